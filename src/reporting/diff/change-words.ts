// One change in words: what it is, and from what to what.
import type { Change, FieldChange } from '../../model/file-types.ts'
import { isRecord } from '../../model/same-value.ts'
import { localeFormat } from '../locale-format.ts'
import type { DiffVoice } from './diff-voice.ts'
import { selectWord } from './select-word.ts'

/** A change as a line, with what became of it. */
export interface ChangeWords {
  readonly change: Change['change']
  readonly text: string
}

/** Longest value that is told in full. */
const LONGEST = 80
/** Fields whose names stand in the texts; others are told by the name they have in the file. */
const NAMED = new Set([
  'start', 'finish', 'startDate', 'finishDate', 'durationDays', 'effortDays', 'cost', 'cost.total', 'cost.oneOff', 'cost.runningPerYear', 'cost.reserve', 'score', 'verdict', 'level', 'state', 'phase', 'title', 'amount', 'coveragePercent',
  'dependsOn', 'assign', 'deadline', 'evidence', 'note', 'probability', 'impact', 'target', 'baseline', 'interval.low', 'interval.high', 'simulation.finishDate.p50', 'simulation.finishDate.p80', 'simulation.cost.p50', 'simulation.cost.p80', 'methodDecision.id', 'violations',
])
const MONEY = /(?:^|\.)(?:cost|total|oneOff|runningPerYear|reserve|amount|fixedCost|costPerDay|budget|contingency|cost\.p\d+)$/

/** The words of a change. */
export function changeWords(change: Change, voice: DiffVoice): ChangeWords {
  const { kind, list, item, fields = [], file } = change
  const { say, escape } = voice
  const name = voice.nameOf(change)
  const isFact = list === undefined
  const who = kind === 'Interview' && list === 'answers' ? file.replace(/^.*\/|\.ya?ml$/g, '') : ''
  const sort = selectWord(list === 'file' ? 'file' : `${kind}.${list ?? 'fact'}`)
  const subject = say('diff.subject', { sort, item: escape(list === 'file' ? file : item), name: name === undefined || name === item ? 'none' : escape(name), who: who === '' ? 'none' : escape(who), list: escape(list ?? kind) })
  const told = fields.map((field) => fieldWords(field, change, voice))
  const what = isFact && fields[0] ? `${factName(fields[0], change, subject, voice)} ${told[0] ?? ''}` : `${subject}${told.length > 0 ? say('diff.fields', { fields: told.join(say('diff.separator')) }) : ''}`
  const isEdit = kind === 'Plan' && change.role === 'cause' && list !== 'file'
  return { change: change.change, text: isEdit ? say('diff.edited', { text: what.trim() }) : what.trim() }
}

function factName({ field }: FieldChange, { kind }: Change, subject: string, { say }: DiffVoice): string {
  return kind === 'Assessment' || kind === 'Schedule' ? nameOfField(field, say) ?? subject : subject
}

function fieldWords({ field, from, to, days }: FieldChange, change: Change, voice: DiffVoice): string {
  const { say, escape } = voice
  const isFact = change.list === undefined
  const shift = days === undefined || days === 0 ? '' : say('diff.days', { days: Math.abs(days), side: days < 0 ? 'earlier' : 'later' })
  const words = say('diff.values', { from: valueWords(from, field, voice), to: valueWords(to, field, voice) })
  const label = isFact ? '' : `${nameOfField(field, say) ?? escape(field)} `
  return `${label}${words}${shift}`
}

function nameOfField(field: string, say: DiffVoice['say']): string | undefined {
  return NAMED.has(field) ? say('diff.field', { field: selectWord(field) }) : undefined
}

function valueWords(value: unknown, field: string, voice: DiffVoice): string {
  const { say, language, currency, escape } = voice
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return say('diff.none')
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    return MONEY.test(field) ? escape(localeFormat(language, currency).money(value).replaceAll('\\', '')) : new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value)
  }
  if (field === 'verdict') return say(`cli.verdict.${String(value)}`)
  if (field === 'state' || field === 'eligible') return say('diff.state', { state: String(value) })
  if (isRecord(value) && 'likely' in value) return `${String(value['optimistic'])}/${String(value['likely'])}/${String(value['pessimistic'])}`
  const text = typeof value === 'string' ? value : Array.isArray(value) ? value.map((item) => shortText(item)).join(say('reports.separator')) : shortText(value)
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return escape(cut)
}

function shortText(value: unknown): string {
  if (typeof value === 'string') return value
  if (!isRecord(value)) return JSON.stringify(value)
  const [first] = ['text', 'id', 'task', 'title', 'from'].flatMap((name) => (typeof value[name] === 'string' ? [value[name]] : []))
  return first ?? JSON.stringify(value)
}
