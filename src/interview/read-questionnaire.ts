// A filled-in questionnaire, as cells → answers, or everything that is wrong with it, each problem at its cell.
import type { Answer } from '../model/file-types.ts'
import { ENTRY_COLUMNS, type EntryColumn, FORM_COLUMNS, QUESTIONS_MARK } from '../model/questionnaire-form.ts'
import type { FoundCell, FoundSheet, MergedBlock } from '../model/workbook.ts'
import { nearest } from '../model/nearest.ts'
import { dayOf, textOf } from '../model/cell-value.ts'
import type { TextValues } from '../model/text-values.ts'

/** Something wrong in a cell of a questionnaire; `key` names the sentence. */
export interface FormProblem {
  readonly key: string
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly values: TextValues
}

/** What a form is read with: the questions there are, and the words of all languages for the two answers that are no level. */
export interface FormWords {
  readonly questions: ReadonlyMap<string, unknown>
  readonly unknown: readonly string[]
  readonly notApplicable: readonly string[]
}

/** The answers of a form, questions left open being absent; `asked` counts the questions in it. */
export interface FormAnswers {
  readonly answers: readonly Answer[]
  readonly asked: number
  /** Filled cells beside the columns of the form, with their sheet. */
  readonly unread: readonly { readonly sheet: string; readonly row: number; readonly column: number }[]
  readonly problems: readonly FormProblem[]
}

type Line = ReadonlyMap<string, FoundCell>
type Report = (key: string, at: { readonly row: number; readonly column: number }, values?: FormProblem['values']) => void

/** Reads the sheet with the questions, wherever its columns, rows and it itself have been moved. */
export function readQuestionnaire(sheets: readonly FoundSheet[], words: FormWords): FormAnswers {
  const marked = sheets.filter((sheet) => markIn(sheet, QUESTIONS_MARK))
  const [sheet] = marked
  const mark = sheet && markIn(sheet, QUESTIONS_MARK)
  const problems: FormProblem[] = []
  const reportIn = (name: string): Report => (key, { row, column }, values = {}) => problems.push({ key, sheet: name, row, column, values })
  if (!sheet) reportIn(sheets[0]?.name ?? '')('noQuestions', { row: 1, column: 1 })
  for (const { name } of marked.slice(1)) reportIn(name)('twoSheets', { row: 1, column: 1 })
  if (!sheet || !mark) return { answers: [], asked: 0, unread: [], problems }
  const report = reportIn(sheet.name)
  const columns = columnsOf(sheet, mark, report)
  const answers: Answer[] = []
  const rowOf = new Map<string, number>()
  for (const [row, line] of linesOf(sheet, mark, columns)) {
    const id = line.get('question')
    const entered = ENTRY_COLUMNS.some((column) => line.has(column))
    if (!id && !entered) continue
    const question = questionOf(id, line, { row, column: columns.get('question') ?? 1 }, { words, rowOf, report })
    for (const block of sheet.merged) if (touches(block, row, columns)) report('merged', { row: block.fromRow, column: block.fromColumn })
    const answer = answerOf(line, words, report, { row, column: columns.get('answer') ?? 1 })
    if (question !== undefined && answer) answers.push({ question, ...answer })
  }
  const own = new Set(columns.values())
  const unread = sheet.cells.filter((cell) => cell.row > mark.row + 1 && !own.has(cell.column) && !isBlank(cell)).map(({ row, column }) => ({ sheet: sheet.name, row, column }))
  return { answers, asked: rowOf.size, unread, problems: distinct(problems) }
}

/** The cell that holds a mark, wherever rows and columns have been inserted. */
export function markIn({ cells }: FoundSheet, mark: string): FoundCell | undefined {
  return cells.find(({ value }) => value === mark)
}

function columnsOf(sheet: FoundSheet, mark: FoundCell, report: Report): Map<string, number> {
  const columns = new Map<string, number>([['question', mark.column]])
  for (const { row, column, value } of sheet.cells) if (row === mark.row && column !== mark.column) columns.set(String(value), column)
  for (const column of ENTRY_COLUMNS) if (!columns.has(column)) report('noColumn', { row: mark.row, column: FORM_COLUMNS.indexOf(column) + 1 }, { column })
  return columns
}

// The row after the mark holds the headings.
function linesOf(sheet: FoundSheet, mark: FoundCell, columns: ReadonlyMap<string, number>): Map<number, Map<string, FoundCell>> {
  const nameOf = new Map([...columns].map(([name, column]) => [column, name]))
  const lines = new Map<number, Map<string, FoundCell>>()
  for (const cell of sheet.cells) {
    const name = nameOf.get(cell.column)
    if (cell.row < mark.row + 2 || name === undefined || isBlank(cell)) continue
    const line = lines.get(cell.row) ?? new Map<string, FoundCell>()
    lines.set(cell.row, line.set(name, cell))
  }
  return lines
}

function isBlank({ kind, value }: FoundCell): boolean {
  return kind === 'text' && String(value).trim() === ''
}

function questionOf(id: FoundCell | undefined, line: Line, at: { row: number; column: number }, { words, rowOf, report }: { words: FormWords; rowOf: Map<string, number>; report: Report }): string | undefined {
  if (!id) {
    const first = ENTRY_COLUMNS.map((column) => line.get(column)).find((cell) => cell !== undefined)
    report('noQuestion', first ?? at)
    return undefined
  }
  const question = textOf(id)
  if (!words.questions.has(question)) report('unknownQuestion', id, { id: question.slice(0, 120), nearest: nearest(question.slice(0, 120), words.questions.keys() as IterableIterator<string>) ?? 'none' })
  const first = rowOf.get(question)
  if (first !== undefined) report('repeatedQuestion', id, { id: question.slice(0, 120), first })
  else rowOf.set(question, at.row)
  return question
}

function touches(block: MergedBlock, row: number, columns: ReadonlyMap<string, number>): boolean {
  if (row < block.fromRow || row > block.toRow) return false
  return ENTRY_COLUMNS.some((name) => {
    const column = columns.get(name) ?? 0
    return column >= block.fromColumn && column <= block.toColumn
  })
}

function answerOf(line: Line, words: FormWords, report: Report, at: { row: number; column: number }): Omit<Answer, 'question'> | undefined {
  for (const column of ENTRY_COLUMNS) {
    const cell = line.get(column)
    if (cell?.kind === 'formula') report('formula', cell, { formula: `=${String(cell.value).slice(0, 80)}` })
    if (cell?.kind === 'error') report('cellError', cell, { value: String(cell.value) })
  }
  const said = (column: EntryColumn) => {
    const cell = line.get(column)
    return cell && cell.kind !== 'formula' && cell.kind !== 'error' ? cell : undefined
  }
  const note = said('note')
  const evidence = evidenceOf(said, report)
  const given = line.get('answer')
  const spoken = { unknown: words.unknown[0] ?? '', notApplicable: words.notApplicable[0] ?? '' }
  if (!given) {
    if (line.size > (line.has('question') ? 1 : 0) && ENTRY_COLUMNS.some((column) => line.has(column))) report('noLevel', at, spoken)
    return undefined
  }
  const more = { ...(note ? { note: textOf(note) } : {}), ...(evidence ? { evidence: [evidence] } : {}) }
  const choice = said('answer') ? choiceOf(given, words) : undefined
  if (said('answer') && choice === undefined) report('badLevel', given, { value: textOf(given).slice(0, 80), ...spoken })
  if (choice === 'notApplicable' && !note) report('whyMissing', given, spoken)
  if (choice === undefined) return undefined
  return choice === 'unknown' ? { unknown: true, ...more } : choice === 'notApplicable' ? { notApplicable: true, ...more } : { level: choice, ...more }
}

function evidenceOf(said: (column: EntryColumn) => FoundCell | undefined, report: Report): NonNullable<Answer['evidence']>[number] | undefined {
  const [text, source, date] = [said('evidence'), said('source'), said('date')]
  const day = date ? dayOf(date) : undefined
  if (date && day === undefined) report('badDate', date, { value: textOf(date).slice(0, 80) })
  if (!text && (source ?? date)) report('evidenceMissing', source ?? date ?? { row: 1, column: 1 })
  return text ? { text: textOf(text), ...(source ? { source: textOf(source) } : {}), ...(day === undefined ? {} : { date: day }) } : undefined
}

function choiceOf(cell: FoundCell, words: FormWords): number | 'unknown' | 'notApplicable' | undefined {
  const text = plain(textOf(cell))
  if (/^[1-5]$/.test(text)) return Number(text)
  if (words.unknown.some((word) => plain(word) === text)) return 'unknown'
  return words.notApplicable.some((word) => plain(word) === text) ? 'notApplicable' : undefined
}

// Full-width digits, other apostrophes, capitals and stray spaces mean the same.
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[’‘`´]/g, "'").replace(/\s+/g, '').toLowerCase()
}

function distinct(problems: readonly FormProblem[]): FormProblem[] {
  const all = new Map(problems.map((problem) => [JSON.stringify([problem.key, problem.sheet, problem.row, problem.column]), problem]))
  return [...all.values()].sort((a, b) => a.row - b.row || a.column - b.column)
}
