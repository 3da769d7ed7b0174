// Stops a command whose files have errors, with all of them told at their places.
import { join } from 'node:path'
import { readTexts } from '../files/content.ts'
import { sayIn } from '../knowledge/sentence.ts'
import { formatText } from '../validation/formats/text.ts'
import { chooseLanguage } from './language.ts'
import { ProblemsFound } from './problems-found.ts'
import { checkPaths } from './validate-paths.ts'

/** Checks files of a folder; throws ProblemsFound if there is an error. Warnings are left to `crmplan validate`. */
export async function requireValid(folder: string, files: readonly string[], languageFlag: string | undefined): Promise<void> {
  const checked = await checkPaths(files.map((file) => join(folder, file)), process.cwd())
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const say = sayIn(readTexts(chooseLanguage(languageFlag, undefined, process.env)))
  throw new ProblemsFound(errors, formatText(errors, checked.files, say, checked.lineText))
}
