// The ids that the packs of an engagement define, as far as validation needs them.
import { dirname, join, resolve, sep } from 'node:path'
import { readCompiled } from '../../files/compiled-content.ts'
import { readPlainYaml } from '../../files/plain-yaml/read-plain-yaml.ts'
import { type Look, noteLooks, withLooks } from '../../files/looks.ts'
import { isReadInside } from '../../files/inside-folder.ts'
import { isFile } from '../../files/read-file.ts'
import { type ReadText, readTree } from '../../files/read-tree.ts'
import { type KnowledgeIds, knowledgeIdsOf } from '../../validation/ids/knowledge-ids.ts'
import { soundKnowledgeOf } from '../../validation/ids/sound-knowledge.ts'

/** The pack that is used where none is named. */
export const CORE_PACK = 'crm-core'

/** Reads the ids of packs, each pack once. */
export interface PackIds {
  /** Ids of a pack by shipped name or by its path from a folder; undefined if there is no such pack. */
  of(name: string, folder: string): Promise<KnowledgeIds | undefined>
  /** Names of the packs that ship. */
  shipped(): Promise<readonly string[]>
}

/** A reader of pack ids that remembers; packs of the user's own are read by the way given. */
export function packIds(read: ReadText): PackIds {
  const known = new Map<string, ReturnType<typeof lookedUp>>()
  return {
    async of(name, folder) {
      const key = /^[\w-]+$/.test(name) ? name : resolve(folder, name)
      const before = known.get(key)
      const found = before ?? lookedUp(name, folder, read)
      known.set(key, found)
      const { value, looks } = await found
      if (before) noteLooks(looks)
      return value
    },
    shipped: async () => {
      const names = readCompiled('packs/names.json') as string[] | undefined
      return names ?? (await import('../../files/content.ts')).shippedPacks()
    },
  }
}

async function lookedUp(name: string, folder: string, read: ReadText): Promise<{ readonly value: KnowledgeIds | undefined; readonly looks: readonly Look[] }> {
  return withLooks(() => readIds(name, folder, read))
}

async function readIds(name: string, folder: string, read: ReadText): Promise<KnowledgeIds | undefined> {
  if (/^[\w-]+$/.test(name)) {
    const compiled = readCompiled(`packs/${name}.ids.json`)
    if (compiled) return compiled as KnowledgeIds
    const { readPack, shippedPacks } = await import('../../files/content.ts')
    if (shippedPacks().includes(name)) return knowledgeIdsOf(readPack(name, folder).map(({ value }) => value))
  }
  const own = resolve(folder, name)
  // As where packs are loaded: a pack lies in the engagement folder or beside it.
  const isNear = `${own}${sep}`.startsWith(`${dirname(resolve(folder))}${sep}`)
  return isNear && isReadInside(dirname(resolve(folder)), own) && isFile(join(own, 'pack.yaml')) ? idsBelow(own, read) : undefined
}

async function idsBelow(folder: string, read: ReadText): Promise<KnowledgeIds> {
  const texts = readTree([folder], folder).map(({ location }) => read(location))
  const values = await Promise.all(texts.map(async (text) => readPlainYaml(text) ?? (await import('../../files/yaml/parse-yaml.ts')).valueOrNothing(text)))
  return soundKnowledgeOf(values)
}
