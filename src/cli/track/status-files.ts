// A status by way of a spreadsheet: the form to fill in, and reading it back.
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { LANGUAGES } from '../../model/languages.ts'
import { UserError } from '../../model/user-error.ts'
import { unsoundCells } from '../../model/unsound-cells.ts'
import { type FoundSheet, cellName } from '../../model/workbook.ts'
import { readTexts } from '../../files/content.ts'
import { readBytes } from '../../files/read-file.ts'
import { type Say, sayIn } from '../../knowledge/sentence.ts'
import type { DueTask } from '../../tracking/due-tasks.ts'
import { type ReadSheet, type SheetProblem, isStatusSheet, readStatusSheet } from '../../tracking/read-status-sheet.ts'
import { sheetColumns, statusRows, statusSheet } from '../../tracking/status-sheet.ts'
import { ProblemsFound } from '../load/problems-found.ts'
import type { OpenProgress } from './open-progress.ts'

const MAX_BYTES = 5_000_000
/** Nor is a text of more: a form has some hundred rows, and a row may be a single byte. */
const MAX_TEXT_BYTES = 1_000_000

/** The bytes of a form for the tasks; CSV for a file of that ending, else XLSX. */
export async function statusForm(file: string, tasks: readonly DueTask[], day: string, company: string, say: Say): Promise<Uint8Array> {
  const heading = (column: string) => say(`track.sheet.${column}`)
  if (isCsv(file)) return (await import('../../files/workbook/csv.ts')).csvBytes(statusRows(tasks, day, heading))
  const { workbookBytes } = await import('../../files/workbook/write-workbook.ts')
  return workbookBytes(say('track.sheet.name', { company, day }), [statusSheet(say('track.sheet.tab'), tasks, day, heading)])
}

/** What a filled-in form says, with the names of the filled cells that were not read. `fileMissing`, `notAForm`, or ProblemsFound with everything that is wrong, each problem at its cell. */
export async function readStatusForm(path: string, { plan }: OpenProgress, say: Say): Promise<Omit<ReadSheet, 'unread'> & { readonly unread: readonly string[] }> {
  if (!existsSync(path)) throw new UserError('fileMissing', { file: path }, 2)
  const words = LANGUAGES.map((language) => sayIn(readTexts(language)))
  const headings = new Map(sheetColumns().map((column) => [column, words.map((inLanguage) => inLanguage(`track.sheet.${column}`))]))
  const tasks = plan.phases.flatMap((phase) => phase.tasks)
  const { sheets, beyond } = await sheetsIn(path, [...headings.values(), tasks.map(({ title }) => title)].flat())
  const [sheet, other] = [...sheets.filter((one) => isStatusSheet(one, headings)), ...sheets.slice(0, 1)]
  const read = readStatusSheet(sheet, headings, tasks.map(({ id }) => id))
  const second = other !== undefined && other !== sheet && isStatusSheet(other, headings) ? [{ key: 'twoSheets', row: 1, column: 1, values: { first: sheet?.name ?? '', second: other.name } }] : []
  const problems = [...unsoundCells(sheet ? [sheet] : []), ...second, ...read.problems]
  if (problems.length > 0) throw problemsFound(path, problems, say)
  return { ...read, unread: [...read.unread.map(({ row, column }) => cellName(row, column)), ...beyond] }
}

// By their first bytes, since people rename what they save.
async function sheetsIn(path: string, known: readonly string[]): Promise<{ sheets: readonly FoundSheet[]; beyond: readonly string[] }> {
  const bytes = readBytes(path, MAX_BYTES)
  if (bytes.length > (isBinary(bytes) ? MAX_BYTES : MAX_TEXT_BYTES)) throw new UserError('notAForm', { file: path, reason: 'too_large' }, 1)
  if (!isBinary(bytes)) {
    const { readCsv } = await import('../../files/workbook/csv.ts')
    const sheet = readCsv(bytes, basename(path), known)
    if (!sheet) throw new UserError('notAForm', { file: path, reason: 'notUtf8' }, 1)
    return { sheets: [sheet], beyond: [] }
  }
  const { readWorkbook } = await import('../../files/workbook/read-workbook.ts')
  const read = await readWorkbook(bytes)
  if ('refused' in read) throw new UserError('notAForm', { file: path, reason: read.refused.replaceAll('-', '_') }, 1)
  return read
}

// An archive, or the container of older and encrypted workbooks.
function isBinary([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)
}

function problemsFound(file: string, problems: readonly SheetProblem[], say: Say): ProblemsFound {
  const placed = problems.map(({ key, row, column, values }): Diagnostic => ({ rule: 'status-form', severity: 'error', file, path: [cellName(row, column)], text: `track.words.${key}`, values, line: row, column }))
  const lines = placed.map(({ path, text = '', values }) => `${file} [${String(path[0])}]: ${say(text, values)}`)
  return new ProblemsFound(placed, [...lines, say('track.words.nothingWritten', { count: problems.length, file })].join('\n'))
}

function isCsv(file: string): boolean {
  return /\.(csv|txt|tsv)$/i.test(file)
}
