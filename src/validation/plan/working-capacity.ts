// How much work those who do a task can do in a day, at most.
import type { Member } from './team-members.ts'
import { mapsAt } from '../visit-values.ts'

const WHOLE = 100

/** Person-days in a working day of all who are assigned together, or of the one member of the role who has most time; the best of alternatives, and of times with another availability. undefined where nobody in particular does it. */
export function capacityOf({ assign, role }: Readonly<Record<string, unknown>>, members: readonly Member[]): number | undefined {
  const most = (ids: readonly unknown[]) => Math.max(0, ...members.filter(({ value }) => ids.includes(value['id'])).map(unitsOf))
  if (Array.isArray(assign) && assign.length > 0) {
    return assign.reduce<number>((sum, item: unknown) => {
      const { id = item, anyOf = [id], percent = WHOLE } = (typeof item === 'object' && item !== null ? item : {}) as { id?: unknown; anyOf?: unknown; percent?: unknown }
      return sum + (most(Array.isArray(anyOf) ? anyOf : []) * (typeof percent === 'number' ? percent : WHOLE)) / WHOLE
    }, 0)
  }
  const ofRole = members.filter(({ value }) => role !== undefined && value['role'] === role)
  return ofRole.length > 0 ? Math.max(...ofRole.map(unitsOf)) : undefined
}

function unitsOf({ value }: Member): number {
  const { availabilityPercent = WHOLE } = value
  const times = mapsAt(value, 'availability.*').map(({ value: { percent } }) => Number(percent))
  return Math.max(Number(availabilityPercent), ...times.filter((percent) => percent > 0)) / WHOLE
}
