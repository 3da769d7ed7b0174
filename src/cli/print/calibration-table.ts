// What `calibrate` prints: the groups with how often, how far, and what is proposed.
import type { Say } from '../../knowledge/sentence.ts'
import type { CalibratedGroup } from '../../tracking/calibration/calibrate.ts'
import { alignedRight } from './aligned-right.ts'
import { columns, style } from './style.ts'

const ACTIVITIES = 12

/** The table, those with a factor first and then by how far off they were; a sentence where nothing was measured. */
export function calibrationTable(groups: readonly CalibratedGroup[], say: Say): string {
  if (groups.length === 0) return say('review.calibration.nothingMeasured')
  const off = ({ median }: CalibratedGroup) => Math.abs(Math.log(median || 1e-9))
  const all = groups.toSorted((a, b) => Number(b.factor !== undefined) - Number(a.factor !== undefined) || off(b) - off(a))
  const activities = all.filter(({ scope }) => scope === 'activity')
  // Steps and categories are few; of activities those that were farthest off say most.
  const sorted = all.filter((group) => group.scope !== 'activity' || activities.indexOf(group) < ACTIVITIES)
  const head = ['engagements', 'tasks', 'median', 'lowest', 'highest', 'factor'].map((name) => say(`review.calibration.column.${name}`))
  const rows = sorted.map(({ engagements, tasks, median, lowest, highest, factor }) => [String(engagements), String(tasks), ...[median, lowest, highest].map((value) => value.toFixed(2)), factor === undefined ? '–' : `× ${factor.toFixed(2)}`])
  const names = ['', ...sorted.map(({ scope, id, of }) => say('review.calibration.group', { scope: say(`review.calibration.scope.${scope}`), id, of: say(`review.calibration.of.${of}`) }))]
  const lines = columns(alignedRight([head, ...rows])).split('\n').map((line, index) => ({ line, name: names[index] ?? '' }))
  return columns(lines.map(({ line, name }) => [name, line])).split('\n').map((line, index) => (index === 0 ? style.strong(line) : line)).join('\n') + (all.length > sorted.length ? `\n${say('review.calibration.more', { count: all.length - sorted.length })}` : '')
}
