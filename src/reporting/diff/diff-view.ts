// A Diff → what a reader is told: first what it comes to, then every cause with what follows from it, then what nothing explains.
import type { Change, Diff } from '../../model/file-types.ts'
import { type ChangeWords, changeWords } from './change-words.ts'
import type { DiffVoice } from './diff-voice.ts'
import { selectWord } from './select-word.ts'

/** Some changes of one sort. */
export interface DiffLines {
  readonly heading: string
  readonly lines: readonly ChangeWords[]
  /** How many more there are. */
  readonly more: string
}

/** Causes and what follows from all of them together. */
export interface DiffGroup {
  readonly causes: readonly ChangeWords[]
  readonly effects: readonly DiffLines[]
}

/** Everything that is told. */
export interface DiffView {
  readonly title: string
  readonly nothing: string
  readonly summary: readonly ChangeWords[]
  readonly groups: readonly DiffGroup[]
  readonly unexplainedHeading: string
  readonly unexplained: readonly DiffLines[]
  readonly notes: readonly string[]
}

/** The figures that everybody asks for first: kind and facts, in this order. */
const HEADLINES: readonly (readonly [string, readonly string[]])[] = [['Schedule', ['finishDate', 'simulation.finishDate.p80', 'cost.total']], ['Assessment', ['score', 'verdict']]]

/** The view of a comparison. */
export function diffView(diff: Diff, voice: DiffVoice): DiffView {
  const { say, escape } = voice
  const { changes, from, to } = diff
  const byId = new Map(changes.map((change) => [change.id, change]))
  const effects = changes.filter(({ role }) => role === 'effect')
  const unexplained = changes.filter(({ role }) => role === 'unexplained')
  const details = changes.filter(({ role }) => role === 'detail').length
  const name = ({ name: own, what, commit }: Diff['from']) => say('diff.side', { name: escape(own), what, commit: commit?.slice(0, 8) ?? 'none' })
  return {
    title: say('diff.title', { from: name(from), to: name(to) }), nothing: changes.length === 0 ? say('diff.nothing') : '',
    summary: HEADLINES.flatMap(([kind, facts]) => facts.flatMap((fact) => changes.filter((change) => change.kind === kind && change.list === undefined && change.item === fact))).map((change) => changeWords(change, voice)),
    groups: groupsOf(changes, effects, byId).map(({ causes, effects: own }) => ({ causes: causes.map((cause) => changeWords(cause, voice)), effects: sorted(own, voice) })),
    unexplainedHeading: unexplained.length === 0 ? '' : say('diff.unexplained'), unexplained: sorted(unexplained, voice),
    notes: [
      ...(unexplained.some(({ kind, list }) => kind === 'Schedule' && list === 'tasks') ? [say('diff.levelled')] : []),
      ...(details > 0 ? [say('diff.details', { count: details })] : []),
      ...[from, to].filter(({ outOfDate }) => outOfDate.length > 0).map((side) => say('diff.outOfDate', { name: name(side), files: side.outOfDate.map(escape).join(say('reports.itemSeparator')) })),
    ],
  }
}

// Effects with the same causes stand together; causes from which nothing follows stand in one group, at the end.
function groupsOf(changes: readonly Change[], effects: readonly Change[], byId: ReadonlyMap<string, Change>): { causes: readonly Change[]; effects: readonly Change[] }[] {
  const groups = new Map<string, Change[]>()
  for (const effect of effects) {
    const key = (effect.because ?? []).join('\n')
    groups.set(key, [...(groups.get(key) ?? []), effect])
  }
  const used = new Set(effects.flatMap(({ because = [] }) => because))
  const idle = changes.filter(({ id, role }) => role === 'cause' && !used.has(id))
  const together = [...groups].map(([key, own]) => ({ causes: key.split('\n').flatMap((id) => byId.get(id) ?? []), effects: own }))
  return [...together.sort((a, b) => a.causes.length - b.causes.length), ...(idle.length > 0 ? [{ causes: idle, effects: [] }] : [])]
}

function sorted(changes: readonly Change[], voice: DiffVoice): DiffLines[] {
  const sorts = new Map<string, Change[]>()
  for (const change of changes) {
    const sort = sortOf(change)
    sorts.set(sort, [...(sorts.get(sort) ?? []), change])
  }
  return [...sorts].map(([sort, own]) => ({
    heading: voice.say('diff.sort', { sort: selectWord(sort), list: voice.escape(own[0]?.list ?? own[0]?.kind ?? ''), count: own.length }), lines: own.slice(0, voice.most).map((change) => changeWords(change, voice)),
    more: own.length > voice.most ? voice.say('diff.more', { count: own.length - voice.most }) : '',
  }))
}

// Moved dates are told apart by their direction, everything else by what it is and what became of it.
function sortOf({ kind, list, change, fields = [] }: Change): string {
  const place = list === undefined ? `${kind}.fact` : list === 'file' ? 'file' : `${kind}.${list}`
  const end = fields.find(({ field }) => field === 'finish') ?? fields.find(({ field }) => field === 'start')
  if (kind === 'Schedule' && list !== undefined && end) return `${place}.${(end.days ?? 0) < 0 || String(end.to) < String(end.from) ? 'earlier' : 'later'}`
  return list === undefined ? place : `${place}.${change}`
}
