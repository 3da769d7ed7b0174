// Answers that come back from outside, merged into those there are, with what changes told.
import type { Answer, Interview, RespondentRole } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { readBytes } from '../../files/read-file.ts'
import { type AnswerChange, mergeAnswers } from '../../interview/merge-answers.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import { readInterview, recordAnswers } from './import-answers.ts'
import { readForm } from './import-questionnaire.ts'
import type { Engagement } from '../load/load-engagement.ts'
import { tellUnread } from '../unread-cells.ts'
import { openInterview } from './open-interview.ts'

/** How an import is done. */
export interface ImportOptions {
  readonly say: Say
  readonly today: string
  readonly dryRun: boolean
  readonly languageFlag: string | undefined
}

/** The interview as it is after the import, or would be; `told` are sentences for the person. */
export interface ImportedFile {
  readonly interview: Interview
  readonly file: string
  readonly told: readonly string[]
}

/** Imports a filled-in questionnaire (XLSX) or an interview (YAML), told apart by their first bytes. Nothing is written if anything is wrong with it: ProblemsFound, `wrongRespondent`, `fileMissing`, `wrongKind`. */
export async function importFile(engagement: Engagement, path: string, said: { respondent?: string | undefined; name?: string | undefined; role?: RespondentRole | undefined }, options: ImportOptions): Promise<ImportedFile> {
  const { say, today, dryRun, languageFlag } = options
  const { interview: given, asked, unread } = isWorkbook(path) ? await readForm(engagement, path, said, say, today) : await readOwn(path, said.respondent, languageFlag)
  const day = given.respondent.date ?? today
  const { interview: before, file } = openInterview(engagement, engagement.interviews.some(({ respondent }) => respondent.id === given.respondent.id) ? given.respondent : { ...given.respondent, date: day })
  const changes = mergeAnswers(before, given.answers, day)
  const answers = changes.filter(({ outcome }) => outcome === 'added' || outcome === 'changed').map(({ after }) => after)
  const written = !dryRun && answers.length > 0
  const interview = written ? (await recordAnswers(engagement, before.respondent, answers, languageFlag)).interview : before
  const count = (wanted: AnswerChange['outcome']) => changes.filter(({ outcome }) => outcome === wanted).length
  const summary = say(`questionnaire.${dryRun ? 'wouldImport' : 'imported'}`, { file, added: count('added'), changed: count('changed'), same: count('same'), older: count('older'), left: Math.max(0, asked - given.answers.length), next: `crmplan assess ${shellWord(engagement.folder)}` })
  return { interview, file, told: [...changes.flatMap((change) => changeTold(change, engagement, say)), ...tellUnread(unread, say), summary] }
}

// By name and content: a missing file is told by whoever reads it.
function isWorkbook(path: string): boolean {
  if (/\.(xlsx|xlsm|xls)$/i.test(path)) return true
  try {
    return readBytes(path, 4).subarray(0, 2).toString('latin1') === 'PK'
  } catch {
    return false
  }
}

async function readOwn(path: string, wanted: string | undefined, languageFlag: string | undefined): Promise<{ interview: Interview; asked: number; unread: readonly string[] }> {
  const interview = await readInterview(path, languageFlag)
  if (wanted !== undefined && wanted !== interview.respondent.id) throw new UserError('wrongRespondent', { file: path, id: interview.respondent.id, wanted }, 1)
  return { interview, asked: interview.answers.length, unread: [] }
}

function changeTold({ outcome, before, after }: AnswerChange, { knowledge, language }: Engagement, say: Say): string[] {
  if (!before || outcome === 'added' || outcome === 'same') return []
  const question = knowledge.questions.get(after.question)
  const title = question ? inLanguage(question.title, language) : after.question
  if (outcome === 'changed') return [say('questionnaire.change', { title, before: valueTold(before, say, before.note !== after.note), after: valueTold(after, say, before.note !== after.note) })]
  return [say('questionnaire.kept', { title, before: valueTold(after, say, false), after: valueTold(before, say, false) })]
}

function valueTold({ level, unknown, note, evidence }: Answer, say: Say, withNote: boolean): string {
  const kind = unknown ? 'unknown' : level === undefined ? 'notApplicable' : 'level'
  return say('questionnaire.value', { kind, level: level ?? 0, evidence: evidence?.length ?? 0, noted: withNote && note !== undefined ? 'yes' : 'no', note: note ?? '' })
}
