// Checks and says the result: what `crmplan validate` does, shared by the oclif command and the fast start.
import type { Language, TextCatalogue } from '../../model/file-types.ts'
import { readCompiled } from '../../files/compiled-content.ts'
import type { JsonResult } from '../../validation/formats/json.ts'
import { type CheckTerms, type CheckedPaths, checkPaths } from './check-paths.ts'
import { type CheckExit, type FailureTerms, exitOfCheck, failureLine } from './exit-of-check.ts'
import { terminalColumns } from './terminal-columns.ts'

/** What to print, and whether it counts as failure. */
export interface ValidateResult {
  readonly text: string
  /** How many findings could be put right with --fix, as a line for people; empty if none. */
  readonly fixable: string
  readonly json: JsonResult
  readonly exit: CheckExit
}

/** Checks and puts the result into words. */
export async function validatePaths(paths: readonly string[], options: FailureTerms & Pick<CheckTerms, 'today' | 'shard' | 'cache'> & { readonly cwd: string; readonly language: Language }): Promise<ValidateResult> {
  const checked = await checkPaths(paths, options.cwd, options)
  const { diagnostics, files } = checked
  const texts = await textsOf(options.language)
  const exit = exitOfCheck(checked, options)
  if (diagnostics.length === 0) {
    return { text: plainText(texts, checked), fixable: '', json: { valid: exit === 0, errorCount: 0, warningCount: 0, infoCount: 0, diagnostics: [] }, exit }
  }
  const { sayIn } = await import('../../knowledge/sentence.ts')
  const { formatText } = await import('../../validation/formats/text.ts')
  const { jsonResult } = await import('../../validation/formats/json.ts')
  const { fixableLine } = await import('../fix/fixable-line.ts')
  const say = sayIn(texts)
  const text = [formatText(diagnostics, files.length, say, checked.lineText, terminalColumns()), failureLine(checked, options, say)].filter(Boolean).join('\n')
  return { text, fixable: await fixableLine(diagnostics, options.cwd, say), json: { ...jsonResult(diagnostics, say), valid: exit === 0 }, exit }
}

async function textsOf(language: Language): Promise<TextCatalogue> {
  const compiled = readCompiled(`texts/${language}.json`) as TextCatalogue | undefined
  return compiled ?? (await import('../../files/content.ts')).readTexts(language)
}

// One number needs no message format, and loading it would take longer than the check.
function plainText({ texts }: TextCatalogue, { files, isElsewhere }: CheckedPaths): string {
  const key = files.length > 0 ? 'fine' : isElsewhere ? 'elsewhere' : 'nothing'
  const { diagnostics } = texts as { diagnostics?: { summary?: Record<string, string> } }
  return (diagnostics?.summary?.[key] ?? '').replace('{files}', String(files.length))
}
