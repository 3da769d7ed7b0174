// The activities that a method names, as they follow each other in its phases and their parts.
import type { ValuePath } from '../model/diagnostic.ts'
import { mapsAt, visitValues } from './visit-values.ts'

/** Where a method names an activity; `idPath` leads to the id itself. */
export interface ActivityPlace {
  readonly id: string
  readonly path: ValuePath
  readonly idPath: ValuePath
  /** Dependencies that the method adds, each a name or a map. */
  readonly dependsOn: readonly unknown[]
}

/** The activities of a method in their order: those of a phase before those of its parts. */
export function activitiesOf(method: unknown): ActivityPlace[] {
  return mapsAt(method, 'phases.*').flatMap((phase) => ['activities.*', 'parts.*.activities.*'].flatMap((pattern) => {
    const found: ActivityPlace[] = []
    visitValues(phase.value, pattern.split('.'), (use, below) => {
      const path = [...phase.path, ...below]
      const { id, dependsOn } = (typeof use === 'object' && use !== null ? use : {}) as { id?: unknown; dependsOn?: unknown }
      if (typeof use === 'string') found.push({ id: use, path, idPath: path, dependsOn: [] })
      else if (typeof id === 'string') found.push({ id, path, idPath: [...path, 'id'], dependsOn: Array.isArray(dependsOn) ? (dependsOn as unknown[]) : [] })
    })
    return found
  }))
}
