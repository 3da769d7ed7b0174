// Findings that are known and passed over until somebody puts them right.
import { basename, dirname, resolve } from 'node:path'
import { readYaml } from '../../files/read-yaml.ts'
import { writeOutput } from '../../files/write-output.ts'
import { toYaml } from '../../files/write-yaml.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { KnownFindings } from '../../model/file-types.ts'
import { messageOf } from '../../validation/formats/text.ts'
import { fingerprintsOf } from './fingerprint.ts'
import { requireValid } from '../require-valid.ts'
import type { CheckedPaths } from './check-paths.ts'

/** What is left over, how many findings are known, and how many of the known ones are gone. */
export interface WithoutKnown {
  readonly checked: CheckedPaths
  readonly known: number
  readonly gone: number
}

/** Takes the known findings of a file out of a check; all that requireValid says of the file. */
export async function withoutKnown(checked: CheckedPaths, file: string, languageFlag: string | undefined): Promise<WithoutKnown> {
  await requireValid(dirname(resolve(file)), { [basename(file)]: 'KnownFindings' }, languageFlag)
  const fingerprints = new Set((readYaml(file) as KnownFindings).findings.map(({ fingerprint }) => fingerprint))
  const own = fingerprintsOf(checked)
  const diagnostics = checked.diagnostics.filter((_, index) => !fingerprints.has(own[index] ?? ''))
  const present = own.filter((fingerprint) => fingerprints.has(fingerprint)).length
  return { checked: { ...checked, diagnostics }, known: present, gone: fingerprints.size - present }
}

/** Writes all findings of a check into a file as known. */
export async function writeKnown(checked: CheckedPaths, file: string, say: Say): Promise<void> {
  const fingerprints = fingerprintsOf(checked)
  const findings = checked.diagnostics.map((item, index) => ({ rule: item.rule, file: item.file, fingerprint: fingerprints[index] ?? '', message: messageOf(item, say) }))
  const value: KnownFindings = { kind: 'KnownFindings', schemaVersion: 1, findings }
  await writeOutput(file, toYaml(value, { schema: 'known-findings.schema.json' }))
}
