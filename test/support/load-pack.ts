// The real knowledge pack, texts and templates from disk, for tests.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { type KnowledgeFile, mergePacks } from '../../src/knowledge/merge-packs.ts'
import { type Say, sayIn } from '../../src/knowledge/sentence.ts'
import type { Language, TextCatalogue, TextGroup } from '../../src/model/file-types.ts'

const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates')

/** The files of the pack crm-core as they stand in templates/packs, with its cases and needs. */
export function packFiles(): { kind: string }[] {
  return filesBelow(join(TEMPLATES, 'packs/crm-core')).filter((path) => path.endsWith('.yaml')).map((path) => parse(readFileSync(path, 'utf8')) as { kind: string })
}

/** The pack crm-core, its cases and needs left out. */
export function loadPack(): Knowledge {
  return mergePacks([packFiles().filter(({ kind }) => kind !== 'PackCase' && kind !== 'NeedMap') as KnowledgeFile[]])
}

/** All texts of one language, the files of templates/texts/<language> merged. */
export function loadTexts(language: Language): TextCatalogue {
  const files = filesBelow(join(TEMPLATES, 'texts', language)).filter((path) => path.endsWith('.yaml')).map((path) => parse(readFileSync(path, 'utf8')) as TextCatalogue)
  return { kind: 'TextCatalogue', schemaVersion: 1, language, texts: Object.assign({}, ...files.map(({ texts }) => texts)) as Record<string, TextGroup> }
}

/** Sentences of one language. */
export function loadSay(language: Language): Say {
  return sayIn(loadTexts(language))
}

/** The templates of the reports by their place in templates/reports without endings. */
export function loadReportTemplates(): Map<string, string> {
  const root = join(TEMPLATES, 'reports')
  return new Map(filesBelow(root).filter((path) => path.endsWith('.hbs')).map((path) => [path.slice(root.length + 1).replaceAll('\\', '/').replace(/(\.md)?\.hbs$/, ''), readFileSync(path, 'utf8')]))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
}
