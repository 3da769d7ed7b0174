// An activity that waits for one that comes later: the plan cannot keep that, and drops the dependency.
import type { ValuePath } from '../../../model/diagnostic.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { namesOf } from '../../ids/knowledge-ids.ts'
import { type ActivityPlace, activitiesOf } from '../../method-activities.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'dependency-order'

type Before = Readonly<Record<string, readonly string[]>>

/** Reports activities that depend on themselves, or on one listed later in the same library or placed later in the same method. */
export function dependencyOrder(subject: Subject): Finding[] {
  const { activitiesBefore } = subject.knowledge
  return [
    ...filesOf(subject, 'ActivityLibrary').flatMap((file) => inLibrary(file, activitiesBefore)),
    ...filesOf(subject, 'Method').flatMap((file) => inMethod(file, activitiesBefore)),
  ]
}

function inLibrary(file: ParsedFile, before: Before): Finding[] {
  const activities = mapsAt(file.value, 'activities.*').map(({ value, path }) => ({ ...value, path }) as { id?: unknown; dependsOn?: unknown; path: ValuePath })
  const places = new Map(activities.map(({ id }, place) => [id, place]))
  return activities.flatMap(({ id, dependsOn, path }, place) => {
    if (typeof id !== 'string' || !Array.isArray(dependsOn)) return []
    return namesOf(dependsOn, 'activity').flatMap((name, index) => {
      const at = [...path, 'dependsOn', index]
      if (name === id) return [finding(RULE, file, at, { text: `${RULE}.itself`, values: { name } })]
      // A ring is told by dependency-cycle: no order would do.
      return (places.get(name) ?? -1) > place && !waitsFor(name, id, before) ? [finding(RULE, file, at, { text: `${RULE}.library`, values: { name: id, later: name }, other: { file: file.path, path: [...(activities[places.get(name) ?? 0]?.path ?? []), 'id'] } })] : []
    })
  })
}

function waitsFor(activity: string, other: string, before: Before): boolean {
  const reached = new Set([activity])
  for (const name of reached) for (const earlier of before[name] ?? []) reached.add(earlier)
  return reached.has(other)
}

function inMethod(file: ParsedFile, before: Before): Finding[] {
  const uses = activitiesOf(file.value)
  const places = new Map(uses.map(({ id }, place) => [id, place]))
  return uses.flatMap((use, place) => dependenciesOf(use, before).filter(({ name }) => (places.get(name) ?? -1) > place)
    .map(({ name, path }) => finding(RULE, file, path, { text: `${RULE}.method`, values: { name: use.id, later: name }, other: { file: file.path, path: uses[places.get(name) ?? 0]?.idPath ?? [] } })))
}

// Those of the library stand elsewhere, so the place where the method names the activity is shown; those the method adds are shown themselves.
function dependenciesOf({ id, idPath, path, dependsOn }: ActivityPlace, before: Before): { name: string; path: ValuePath }[] {
  const ofLibrary = (before[id] ?? []).map((name) => ({ name, path: idPath }))
  return [...ofLibrary, ...namesOf(dependsOn, 'activity').map((name, index) => ({ name, path: [...path, 'dependsOn', index] }))]
}
