// Stops a command whose files have errors, with all of them told at their places.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { UserError } from '../../model/user-error.ts'
import { readTexts } from '../../files/content.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import { requireReadInside } from '../../files/inside-folder.ts'
import { readFileText } from '../../files/read-file.ts'
import { readSource } from '../../files/yaml/source-file.ts'
import { type Say, sayIn } from '../../knowledge/sentence.ts'
import validators from '../../validation/compiled/fast.js'
import type { FileKind } from '../../validation/file-group.ts'
import { formatText } from '../../validation/formats/text.ts'
import { findProblems, placeProblems } from '../../validation/validate.ts'
import { subjectGatherer } from '../check/gather-subjects.ts'
import { chooseLanguage } from '../language.ts'
import { folderLanguage } from './folder-language.ts'
import { ProblemsFound } from './problems-found.ts'
import { checkPaths } from '../check/check-paths.ts'

/** Checks files of a folder, each given with the kind it must be; `readOutside` if one is linked in from elsewhere, `wrongKind` if one is another, else ProblemsFound if there is an error. Warnings are left to `crmplan validate`, errors that are `tolerated` to the caller. */
export async function requireValid(folder: string, files: Readonly<Record<string, FileKind>>, languageFlag: string | undefined, tolerated: (problem: Diagnostic) => boolean = () => false): Promise<void> {
  // A path that leads out by itself was given by the user, not by who wrote the files.
  requireReadInside(folder, Object.keys(files).filter((file) => file.split(/[/\\]/)[0] !== '..'))
  for (const [file, kind] of Object.entries(files)) requireKind(join(folder, file), kind)
  await requireNoErrors(folder, Object.keys(files).map((file) => join(folder, file)), languageFlag, tolerated)
}

/** Checks a pack of the user's own with all files in its folder, as requireValid does. */
export async function requireValidPack(folder: string, languageFlag: string | undefined): Promise<void> {
  requireKind(join(folder, 'pack.yaml'), 'Pack')
  await requireNoErrors(folder, [folder], languageFlag, () => false)
}

/** Checks a plan that is about to be written into an engagement folder; `planMergeInvalid` with all that would be wrong with it. */
export async function requireValidPlan(folder: string, file: string, text: string, say: Say): Promise<void> {
  const location = resolve(folder, file).replaceAll('\\', '/')
  const gatherSubjects = await subjectGatherer()
  const source = readSource(file, text)
  const found = await findProblems(await gatherSubjects([{ path: file, location, kind: 'Plan', value: valueOrNothing(text) }]))
  const errors = placeProblems(found.filter(({ severity }) => severity === 'error'), (_, path, at) => source.locate(path, at))
  if (errors.length > 0) throw new UserError('planMergeInvalid', { file, problems: formatText(errors, 1, say, (_, line) => source.lineText(line)) }, 1)
}

async function requireNoErrors(folder: string, paths: readonly string[], languageFlag: string | undefined, tolerated: (problem: Diagnostic) => boolean): Promise<void> {
  const checked = await checkPaths(paths, process.cwd(), { counts: ({ severity }) => severity === 'error' })
  const errors = checked.diagnostics.filter((problem) => !tolerated(problem))
  if (errors.length === 0) return
  const say = sayIn(readTexts(chooseLanguage(languageFlag, folderLanguage(folder), process.env)))
  throw new ProblemsFound(errors, formatText(errors, checked.files.length, say, checked.lineText))
}

// A file that is missing, unreadable or of no kind at all is told by the check, which knows the place.
function requireKind(file: string, expected: FileKind): void {
  if (!existsSync(file)) return
  const { kind } = (valueOrNothing(readFileText(file)) ?? {}) as { kind?: unknown }
  if (typeof kind === 'string' && kind !== expected && Object.hasOwn(validators, kind)) throw new UserError('wrongKind', { file, kind, expected }, 1)
}
