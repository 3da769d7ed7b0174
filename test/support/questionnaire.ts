// Questionnaires as people send them back: filled in, or broken.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { workbookBytes } from '../../src/files/workbook/write-workbook.ts'
import type { Answer, Language, Respondent, RespondentRole } from '../../src/model/file-types.ts'
import { FORM_COLUMNS, RESPONDENT_ROWS, type FormColumn, type RespondentRow } from '../../src/model/questionnaire-form.ts'
import type { CellToWrite, SheetToWrite } from '../../src/model/workbook.ts'
import { questionnaireSheets } from '../../src/reporting/questionnaire/questionnaire-sheets.ts'
import { questionsFor } from '../../src/interview/questions-for.ts'
import { knowledge, sampleProfile } from '../reporting/sample-engagement.ts'
import { loadSay } from './load-pack.ts'

/** What somebody writes into the cells of one question. */
export type Entries = Partial<Record<FormColumn, string | number>>

/** The sheets of a form with entries by question, and about the respondent. */
export function filledSheets(language: Language, role: RespondentRole, entries: Readonly<Record<string, Entries>>, about: Partial<Record<RespondentRow, string | number>> = {}, respondent?: Respondent): SheetToWrite[] {
  const questions = questionsFor(role, sampleProfile(), knowledge)
  const sheets = questionnaireSheets({ company: '=华东 & "Söhne"', respondent, role, questions, knowledge, language, say: loadSay(language) })
  const set = (cells: readonly CellToWrite[], at: number, value: string | number): CellToWrite[] => cells.map((cell, index) => (index === at ? { ...cell, value } : cell))
  return sheets.map((sheet, index) => ({
    ...sheet, rows: sheet.rows.map((row) => {
      const key = String(row.cells[0]?.value ?? '')
      if (index === 0) return (RESPONDENT_ROWS as readonly string[]).includes(key) && about[key as RespondentRow] !== undefined ? { ...row, cells: set(row.cells, 2, about[key as RespondentRow] ?? '') } : row
      const own = entries[key]
      return own ? { ...row, cells: Object.entries(own).reduce((cells, [column, value]) => set(cells, FORM_COLUMNS.indexOf(column as FormColumn), value), [...row.cells]) } : row
    }),
  }))
}

/** The bytes of such a form. */
export async function filledForm(...args: Parameters<typeof filledSheets>): Promise<Uint8Array> {
  return workbookBytes('Form', filledSheets(...args))
}

/** What somebody enters who gives an answer, in the words of a language. */
export function entriesOf(answer: Answer, language: Language): Entries {
  const say = loadSay(language)
  const [evidence] = answer.evidence ?? []
  return {
    answer: answer.level ?? say(`questionnaire.answer.${answer.unknown ? 'unknown' : 'notApplicable'}`), ...(answer.note === undefined ? {} : { note: answer.note }),
    ...(evidence ? { evidence: evidence.text } : {}), ...(evidence?.source === undefined ? {} : { source: evidence.source }), ...(evidence?.date === undefined ? {} : { date: evidence.date }),
  }
}

/** The row of a question in the sheet of the questions, from 1. */
export function rowOf(role: RespondentRole, question: string): number {
  return (filledSheets('en', role, {})[1]?.rows.findIndex(({ cells }) => cells[0]?.value === question) ?? -1) + 1
}

/** The same file with one part changed as text; a part that is new is added. */
export function withPart(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [part]: strToU8(change(parts[part] ? strFromU8(parts[part]) : '')) })
}

/** A cell of the sheet with the questions as something else in XML. */
export function withCell(bytes: Uint8Array, cell: string, xml: string): Uint8Array {
  return withPart(bytes, 'xl/worksheets/sheet2.xml', (text) => text.replace(new RegExp(`<c r="${cell}"[^>]*?(/>|>.*?</c>)`), () => xml))
}
