// Which ids a file gives of its own, and which ids may stand where something is named.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { FileKind, ParsedFile } from '../file-group.ts'
import { DEFINED, type KnowledgeIds, type KnowledgeSort } from './knowledge-ids.ts'
import { rememberLast } from '../last-answer.ts'
import type { Target } from './references.ts'
import { textsAt, wordsAt } from '../visit-values.ts'

/** Where files other than those of packs give ids of their own: by sort, a pattern for each kind of file. */
export const OWN_IDS = {
  tasks: { Plan: 'phases.*.tasks.*.id', Schedule: 'tasks.*.id', Baseline: 'tasks.*.id' },
  team: { Plan: 'team.*.id', Profile: 'team.*.id' },
  goals: { Plan: 'goals.*.id' },
  phases: { Plan: 'phases.*.id', Baseline: 'phases.*.id' },
  'phase-gates': { Plan: 'phases.*.gate.id' },
  'gate-criteria': { Plan: 'phases.*.gate.criteria.*.id' },
  budget: { Plan: 'budget.*.id', Baseline: 'budget.*.id' },
  kpis: { Plan: 'kpis.*.id' },
  risks: { Plan: 'risks.*.id' },
  drivers: { Plan: 'uncertainty.drivers.*.id' },
  benefits: { Plan: 'businessCase.benefits.*.id' },
  respondents: { Interview: 'respondent.id', Assessment: 'respondents.*.id' },
  decisions: { Progress: 'decisions.*.id' },
  'own-impediments': { Progress: 'impediments.*.id' },
} as const satisfies Record<string, Partial<Record<FileKind, string>>>

/** Sorts of things that files give ids to themselves. */
export type OwnSort = keyof typeof OWN_IDS

/** What may be named at a place: ids of the packs, ids of the file itself, and the roles that its team has. */
export interface Nameable {
  readonly known?: KnowledgeSort
  readonly own?: readonly OwnSort[]
  readonly teamRoles?: true
}

const NAMEABLE: Partial<Record<Target, Nameable>> = {
  tasks: { own: ['tasks'] }, team: { own: ['team'] }, phases: { own: ['phases'] }, 'phase-gates': { own: ['phase-gates'] }, budget: { own: ['budget'] }, 'plan-kpis': { own: ['kpis'] },
  benefits: { own: ['benefits'] }, 'gate-criteria': { own: ['gate-criteria'] }, 'own-impediments': { own: ['own-impediments'] }, 'decisions-and-impediments': { own: ['decisions', 'own-impediments'] }, respondents: { own: ['respondents'] },
  'plan-goals': { known: 'goals', own: ['goals'] }, 'role-in-plan': { known: 'roles', teamRoles: true }, owner: { known: 'roles', own: ['team'], teamRoles: true },
}

/** What may be named where something of a target is. */
export function nameable(target: Target): Nameable {
  return NAMEABLE[target] ?? { known: target as KnowledgeSort }
}

/** The pattern of the ids of a sort in files of a kind; undefined where there are none. */
export function ownPattern(sort: OwnSort, kind: FileKind): string | undefined {
  return (OWN_IDS[sort] as Partial<Record<FileKind, string>>)[kind]
}

/** Where an id that may stand where a target is named is defined: in the file given, else in the files of a pack; undefined where that is nowhere among them. */
export function definitionOf(id: string, target: Target, file: ParsedFile, files: readonly ParsedFile[]): { readonly file: string; readonly path: ValuePath } | undefined {
  const { known, own = [], teamRoles } = nameable(target)
  const ofPacks = known === undefined ? [] : (DEFINED[known] ?? []).flatMap(([kind, pattern]) => files.filter((one) => one.kind === kind).map((one) => [one, pattern] as const))
  const places = [...own.map((sort) => [file, ownPattern(sort, file.kind)] as const), [file, teamRoles && 'team.*.role'] as const, ...ofPacks]
  for (const [one, pattern] of places) {
    const found = typeof pattern === 'string' ? textsAt(one.value, pattern).find(({ value }) => value === id) : undefined
    if (found) return { file: one.path, path: found.path }
  }
  return undefined
}

/** The ids that may stand where a target is named, those of the file itself taken from the file given. */
export function idsFor(target: Target, file: ParsedFile, knowledge: KnowledgeIds): ReadonlySet<string> {
  const { known, own = [], teamRoles } = nameable(target)
  if (known && own.length === 0 && !teamRoles) return idsOfPacks(known, knowledge)
  const ids = new Set(known ? knowledge[known] : [])
  for (const sort of own) {
    const pattern = ownPattern(sort, file.kind)
    if (pattern !== undefined) for (const id of wordsAt(file.value, pattern)) ids.add(id)
  }
  if (teamRoles) for (const role of wordsAt(file.value, 'team.*.role')) ids.add(role)
  return ids
}

// A thousand plans ask for the same.
function idsOfPacks(sort: KnowledgeSort, knowledge: KnowledgeIds): ReadonlySet<string> {
  const { sets } = setsOf(knowledge)
  const ids = sets.get(sort) ?? new Set(knowledge[sort])
  sets.set(sort, ids)
  return ids
}

const setsOf = rememberLast((knowledge: KnowledgeIds) => ({ knowledge, sets: new Map<KnowledgeSort, ReadonlySet<string>>() }))
