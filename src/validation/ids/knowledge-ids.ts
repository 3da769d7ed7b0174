// What validation needs to know of packs: the ids they define, and few facts beside them.
import type { LocalizedText, ValidationRules } from '../../model/file-types.ts'
import { LANGUAGES } from '../../model/languages.ts'
import type { PackRule } from '../pack-rules/pack-rule.ts'
import { mapsAt, textsAt, visitValues } from '../visit-values.ts'

/** Where the ids of each sort are defined: kind of file and pattern. */
export const DEFINED = {
  packs: [['Pack', 'id']],
  conditions: [['Pack', 'conditions.*.id']],
  principles: [['Pack', 'principles.*.id']],
  questions: [['QuestionBank', 'questions.*.id']],
  remedies: [['QuestionBank', 'questions.*.remedy.id']],
  roles: [['RoleSet', 'roles.*.id']],
  activities: [['ActivityLibrary', 'activities.*.id']],
  criteria: [['CriterionLibrary', 'criteria.*.id']],
  methods: [['Method', 'id']],
  gates: [['GateSet', 'gates.*.id']],
  goals: [['GoalSet', 'goals.*.id']],
  kpis: [['GoalSet', 'goals.*.kpis.*.id'], ['GoalSet', 'kpis.*.id']],
  methodRules: [['MethodChoice', 'rules.*.id']],
  risks: [['RiskSet', 'risks.*.id']],
} as const satisfies Record<string, readonly (readonly [string, string])[]>

/** Sorts of things that packs define. */
export type KnowledgeSort = keyof typeof DEFINED

/** What rules ask beside the ids; where packs say the same thing, the later one counts. */
export interface KnowledgeFacts {
  /** Weight of each success condition. */
  readonly weights: Readonly<Record<string, number>>
  /** Limits that rules ask for, where a pack sets them. */
  readonly limits: Readonly<Record<string, number>>
  /** The remedy of each question. */
  readonly remedyOf: Readonly<Record<string, string>>
  /** The activities that each activity waits for. */
  readonly activitiesBefore: Readonly<Record<string, readonly string[]>>
  /** What roles and methods are called. */
  readonly roleTitles: Readonly<Record<string, LocalizedText>>
  readonly methodTitles: Readonly<Record<string, LocalizedText>>
  /** What questions, conditions and gates are called. */
  readonly otherTitles: Readonly<Record<string, LocalizedText>>
  /** Currencies in which a role or a budget line has a rate. */
  readonly currencies: readonly string[]
  /** Whether more or less is better, of each measure. */
  readonly directions: Readonly<Record<string, string>>
  /** The roles that no project can do without: who decides whether to go on, and who coordinates. */
  readonly keyRoles: readonly string[]
  /** Activities with whose finish the system is live for everybody. */
  readonly liveActivities: readonly string[]
  /** The rules that packs bring along for the files of engagements. */
  readonly packRules: readonly PackRule[]
}

/** Ids by sort, and facts. */
export type KnowledgeIds = { readonly [sort in KnowledgeSort]: readonly string[] } & KnowledgeFacts

const LIMITS = ['evidenceFrom', 'levelWithoutEvidence', 'accountableSharePercent']
/** Facts that are lists; what several packs name counts together. */
type ListedFact = 'currencies' | 'keyRoles' | 'liveActivities'

/** What the files of a pack define; files with rules must have the right shape. */
export function knowledgeIdsOf(files: readonly unknown[]): KnowledgeIds {
  const sorts = Object.entries(DEFINED).map(([sort, places]) => [sort, places.flatMap(([kind, pattern]) => idsIn(files, kind, pattern))])
  return {
    ...(Object.fromEntries(sorts) as { [sort in KnowledgeSort]: string[] }),
    weights: pairsAt(files, 'Pack', 'conditions.*', ({ id, weight }) => [[id, typeof weight === 'number' ? weight : undefined]]),
    limits: pairsAt(files, 'Pack', 'limits', (limits) => LIMITS.map((name) => [name, typeof limits[name] === 'number' ? limits[name] : undefined])),
    remedyOf: pairsAt(files, 'QuestionBank', 'questions.*', ({ id, remedy }) => [[id, textsAt(remedy, 'id')[0]?.value]]),
    activitiesBefore: pairsAt(files, 'ActivityLibrary', 'activities.*', ({ id, dependsOn }) => [[id, Array.isArray(dependsOn) ? namesOf(dependsOn, 'activity') : undefined]]),
    roleTitles: pairsAt(files, 'RoleSet', 'roles.*', ({ id, title }) => [[id, asTitle(title)]]),
    methodTitles: byName(ofKind(files, 'Method').flatMap((file) => titledItself(file))),
    otherTitles: byName([['QuestionBank', 'questions.*'], ['Pack', 'conditions.*'], ['GateSet', 'gates.*']].flatMap(([kind = '', pattern = '']) => Object.entries(pairsAt(files, kind, pattern, ({ id, title }) => [[id, asTitle(title)]])))),
    currencies: currenciesIn(files),
    directions: byName(['goals.*.kpis.*', 'kpis.*'].flatMap((pattern) => Object.entries(pairsAt(files, 'GoalSet', pattern, ({ id, direction }) => [[id, typeof direction === 'string' ? direction : undefined]])))),
    keyRoles: ['planning.sponsor', 'planning.coordinator'].flatMap((pattern) => idsIn(files, 'Pack', pattern)),
    liveActivities: ofKind(files, 'ActivityLibrary').flatMap((file) => mapsAt(file, 'activities.*').flatMap(({ value: { id, marks } }) => (marks === 'live' && typeof id === 'string' ? [id] : []))),
    packRules: (ofKind(files, 'ValidationRules') as ValidationRules[]).flatMap(({ family, rules }) => rules.map((rule): PackRule => ({ ...rule, family }))),
  }
}

/** What several packs define together. */
export function mergeIds(parts: readonly KnowledgeIds[]): KnowledgeIds {
  const all = (sort: KnowledgeSort | ListedFact) => [...new Set(parts.flatMap((part) => part[sort]))]
  const latest = <K extends 'weights' | 'limits' | 'remedyOf' | 'activitiesBefore' | 'directions' | 'roleTitles' | 'methodTitles' | 'otherTitles'>(key: K) => byName(parts.flatMap((part) => Object.entries(part[key]))) as KnowledgeFacts[K]
  return {
    ...(Object.fromEntries(Object.keys(DEFINED).map((sort) => [sort, all(sort as KnowledgeSort)])) as { [sort in KnowledgeSort]: string[] }),
    weights: latest('weights'), limits: latest('limits'), remedyOf: latest('remedyOf'), activitiesBefore: latest('activitiesBefore'), directions: latest('directions'), roleTitles: latest('roleTitles'), methodTitles: latest('methodTitles'), otherTitles: latest('otherTitles'),
    currencies: all('currencies'), keyRoles: all('keyRoles'), liveActivities: all('liveActivities'),
    packRules: [...new Map(parts.flatMap((part) => part.packRules).map((rule) => [rule.id, rule])).values()],
  }
}

/** The names in a list of links, each a name or a map that holds it under a key; one for each link, in its place. */
export function namesOf(links: readonly unknown[], key: string): string[] {
  return links.map((link) => {
    const name: unknown = typeof link === 'object' && link !== null ? (link as Record<string, unknown>)[key] : link
    return typeof name === 'string' ? name : ''
  })
}

function ofKind(files: readonly unknown[], kind: string): unknown[] {
  return files.filter((file) => (file as { kind?: unknown } | null)?.kind === kind)
}

function idsIn(files: readonly unknown[], kind: string, pattern: string): string[] {
  return ofKind(files, kind).flatMap((file) => textsAt(file, pattern).map(({ value }) => value))
}

function pairsAt<T>(files: readonly unknown[], kind: string, pattern: string, pairs: (item: Readonly<Record<string, unknown>>) => readonly (readonly [unknown, T | undefined])[]): Record<string, T> {
  const found = ofKind(files, kind).flatMap((file) => mapsAt(file, pattern).flatMap(({ value }) => pairs(value)))
  return byName(found.filter((pair): pair is readonly [string, T] => typeof pair[0] === 'string' && pair[1] !== undefined))
}

// Without what every object has: `constructor` is an id like any other.
function byName<T>(pairs: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(pairs))
}

function titledItself(method: unknown): [string, LocalizedText][] {
  const { id, title } = method as { id?: unknown; title?: unknown }
  const told = asTitle(title)
  return typeof id === 'string' && told ? [[id, told]] : []
}

// Packs of somebody's own may hold anything.
function asTitle(title: unknown): LocalizedText | undefined {
  const texts = (typeof title === 'object' && title !== null ? title : {}) as Record<string, unknown>
  return LANGUAGES.every((language) => typeof texts[language] === 'string') ? (title as LocalizedText) : undefined
}

function currenciesIn(files: readonly unknown[]): string[] {
  const found = new Set<string>()
  const add = (_: unknown, path: readonly (string | number)[]) => found.add(String(path.at(-1)))
  for (const file of ofKind(files, 'RoleSet')) visitValues(file, ['roles', '*', 'costPerDay', '*'], add)
  for (const file of ofKind(files, 'BudgetRules')) visitValues(file, ['lines', '*', 'rate', '*'], add)
  return [...found].sort()
}
