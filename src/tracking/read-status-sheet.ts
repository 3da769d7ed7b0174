// A filled-in form for a status, as cells → what it says of tasks, or everything that is wrong with it, each problem at its cell.
import { dayOf, textOf } from '../model/cell-value.ts'
import type { Id, IsoDate, TaskStatus } from '../model/file-types.ts'
import type { FoundCell, FoundSheet } from '../model/workbook.ts'
import { ENTRY_COLUMNS, type SheetColumn } from './status-sheet.ts'
import { readFigures } from './status-words.ts'
import type { TextValues } from '../model/text-values.ts'

/** Something wrong in a cell; `key` names the sentence. */
export interface SheetProblem {
  readonly key: string
  readonly row: number
  readonly column: number
  readonly values: TextValues
}

/** What a form says; `day` is the day it was made for, where all its rows agree. */
export interface ReadSheet {
  readonly tasks: readonly TaskStatus[]
  readonly day: IsoDate | undefined
  /** Filled cells that no column of the form has. */
  readonly unread: readonly FoundCell[]
  readonly problems: readonly SheetProblem[]
}

type Row = ReadonlyMap<SheetColumn, FoundCell>

/** Whether the sheet has the headings of the form; `headings` are the words of all languages for each column. */
export function isStatusSheet(sheet: FoundSheet, headings: ReadonlyMap<SheetColumn, readonly string[]>): boolean {
  return missingFrom(columnsOf(sheet.cells, headings)).length === 0
}

/** Reads the sheet, wherever its columns have been moved; rows in which nothing is filled in say nothing. `headings` are the words of all languages for each column. */
export function readStatusSheet(sheet: FoundSheet | undefined, headings: ReadonlyMap<SheetColumn, readonly string[]>, taskIds: readonly Id[]): ReadSheet {
  const columns = columnsOf(sheet?.cells ?? [], headings)
  const missing = missingFrom(columns)
  if (!sheet || missing.length > 0) return { tasks: [], day: undefined, unread: [], problems: [{ key: 'noColumns', row: 1, column: 1, values: { columns: missing.map((column) => headings.get(column)?.[0] ?? column) } }] }
  const problems: SheetProblem[] = []
  const tasks: TaskStatus[] = []
  const days = new Map<IsoDate, FoundCell>()
  for (const [number, row] of rowsOf(sheet.cells, columns)) {
    const filled = ENTRY_COLUMNS.flatMap((column) => row.get(column) ?? [])
    if (filled.length === 0) continue
    const unsound = filled.filter(({ kind }) => kind === 'formula' || kind === 'error')
    problems.push(...unsound.map(({ row: at, column, kind, value }) => ({ key: kind === 'formula' ? 'formula' : 'cellError', row: at, column, values: { value: String(value).slice(0, 80) } })))
    const day = row.get('day')
    if (day) days.set(dayOf(day) ?? textOf(day), day)
    if (unsound.length === 0) readRow(row, number, { columns, taskIds, tasks, problems })
  }
  const [first, second] = [...days]
  for (const { fromRow, toRow, fromColumn, toColumn } of sheet.merged) {
    const isOfForm = toRow > 1 && fromRow !== toRow && ENTRY_COLUMNS.some((column) => fromColumn <= (columns.get(column) ?? 0) && toColumn >= (columns.get(column) ?? Infinity))
    if (isOfForm && sheet.cells.some(({ row, column }) => row === fromRow && column === fromColumn)) problems.push({ key: 'merged', row: fromRow, column: fromColumn, values: {} })
  }
  const own = new Set(columns.values())
  if (second) problems.push({ key: 'twoDays', row: second[1].row, column: second[1].column, values: { first: first?.[0] ?? '', second: second[0] } })
  return { tasks, day: first && dayOf(first[1]), unread: sheet.cells.filter((cell) => cell.row > 1 && !own.has(cell.column) && textOf(cell) !== ''), problems: problems.toSorted((a, b) => a.row - b.row || a.column - b.column) }
}

function readRow(row: Row, number: number, { columns, taskIds, tasks, problems }: { columns: ReadonlyMap<SheetColumn, number>; taskIds: readonly Id[]; tasks: TaskStatus[]; problems: SheetProblem[] }): void {
  const name = row.get('task')
  const report = (key: string, column: SheetColumn, values: SheetProblem['values']) => void problems.push({ key, row: number, column: columns.get(column) ?? 1, values })
  if (!name) return report('noName', 'task', {})
  const whole: Partial<TaskStatus> = {}
  let task: Id | undefined
  // Column by column, so that each mistake is told at its own cell.
  for (const column of ENTRY_COLUMNS) {
    const cell = row.get(column)
    if (!cell) continue
    const read = readFigures(textOf(name), { [column]: textIn(cell, column) }, taskIds)
    if ('value' in read) {
      task = read.value.task
      Object.assign(whole, read.value)
    } else if (read.key === 'noTask') return report(read.key, 'task', read.values)
    else report(read.key, column, read.values)
  }
  if (task === undefined) return
  if (tasks.some((other) => other.task === task)) return report('twice', 'task', { name: task })
  tasks.push({ ...whole, task })
}

function missingFrom(columns: ReadonlyMap<SheetColumn, number>): SheetColumn[] {
  return (['task', 'percent'] as const).filter((column) => !columns.has(column))
}

// A day may be kept as its number.
function textIn(cell: FoundCell, column: SheetColumn): string {
  return column === 'start' || column === 'finish' ? (dayOf(cell) ?? textOf(cell)) : textOf(cell)
}

function columnsOf(cells: readonly FoundCell[], headings: ReadonlyMap<SheetColumn, readonly string[]>): Map<SheetColumn, number> {
  const columnOf = new Map([...headings].flatMap(([column, words]) => [column, ...words].map((word) => [plain(word), column] as const)))
  const found = cells.filter(({ row }) => row === 1).flatMap((cell) => {
    const column = columnOf.get(plain(textOf(cell)))
    return column === undefined ? [] : [[column, cell.column] as const]
  })
  return new Map(found.toReversed())
}

function rowsOf(cells: readonly FoundCell[], columns: ReadonlyMap<SheetColumn, number>): Map<number, Map<SheetColumn, FoundCell>> {
  const nameOf = new Map([...columns].map(([name, column]) => [column, name]))
  const rows = new Map<number, Map<SheetColumn, FoundCell>>()
  for (const cell of cells) {
    const name = nameOf.get(cell.column)
    if (cell.row === 1 || name === undefined || textOf(cell) === '') continue
    const row = rows.get(cell.row) ?? new Map<SheetColumn, FoundCell>()
    rows.set(cell.row, row.set(name, cell))
  }
  return rows
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}
