// A Markdown report as its marks divide it: regions where people write, everything else, and the record at its end.
import { type ReportRecord, readRecord } from './report-record.ts'

/** A line outside all regions, with the heading it stands under. */
export interface PlainLine {
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly place: string
}

/** What stands between `<!-- crmplan:ID -->` and `<!-- /crmplan:ID -->`. */
export interface MarkedRegion {
  readonly id: string
  /** What the first mark says behind the id. */
  readonly remark: string
  readonly lines: readonly string[]
  /** Line of the first mark, from 1. */
  readonly line: number
  /** Text of the heading above it; empty before the first. */
  readonly place: string
}

/** A mark that cannot be understood; `other` is the line of the mark it contradicts. */
export interface MarkProblem {
  readonly kind: 'not-alone' | 'nested' | 'unclosed' | 'unopened' | 'duplicate' | 'record' | 'conflict'
  readonly line: number
  readonly column: number
  readonly id: string
  readonly other?: number
}

/** A report in its parts, in order. */
export interface MarkedText {
  readonly parts: readonly (PlainLine | MarkedRegion)[]
  /** Undefined where the report has none. */
  readonly record: ReportRecord | undefined
  readonly problems: readonly MarkProblem[]
}

const MARK = /^\s*<!--\s*(\/?)crmplan:([\w.-]+)(?:\s+(\S.*?))?\s*-->\s*$/
const RECORD = /^\s*<!--\s*crmplan:record\s*$/
const RECORD_END = /^\s*-->\s*$/
/** A backslash makes it words. */
const LIKE_A_MARK = /(?<!\\)<!--\s*\/?crmplan:/
const HEADING = /^#{1,6} +(.+?)\s*$/
/** What git leaves where two people have changed the same lines. */
const CONFLICT = /^(?:<{7}|>{7}) /

/** First line of a record. */
export const RECORD_START = '<!-- crmplan:record'

/** The first mark of a region. */
export function firstMark(id: string, remark = ''): string {
  return `<!-- crmplan:${id}${remark === '' ? '' : ` ${remark}`} -->`
}

/** The last mark of a region. */
export function lastMark(id: string): string {
  return `<!-- /crmplan:${id} -->`
}

/** Whether a part is a region. */
export function isRegion(part: PlainLine | MarkedRegion): part is MarkedRegion {
  return 'id' in part
}

/** Divides a report whose lines end in line feeds. With problems the parts are not to be relied on. */
export function readMarkedText(text: string): MarkedText {
  const reader = new Reader()
  for (const [index, line] of text.split('\n').entries()) reader.take(line, index + 1)
  return reader.finish()
}

class Reader {
  private readonly parts: (PlainLine | MarkedRegion)[] = []
  private readonly problems: MarkProblem[] = []
  private readonly lineOf = new Map<string, number>()
  private place = ''
  private open: (Omit<MarkedRegion, 'lines'> & { readonly lines: string[] }) | undefined
  private noting: { readonly line: number; readonly rows: string[] } | undefined
  private record: ReportRecord | undefined

  take(text: string, line: number): void {
    if (this.noting) {
      if (RECORD_END.test(text)) this.closeRecord(this.noting)
      else this.noting.rows.push(text)
      return
    }
    const mark = MARK.exec(text)
    if (mark) this.takeMark(mark, line)
    else if (RECORD.test(text)) this.openRecord(line)
    else if (LIKE_A_MARK.test(text)) this.wrong('not-alone', line, '', { column: text.search(LIKE_A_MARK) + 1 })
    else if (CONFLICT.test(text)) this.wrong('conflict', line, '')
    else this.takeText(text, line)
  }

  finish(): MarkedText {
    if (this.open) this.wrong('unclosed', this.open.line, this.open.id)
    if (this.noting) this.wrong('record', this.noting.line, '')
    return { parts: this.parts, record: this.record, problems: this.problems }
  }

  private takeText(text: string, line: number): void {
    if (this.open) {
      this.open.lines.push(text)
      return
    }
    this.place = HEADING.exec(text)?.[1] ?? this.place
    this.parts.push({ text, line, place: this.place })
  }

  private takeMark([, slash, id = '', remark = '']: RegExpExecArray, line: number): void {
    if (slash !== '') {
      if (this.open?.id === id) this.parts.push(this.open)
      else this.wrong('unopened', line, id, this.open ? { other: this.open.line } : {})
      if (this.open?.id === id) this.open = undefined
      return
    }
    const first = this.lineOf.get(id)
    if (this.open) this.wrong('nested', line, id, { other: this.open.line })
    else if (first !== undefined) this.wrong('duplicate', line, id, { other: first })
    if (this.open) return
    this.lineOf.set(id, line)
    this.open = { id, remark, lines: [], line, place: this.place }
  }

  private openRecord(line: number): void {
    if (this.open) this.wrong('nested', line, 'record', { other: this.open.line })
    else if (this.record) this.wrong('duplicate', line, 'record')
    this.noting = { line, rows: [] }
  }

  private closeRecord({ line, rows }: { readonly line: number; readonly rows: readonly string[] }): void {
    this.noting = undefined
    const record = readRecord(rows)
    if (typeof record === 'number') this.wrong('record', line + 1 + record, '')
    else this.record = record
  }

  private wrong(kind: MarkProblem['kind'], line: number, id: string, more: { readonly column?: number; readonly other?: number } = {}): void {
    this.problems.push({ kind, line, column: 1, id, ...more })
  }
}
