// What an approval of a status seals: the texts whose digests show a later change.
import type { IsoDate, Progress, SealedRecord, StatusEntry } from './file-types.ts'
import { isRecord } from './same-value.ts'

/** The lists of records that an approval seals besides the status, and what of their items may change afterwards. */
const CHANGEABLE = {
  decisions: ['outcome', 'review'],
  gates: [],
  impediments: ['closed', 'daysLost', 'cost', 'tasks', 'action', 'owner', 'note', 'withinControl', 'ruleToChange', 'newCheck', 'repeats'],
  measurements: [],
  benefits: [],
} as const

/** A list of records that an approval seals. */
export type SealedList = keyof typeof CHANGEABLE

/** The lists of records that an approval seals, in the order of the file. */
export const SEALED_LISTS = Object.keys(CHANGEABLE) as SealedList[]

/** A record that can be sealed: the name it is sealed under, and its text without what may still change. */
export interface SealableRecord {
  readonly list: SealedList
  /** The id; of a measurement or benefit what it is about and its day. */
  readonly id: string
  readonly text: string
  /** The day it was recorded, or holds for; empty where it says none. */
  readonly day: string
  readonly index: number
}

/** The status up to the entry at `index`, that included, as one text: keys in order, without approvals and people's own fields, so that comments and layout make no difference. */
export function sealedStatus(entries: readonly StatusEntry[], index: number): string {
  return JSON.stringify(entries.slice(0, index + 1).map((entry) => canonical(entry, ['approved'])))
}

/** All records of a file that an approval can seal. Items of a wrong shape are passed over. */
export function sealableRecords(progress: Progress): SealableRecord[] {
  return SEALED_LISTS.flatMap((list) => {
    const items: readonly unknown[] = Array.isArray(progress[list]) ? progress[list] : []
    return items.flatMap((item, index) => (isRecord(item) ? [{ list, id: recordId(item), text: JSON.stringify(canonical(item, CHANGEABLE[list])), day: dayOf(item), index }] : []))
  })
}

/** The records that earlier approvals have sealed, by list and id. */
export function sealedBefore(progress: Pick<Progress, 'status'>): Map<string, SealedRecord & { readonly by: string; readonly date: IsoDate }> {
  const approvals = (progress.status ?? []).flatMap(({ approved }) => (approved ? [approved] : []))
  return new Map(approvals.flatMap(({ records = [], by, date }) => records.map((record) => [`${record.list} ${record.id}`, { ...record, by, date }] as const)))
}

/** The index of the last approved entry; -1 where there is none. */
export function lastApproved(progress: Pick<Progress, 'status'>): number {
  return (progress.status ?? []).findLastIndex(({ approved }) => approved !== undefined)
}

function dayOf(item: Readonly<Record<string, unknown>>): string {
  return String(item['recorded'] ?? item['date'] ?? item['opened'] ?? item['to'] ?? '')
}

function recordId(item: Readonly<Record<string, unknown>>): string {
  if (typeof item['id'] === 'string') return item['id']
  return [item['kpi'] ?? item['benefit'], item['date'] ?? item['from'], item['to']].filter((part) => part !== undefined).map(String).join(' ')
}

function canonical(value: unknown, without: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => canonical(item))
  if (!isRecord(value)) return value
  const keys = Object.keys(value).filter((key) => !without.includes(key) && !isFree(key) && value[key] !== undefined).sort()
  return Object.fromEntries(keys.map((key) => [key, canonical(value[key])]))
}

// When a condition was met is known only later.
function isFree(key: string): boolean {
  return key === 'done' || key.startsWith('x-')
}
