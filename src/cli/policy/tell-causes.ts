// What has brought a finding about: the changes behind it, the weightiest first, and the place where it is told.
import type { Change, QuestionScore } from '../../model/file-types.ts'
import { placeOfChange } from '../../comparing/place-of-change.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { changeWords } from '../../reporting/diff/change-words.ts'
import type { DiffVoice } from '../../reporting/diff/diff-voice.ts'
import { type PolicyFinding, shownFile } from '../../validation/policy/judged-engagement.ts'
import type { Note } from '../../validation/rule.ts'
import { plainLine } from '../../model/printing/plain-line.ts'
import type { GatheredEngagement } from './gather-engagement.ts'

/** Causes that are told one by one. */
const MOST = 5

/** What is needed to put changes into words. */
export interface Told {
  readonly voice: Pick<DiffVoice, 'currency' | 'nameOf'>
  readonly language: DiffVoice['language']
  readonly say: Say
}

/** What made a finding, the weightiest first; nothing where the comparison knows none. */
export function causesOf(found: PolicyFinding, engagement: GatheredEngagement, changes: readonly Change[]): Change[] {
  const lost = (change: Change) => (found.goal?.what === 'group' ? lostLevels(change) : lostPoints(change, engagement))
  const all = reached(found, engagement, changes)
  // Where some answers became better and others worse, the better ones are to be thanked, not blamed.
  const worse = all.filter((change) => (lost(change) ?? 1) > 0)
  return [...(worse.length > 0 ? worse : all)].sort((a, b) => (lost(b) ?? 0) - (lost(a) ?? 0) || (a.id < b.id ? -1 : 1))
}

/** The finding at the first of its causes that has a place, with all causes as notes. */
export function withCauses(found: PolicyFinding, causes: readonly Change[], engagement: GatheredEngagement, { voice, language, say }: Told): PolicyFinding {
  const placed = causes.map((change) => ({ change, other: placeIn(change, engagement) }))
  const spoken = { ...voice, say, language, escape: plainLine, most: MOST }
  const notes = placed.slice(0, MOST).map(({ change, other }): Note => {
    const values = { text: changeWords(change, spoken).text, points: found.goal?.what === 'score' ? -(lostPoints(change, engagement) ?? 0) : 0 }
    return other ? { text: 'policy.note.because', values, other } : { text: 'policy.note.becauseGone', values: { ...values, file: shownFile(engagement.judged, change.file) } }
  })
  const more = causes.length > MOST ? [{ text: 'policy.note.more', values: { count: causes.length - MOST } }] : []
  const first = placed.find(({ other }) => other)?.other
  return { ...found, ...(first && { file: first.file, path: first.path, at: 'value' as const }), notes: [...(found.notes ?? []), ...notes, ...more] }
}

function reached({ effect, goal }: PolicyFinding, { now, before }: GatheredEngagement, changes: readonly Change[]): Change[] {
  if (goal?.what === 'group') {
    const files = [...now.interviews, ...(before?.interviews ?? [])].filter(([, { respondent }]) => respondent.role === goal.role).map(([file]) => file)
    return changes.filter(({ role, file, list }) => role === 'cause' && files.includes(file) && (list === 'answers' || list === 'file'))
  }
  if (!effect) return []
  const mine = changes.filter(({ role, kind, list, item }) => role === 'effect' && kind === effect.kind && (list ?? '') === effect.list && item === effect.item)
  const ids = new Set(mine.flatMap(({ because }) => because ?? []))
  return changes.filter(({ id }) => ids.has(id))
}

// Levels by which one answer fell; undefined for what else there is.
function lostLevels({ fields = [] }: Change): number | undefined {
  const level = fields.find(({ field }) => field === 'level')
  return typeof level?.from === 'number' && typeof level.to === 'number' ? level.from - level.to : undefined
}

// Points of the whole that the question of an answer has lost; undefined for other changes, and where it was or is not known.
function lostPoints({ list, item }: Change, { judged }: GatheredEngagement): number | undefined {
  if (list !== 'answers' && list !== 'agreed') return undefined
  const [now, before] = [judged.now, judged.before].map((side) => side?.assessment.questions?.find(({ id }) => id === item))
  return isScored(now) && isScored(before) ? Math.round((now.pointsLost - before.pointsLost) * 10) / 10 : undefined
}

function isScored(question: QuestionScore | undefined): question is QuestionScore & { readonly pointsLost: number } {
  return question?.pointsLost !== undefined
}

function placeIn(change: Change, { judged, valueOf }: GatheredEngagement): Note['other'] {
  const value = valueOf(change.file)
  return value === undefined ? undefined : { file: shownFile(judged, change.file), path: placeOfChange(change, value) }
}
