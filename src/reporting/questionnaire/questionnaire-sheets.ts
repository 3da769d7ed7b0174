// A questionnaire as two sheets: how to fill it in and who does, and the questions with their levels.
import { FORM_COLUMNS, QUESTIONS_MARK, RESPONDENT_MARK, RESPONDENT_ROWS, type RespondentRow } from '../../model/questionnaire-form.ts'
import type { CellToWrite, SheetToWrite } from '../../model/workbook.ts'
import { type QuestionnaireInput, ROLES, sectionsOf } from './questionnaire-input.ts'

/** Widths of the columns of FORM_COLUMNS, in characters; the id is hidden. */
const WIDTHS = [0, 5, 38, 70, 12, 30, 30, 18, 12]
const GUIDE_WIDTHS = [0, 18, 90]
/** Instructions, one by one. */
const STEPS = ['levels', 'honest', 'unknown', 'notApplicable', 'evidence', 'open', 'back'] as const

/** The sheets of the form; `evidenceFrom` is the level from which evidence counts. */
export function questionnaireSheets(input: QuestionnaireInput): SheetToWrite[] {
  return [guideSheet(input), questionSheet(input)]
}

function guideSheet({ company, respondent, role, say, questions, knowledge }: QuestionnaireInput): SheetToWrite {
  const minutes = Math.max(5, Math.ceil((questions.length * knowledge.limits.minutesPerQuestion) / 5) * 5)
  const values: Record<RespondentRow, string | undefined> = { id: respondent?.id, name: respondent?.name, role: say(`role.${role}`), position: respondent?.position, date: undefined }
  const wide = (key: string, look: CellToWrite['look'], text: string) => ({ cells: [{ look: 'hidden' as const, value: key }, { look }, { look, value: text }] })
  const rows = [
    { height: 0, cells: [hidden(RESPONDENT_MARK)] },
    { height: 26, cells: [hidden(''), { look: 'title' as const, value: say('questionnaire.title', { company }) }] },
    wide('', 'text', say('questionnaire.intro', { count: questions.length, minutes })),
    ...STEPS.map((step, index) => wide('', 'text', `${index + 1}. ${say(`questionnaire.steps.${step}`, { from: knowledge.limits.evidenceFrom, as: knowledge.limits.levelWithoutEvidence })}`)),
    { cells: [hidden(''), { look: 'head' as const, value: say('questionnaire.about') }, { look: 'head' as const }] },
    ...RESPONDENT_ROWS.map((key) => ({ height: key === 'id' ? 0 : 22, cells: [hidden(key), { look: 'fixed' as const, value: say(`questionnaire.respondent.${key}`) }, entry(key === 'date' ? 'day' : 'entry', values[key])] })),
  ]
  const roleRow = rows.length - RESPONDENT_ROWS.length + RESPONDENT_ROWS.indexOf('role') + 1
  const dropDown = { column: 3, fromRow: roleRow, toRow: roleRow, values: ROLES.map((id) => say(`role.${id}`)), hint: say('questionnaire.hint.role') }
  return { name: say('questionnaire.sheet.guide'), widths: GUIDE_WIDTHS, rows, frozenRows: 0, frozenColumns: 0, dropDowns: [dropDown] }
}

function questionSheet(input: QuestionnaireInput): SheetToWrite {
  const { say, language } = input
  const head: CellToWrite[] = FORM_COLUMNS.map((column) => (column === 'question' ? hidden('') : { look: 'head', value: say(`questionnaire.column.${column}`) }))
  let number = 0
  const lines = sectionsOf(input).flatMap(({ title, questions }) => [
    { cells: FORM_COLUMNS.map((column): CellToWrite => (column === 'question' ? hidden('') : column === 'text' ? { look: 'section', value: title } : { look: 'section' })) },
    ...questions.map((question) => {
      number += 1
      const text = `${question.title[language]}\n${question.text[language]}\n${say('questionnaire.evidenceHint', { evidence: question.evidence[language] })}`
      const levels = question.levels.map((level, index) => `${index + 1}  ${level[language]}`).join('\n')
      const cells: CellToWrite[] = [hidden(question.id), { look: 'fixed', value: number }, { look: 'fixed', value: text }, { look: 'fixed', value: levels }, { look: 'choice' }, { look: 'entry' }, { look: 'entry' }, { look: 'entry' }, { look: 'day' }]
      return { cells }
    }),
  ])
  const rows = [{ height: 0, cells: FORM_COLUMNS.map((column, index): CellToWrite => hidden(index === 0 ? QUESTIONS_MARK : column)) }, { cells: head }, ...lines]
  const values = ['1', '2', '3', '4', '5', say('questionnaire.answer.unknown'), say('questionnaire.answer.notApplicable')]
  const dropDown = { column: FORM_COLUMNS.indexOf('answer') + 1, fromRow: 3, toRow: rows.length, values, hint: say('questionnaire.hint.answer', { unknown: values[5] ?? '', notApplicable: values[6] ?? '' }) }
  return { name: say('questionnaire.sheet.questions'), widths: WIDTHS, rows, frozenRows: 2, frozenColumns: 3, dropDowns: [dropDown] }
}

function hidden(value: string): CellToWrite {
  return value === '' ? { look: 'hidden' } : { look: 'hidden', value }
}

function entry(look: 'entry' | 'day', value: string | undefined): CellToWrite {
  return value === undefined ? { look } : { look, value }
}
