// Who filled in a questionnaire, as the form says.
import type { RespondentRole } from '../model/file-types.ts'
import { RESPONDENT_MARK, RESPONDENT_ROWS, type RespondentRow } from '../model/questionnaire-form.ts'
import type { FoundCell, FoundSheet } from '../model/workbook.ts'
import { dayOf, textOf } from '../model/cell-value.ts'
import { type FormProblem, markIn } from './read-questionnaire.ts'

/** What a form says about its respondent, each with the cell it stands in; nothing for what is left blank. */
export interface FormRespondent {
  readonly id?: string
  readonly name?: string
  readonly role?: RespondentRole
  readonly position?: string
  readonly date?: string
  readonly problems: readonly FormProblem[]
  /** Where a problem with an entry is told: its cell, or the place where it should be. */
  readonly place: (entry: RespondentRow) => Pick<FormProblem, 'sheet' | 'row' | 'column'>
}

/** Reads the sheet about the respondent; `roles` gives the words of all languages for each role. */
export function readRespondent(sheets: readonly FoundSheet[], roles: ReadonlyMap<RespondentRole, readonly string[]>): FormRespondent {
  const sheet = sheets.find((found) => markIn(found, RESPONDENT_MARK))
  const mark = sheet && markIn(sheet, RESPONDENT_MARK)
  if (!sheet || !mark) return { problems: [{ key: 'noRespondentSheet', sheet: sheets[0]?.name ?? '', row: 1, column: 1, values: {} }], place: () => ({ sheet: sheets[0]?.name ?? '', row: 1, column: 1 }) }
  const problems: FormProblem[] = []
  const rowOf = new Map(sheet.cells.filter(({ column, value }) => column === mark.column && (RESPONDENT_ROWS as readonly unknown[]).includes(value)).map(({ row, value }) => [String(value), row]))
  const place = (entry: RespondentRow) => ({ sheet: sheet.name, row: rowOf.get(entry) ?? mark.row, column: mark.column + 2 })
  const report = (key: string, { row, column }: FoundCell, values: FormProblem['values']) => problems.push({ key, sheet: sheet.name, row, column, values })
  const found = (entry: RespondentRow): FoundCell | undefined => {
    const cell = sheet.cells.find(({ row, column }) => row === rowOf.get(entry) && column === mark.column + 2)
    if (cell?.kind === 'formula') report('formula', cell, { formula: `=${String(cell.value).slice(0, 80)}` })
    if (cell?.kind === 'error') report('cellError', cell, { value: String(cell.value) })
    return cell && cell.kind !== 'formula' && cell.kind !== 'error' && textOf(cell) !== '' ? cell : undefined
  }
  const texts = Object.fromEntries((['id', 'name', 'position'] as const).flatMap((entry) => {
    const cell = found(entry)
    return cell ? [[entry, textOf(cell)]] : []
  })) as { id?: string; name?: string; position?: string }
  const date = found('date')
  const day = date && dayOf(date)
  if (date && day === undefined) report('badDate', date, { value: textOf(date).slice(0, 80) })
  const said = found('role')
  const role = said && [...roles].find(([id, words]) => id === textOf(said) || words.includes(textOf(said)))?.[0]
  if (said && role === undefined) report('badRole', said, { value: textOf(said).slice(0, 80) })
  return { ...texts, ...(role ? { role } : {}), ...(day ? { date: day } : {}), problems, place }
}
