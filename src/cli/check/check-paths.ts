// Everything found in the files at some paths: one group of files after the other, put together in the order of output.
import { type FoundFile, type ReadText, readText, readTree } from '../../files/read-tree.ts'
import { type Diagnostic, compareDiagnostics } from '../../model/diagnostic.ts'
import { groupByFolder } from '../../validation/group-by-folder.ts'
import type { PackRule } from '../../validation/pack-rules/pack-rule.ts'
import type { Finding } from '../../validation/rule.ts'
import { type CheckedGroup, checkGroup, lineKey } from './check-group.ts'
import { subjectGatherer } from './gather-subjects.ts'

/** What was found in the files at some paths. */
export interface CheckedPaths {
  /** The files of crmplan that were checked, in the order found. */
  readonly files: readonly string[]
  /** What was found, in the order of output. */
  readonly diagnostics: readonly Diagnostic[]
  /** The rules of packs that have found something. */
  readonly packRules: readonly PackRule[]
  /** The text of a line that one of the diagnostics tells of, from 1. */
  lineText(file: string, line: number): string
}

/** What a check is to look at. */
export interface CheckTerms {
  /** Which findings are wanted; all if left out. The others cost nothing then, and settings and remarks play no part. */
  readonly counts?: ((finding: Finding) => boolean) | undefined
  /** The day to judge by. Only where one is given, what lies after it is told: the same files give the same result on every day. */
  readonly today?: string | undefined
  /** Gives the texts of the files; from the disk if left out. */
  readonly read?: ReadText | undefined
}

/** Checks the files at paths taken from a folder, with severities as profiles set them and without what remarks pass over. */
export async function checkPaths(paths: readonly string[], cwd: string, terms: CheckTerms = {}): Promise<CheckedPaths> {
  return checkFiles(readTree(paths, cwd), terms)
}

/** The same for files that have been found already. */
export async function checkFiles(found: readonly FoundFile[], { counts, today, read = readText }: CheckTerms = {}): Promise<CheckedPaths> {
  const gatherSubjects = await subjectGatherer(today, read)
  const checked: CheckedGroup[] = []
  // What belongs together is read, checked and forgotten before the next is read: a thousand plans take no more memory than one.
  for (const group of groupByFolder(found)) checked.push(await checkGroup(group, { gatherSubjects, counts, read }))
  return together(checked)
}

function together(groups: readonly CheckedGroup[]): CheckedPaths {
  const lines = new Map(groups.flatMap((group) => Object.entries(group.lines)))
  return {
    packRules: groups.flatMap(({ packRules }) => packRules),
    files: groups.flatMap(({ files }) => files),
    diagnostics: groups.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
    lineText: (file, line) => lines.get(lineKey(file, line)) ?? '',
  }
}
