// The form for a status: a sheet with the tasks that should have moved, and what is to be filled in.
import type { CellToWrite, SheetToWrite } from '../model/workbook.ts'
import type { DueTask } from './due-tasks.ts'

/** What the columns of the form hold: what is known, then what is filled in. */
export const KNOWN_COLUMNS = ['task', 'title', 'plannedStart', 'plannedFinish', 'last', 'day'] as const
/** What is filled in; each word is a figure of status-words.ts. */
export const ENTRY_COLUMNS = ['percent', 'start', 'finish', 'cost', 'effort', 'remaining', 'remark'] as const

/** A column of the form. */
export type SheetColumn = (typeof KNOWN_COLUMNS)[number] | (typeof ENTRY_COLUMNS)[number]

const COLUMNS: readonly SheetColumn[] = [...KNOWN_COLUMNS, ...ENTRY_COLUMNS]
const WIDTHS: Readonly<Record<SheetColumn, number>> = { task: 30, title: 32, plannedStart: 11, plannedFinish: 11, last: 9, day: 11, percent: 9, start: 11, finish: 11, cost: 11, effort: 9, remaining: 10, remark: 30 }

/** The form as a sheet with the words of a language: a row of headings, then a row for each task. */
export function statusSheet(name: string, tasks: readonly DueTask[], day: string, heading: (column: SheetColumn) => string): SheetToWrite {
  const head: CellToWrite[] = COLUMNS.map((column) => ({ look: 'head', value: heading(column) }))
  const rows = tasks.map((task) => ({ cells: [...knownOf(task, day).map((value): CellToWrite => ({ look: 'fixed', value })), ...ENTRY_COLUMNS.map((): CellToWrite => ({ look: 'entry' }))] }))
  return { name, widths: COLUMNS.map((column) => WIDTHS[column]), rows: [{ cells: head }, ...rows], frozenRows: 1, frozenColumns: 2, dropDowns: [] }
}

/** The form as rows of texts. */
export function statusRows(tasks: readonly DueTask[], day: string, heading: (column: SheetColumn) => string): string[][] {
  return [COLUMNS.map(heading), ...tasks.map((task) => [...knownOf(task, day), ...ENTRY_COLUMNS.map(() => '')])]
}

/** All columns, in their order. */
export function sheetColumns(): readonly SheetColumn[] {
  return COLUMNS
}

function knownOf({ id, title, plannedStart, plannedFinish, known }: DueTask, day: string): string[] {
  return [id, title, plannedStart, plannedFinish, known ? `${known.percentComplete}%` : '', day]
}
