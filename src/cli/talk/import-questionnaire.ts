// A filled-in questionnaire (XLSX) → the interview it is, or every problem with it at its sheet and cell.
import { existsSync } from 'node:fs'
import type { Interview, Respondent, RespondentRole } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { unsoundCells } from '../../model/unsound-cells.ts'
import { cellName } from '../../model/workbook.ts'
import { readTexts } from '../../files/content.ts'
import { readBytes } from '../../files/read-file.ts'
import { type FormProblem, type FormWords, readQuestionnaire } from '../../interview/read-questionnaire.ts'
import { type FormRespondent, readRespondent } from '../../interview/read-respondent.ts'
import { type Say, sayIn } from '../../knowledge/sentence.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Engagement } from '../load/load-engagement.ts'
import { LANGUAGES } from '../../model/languages.ts'
import { ROLES, isRespondentId } from './open-interview.ts'
import { ProblemsFound } from '../load/problems-found.ts'
import { idFrom } from './respondent-id.ts'

/** More bytes than this are not read; the reader of workbooks refuses what is larger. */
const MAX_BYTES = 5_000_000

/** Whose answers the command line says they are. */
export interface SaidRespondent {
  readonly respondent?: string | undefined
  readonly name?: string | undefined
  readonly role?: RespondentRole | undefined
}

/** Reads the file, given by its path, with the names of filled cells that were not read; `day` stands for the date where the form has none. ProblemsFound with all problems, or why the file is not read at all. */
export async function readForm(engagement: Engagement, path: string, said: SaidRespondent, say: Say, day: string): Promise<{ interview: Interview; asked: number; unread: readonly string[] }> {
  if (!existsSync(path)) throw new UserError('fileMissing', { file: path }, 2)
  const { readWorkbook } = await import('../../files/workbook/read-workbook.ts')
  const read = await readWorkbook(readBytes(path, MAX_BYTES))
  if ('refused' in read) throw new ProblemsFound([diagnostic(path, { key: read.refused, sheet: '', row: 1, column: 1, values: { detail: read.detail } })], say(`questionnaire.refused.${read.refused}`, { file: path, detail: read.detail }))
  const form = readQuestionnaire(read.sheets, wordsOf(engagement))
  const who = readRespondent(read.sheets, new Map(ROLES.map((role) => [role, inAllLanguages(`role.${role}`)])))
  const { respondent, problems } = identify(engagement, who, said, say)
  const all = [...unsoundCells(read.sheets), ...problems, ...form.problems]
  if (all.length > 0 || !respondent) throw problemsFound(path, all, say)
  return { interview: { kind: 'Interview', schemaVersion: 1, respondent: { ...respondent, date: who.date ?? day }, answers: [...form.answers] }, asked: form.asked, unread: [...form.unread.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`), ...read.beyond] }
}

function wordsOf({ knowledge }: Engagement): FormWords {
  return { questions: knowledge.questions, unknown: inAllLanguages('questionnaire.answer.unknown'), notApplicable: inAllLanguages('questionnaire.answer.notApplicable') }
}

function inAllLanguages(key: string): string[] {
  return LANGUAGES.map((language) => sayIn(readTexts(language))(key))
}

// The form itself, the command line and the respondents there are must agree.
function identify({ interviews }: Engagement, who: FormRespondent, said: SaidRespondent, say: Say): { respondent: Respondent | undefined; problems: readonly FormProblem[] } {
  const problems: FormProblem[] = said.respondent === undefined ? [...who.problems] : who.problems.filter(({ key }) => key !== 'noRespondentSheet')
  const report = (key: string, entry: Parameters<FormRespondent['place']>[0], values: FormProblem['values'] = {}) => void problems.push({ key, ...who.place(entry), values })
  const roles = ROLES.map((role) => say(`role.${role}`)).join(say('reports.separator'))
  const name = said.name ?? who.name
  const byName = interviews.find(({ respondent }) => respondent.name !== undefined && respondent.name === name)
  const id = said.respondent ?? who.id ?? byName?.respondent.id ?? (name === undefined ? undefined : idFrom(name))
  if (said.respondent !== undefined && who.id !== undefined && who.id !== said.respondent) report('wrongRespondent', 'name', { value: who.name ?? who.id, wanted: said.respondent })
  if (id === undefined && problems.length === 0) report('noName', 'name')
  if (id !== undefined && !isRespondentId(id)) report('badRespondent', 'id', { value: id.slice(0, 120) })
  const known = interviews.find(({ respondent }) => respondent.id === id)?.respondent
  if (said.respondent === undefined && known?.name !== undefined && who.name !== undefined && known.name !== who.name) report('otherName', 'name', { value: who.name, id: known.id, name: known.name })
  if (known && who.role && known.role !== who.role) report('otherRole', 'role', { value: say(`role.${who.role}`), name: known.name ?? known.id, role: say(`role.${known.role}`) })
  const role = known?.role ?? said.role ?? who.role
  if (role === undefined && !problems.some(({ key }) => key === 'badRole' || key === 'noRespondentSheet')) report('noRole', 'role', { roles })
  const told = problems.map((problem) => (problem.key === 'badRole' ? { ...problem, values: { ...problem.values, roles } } : problem))
  if (id === undefined || role === undefined) return { respondent: undefined, problems: told }
  return { respondent: known ?? { id, ...(name === undefined ? {} : { name }), role, ...(who.position === undefined ? {} : { position: who.position }) }, problems: told }
}

function problemsFound(file: string, problems: readonly FormProblem[], say: Say): ProblemsFound {
  const lines = problems.map((problem) => `${file} [${problem.sheet}!${cellName(problem.row, problem.column)}]: ${say(`questionnaire.problem.${problem.key}`, problem.values)}`)
  return new ProblemsFound(problems.map((problem) => diagnostic(file, problem)), [...lines, say('questionnaire.refused.head', { count: problems.length, file })].join('\n'))
}

function diagnostic(file: string, { key, sheet, row, column, values }: FormProblem): Diagnostic {
  return { rule: 'questionnaire', severity: 'error', file, path: [sheet, cellName(row, column)], text: `questionnaire.${key}`, values, line: row, column }
}
