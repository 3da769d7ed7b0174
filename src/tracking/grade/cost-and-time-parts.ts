// Points for cost and time: full without overrun or delay, none from the limit of the pack on.
import type { GradePart, GradeRule } from '../../model/file-types.ts'
import { rounded } from '../rounded.ts'

/** The points for a cost overrun and a delay, both in percent of what was planned (negative: less); left out where not known. */
export function costAndTimeParts(overrunPercent: number | undefined, delayPercent: number | undefined, { zeroAtOverrunPercent, zeroAtDelayPercent }: GradeRule): GradePart[] {
  return [...part('cost', overrunPercent, zeroAtOverrunPercent), ...part('time', delayPercent, zeroAtDelayPercent)]
}

function part(id: 'cost' | 'time', percent: number | undefined, zeroAt: number): GradePart[] {
  if (percent === undefined) return []
  return [{ id, value: rounded(Math.min(100, Math.max(0, 100 * (1 - percent / zeroAt)))), measured: rounded(percent) }]
}
