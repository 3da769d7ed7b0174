// The examples that the rules of a pack carry: the wrong one must be told by the rule, the right one must not.
import { digestOf } from '../../files/digest.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import type { ValidationRules } from '../../model/file-types.ts'
import validators from '../../validation/compiled/fast.js'
import { type FileKind, type ParsedFile, type Subject, filesOf, groupFiles } from '../../validation/file-group.ts'
import type { PackRule } from '../../validation/pack-rules/pack-rule.ts'
import { type Finding, finding } from '../../validation/rule.ts'

const RULE = 'rule-example'
const FOLDER = '/example'

/** Gives all findings about some subjects. */
export type FindProblems = (subjects: readonly Subject[]) => Promise<readonly Finding[]>

/** A finding for each example of a pack without errors that does not come out, or that is no set of right files. */
export async function ruleExampleProblems(pack: Subject, findProblems: FindProblems): Promise<Finding[]> {
  const found: Finding[] = []
  const ofId = rulesById(pack)
  for (const file of filesOf(pack, 'ValidationRules')) {
    for (const [index, rule] of (file.value as ValidationRules).rules.entries()) {
      for (const which of ['bad', 'good'] as const) {
        const example = rule[which]
        const told = example ? await problemWith(example, rule.id, which, { ...pack, knowledge: { ...pack.knowledge, packRules: ofId.get(rule.id) ?? [] } }, findProblems) : undefined
        if (told) found.push(finding(RULE, file, ['rules', index, which], { text: `${RULE}.${told.text}`, at: 'key', values: { name: rule.id, file: told.file } }))
      }
    }
  }
  return found
}

// Each example is tried with its own rule only, or a pack of a thousand rules would be judged a million times.
function rulesById(pack: Subject): Map<string, PackRule[]> {
  const found = new Map<string, PackRule[]>()
  for (const rule of pack.knowledge.packRules) {
    const same = found.get(rule.id)
    if (same) same.push(rule)
    else found.set(rule.id, [rule])
  }
  return found
}

async function problemWith(example: Readonly<Record<string, string>>, id: string, which: 'bad' | 'good', pack: Subject, findProblems: FindProblems): Promise<{ text: string; file: string } | undefined> {
  const files: ParsedFile[] = []
  for (const [name, text] of Object.entries(example)) {
    const value = valueOrNothing(text)
    const kind = (value as { kind?: unknown } | null | undefined)?.kind
    if (typeof kind !== 'string' || !Object.hasOwn(validators, kind)) return { text: 'broken', file: name }
    files.push({ path: name, location: `${FOLDER}/${name}`, kind: kind as FileKind, value })
  }
  const found = await findProblems(groupFiles(files).map((group) => ({ ...group, knowledge: pack.knowledge, packs: pack.packs, digests: new Map(), digest: digestOf, calendars: new Map() })))
  const wrong = found.find(({ severity }) => severity === 'error')
  if (wrong) return { text: 'broken', file: wrong.file }
  const isTold = found.some(({ rule }) => rule === id)
  return isTold === (which === 'bad') ? undefined : { text: which === 'bad' ? 'silent' : 'told', file: '' }
}
