// Activities that no method takes up: they never come into a plan.
import type { ActivityLibrary, Method } from '../../model/file-types.ts'
import { type Subject, filesOf } from '../file-group.ts'
import { activitiesOf } from '../method-activities.ts'
import { type Finding, finding } from '../rule.ts'

const RULE = 'unused-activity'

/** Tells activities of a pack without errors that none of the methods uses: those of the pack and of what it adds to. */
export function unusedActivities(pack: Subject, methods: Iterable<Method>): Finding[] {
  const used = new Set([...methods].flatMap((method) => activitiesOf(method).map(({ id }) => id)))
  return filesOf(pack, 'ActivityLibrary').flatMap((file) => (file.value as ActivityLibrary).activities.flatMap(({ id }, index) =>
    used.has(id) ? [] : [finding(RULE, file, ['activities', index, 'id'], { severity: 'info', values: { name: id } })]))
}
