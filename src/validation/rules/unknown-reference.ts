// A name that leads nowhere: a task, person, role, question, gate, method … that is not defined.
import type { ValuePath } from '../../model/diagnostic.ts'
import { dayNumber, isoDate } from '../../model/iso-date.ts'
import type { ParsedFile, Subject } from '../file-group.ts'
import { type Hint, NO_HINT, hintOf } from '../hint.ts'
import type { KnowledgeIds } from '../knowledge-ids.ts'
import { projectPlan } from '../project-plan.ts'
import { type Finding, finding } from '../rule.ts'
import { REFERENCES, type Target } from './references.ts'
import { mapsAt, textsAt, visitValues } from '../visit-values.ts'

const RULE = 'unknown-reference'
/** Kinds in which `when` and `fails` hold clauses. */
const WITH_CLAUSES = ['QuestionBank', 'ActivityLibrary', 'CriterionLibrary', 'GateSet', 'MethodChoice', 'RiskSet', 'UncertaintyRules', 'BudgetRules', 'BenefitRules'] as const
/** Looking for what was meant compares a name with all others; nobody reads more of such hints. */
const MOST_HINTS = 50
/** What the progress of a project itself holds; all else that it names stands in the plan. */
const OWN: readonly Target[] = ['own-impediments', 'decisions-and-impediments']
const PATTERNS = new Map(REFERENCES.map(({ pattern }) => [pattern, pattern.split('.')]))

/** Reports every reference to something that does not exist, the first of them with the nearest name that does. */
export function unknownReference(subject: Subject): Finding[] {
  const cache = new Map<string, ReadonlySet<string>>()
  const plan = projectPlan(subject)
  const known = (target: Target, file: ParsedFile): ReadonlySet<string> => {
    const key = `${target} ${file.path}`
    const ids = cache.get(key) ?? idsFor(target, file.kind === 'Progress' && !OWN.includes(target) ? (plan ?? file) : file, subject.knowledge)
    cache.set(key, ids)
    return ids
  }
  let hints = 0
  const near: Near = (name, names) => (hints++ < MOST_HINTS ? hintOf(name, names) : NO_HINT)
  return subject.files.flatMap((file) => {
    const found: Finding[] = []
    const check = (target: Target, name: unknown, path: ValuePath, at?: 'key'): void => {
      // What progress by itself is about, nobody knows.
      if (typeof name !== 'string' || (file.kind === 'Progress' && !plan && !OWN.includes(target))) return
      const ids = known(target, file)
      if (!ids.has(name)) found.push(finding(RULE, file, path, { values: { what: target, name, ...near(name, ids) }, ...(at ? { at } : {}) }))
    }
    for (const { kind, pattern, target } of REFERENCES) {
      if (kind === file.kind) visitValues(file.value, PATTERNS.get(pattern) ?? [], (name, path) => check(target, name, path))
    }
    checkTeam(file, subject.knowledge, near, found)
    checkDaysOrTasks(file, check)
    checkClauses(file, check)
    checkBecause(file, subject.knowledge, check)
    if (file.kind === 'Method') for (const { path } of keysAt(file.value, 'weights')) check('conditions', path.at(-1), path, 'key')
    if (file.kind === 'PackCase') for (const { path } of keysAt(file.value, 'expect.gates')) check('gates', path.at(-1), path, 'key')
    if (file.kind === 'PackCase') for (const { path } of keysAt(file.value, 'interviews.*.except')) check('questions', path.at(-1), path, 'key')
    return found
  })
}

function idsFor(target: Target, file: ParsedFile, knowledge: KnowledgeIds): ReadonlySet<string> {
  const own = (pattern: string) => textsAt(file.value, pattern).map(({ value }) => value)
  switch (target) {
    case 'tasks': return new Set(own(file.kind === 'Schedule' ? 'tasks.*.id' : 'phases.*.tasks.*.id'))
    case 'team': return new Set(own('team.*.id'))
    case 'role-in-plan': return new Set([...knowledge.roles, ...own('team.*.role')])
    case 'owner': return new Set([...knowledge.roles, ...own('team.*.role'), ...own('team.*.id')])
    case 'plan-goals': return new Set([...knowledge.goals, ...own('goals.*.id')])
    case 'phases': return new Set(own('phases.*.id'))
    case 'phase-gates': return new Set(own('phases.*.gate.id'))
    case 'budget': return new Set(own('budget.*.id'))
    case 'plan-kpis': return new Set(own('kpis.*.id'))
    case 'benefits': return new Set(own('businessCase.benefits.*.id'))
    case 'gate-criteria': return new Set(own('phases.*.gate.criteria.*.id'))
    case 'own-impediments': return new Set(own('impediments.*.id'))
    case 'decisions-and-impediments': return new Set([...own('decisions.*.id'), ...own('impediments.*.id')])
    case 'respondents': return new Set(own('respondents.*.id'))
    default: return new Set(knowledge[target])
  }
}

// A firm may name roles of its own, so an unknown role of a team member is only worth a warning.
function checkTeam(file: ParsedFile, { roles }: KnowledgeIds, near: Near, found: Finding[]): void {
  if (file.kind !== 'Plan' && file.kind !== 'Profile') return
  for (const { value: name, path } of textsAt(file.value, 'team.*.role')) {
    if (!roles.includes(name)) found.push(finding(RULE, file, path, { severity: 'warning', values: { what: 'roles', name, ...near(name, roles) } }))
  }
}

// `from` of a budget line is a day or the name of a task.
function checkDaysOrTasks(file: ParsedFile, check: Check): void {
  if (file.kind !== 'Plan') return
  for (const pattern of ['budget.*.from', 'costOfOwnership.from', 'businessCase.from']) {
    for (const { value, path } of textsAt(file.value, pattern)) if (!isDay(value)) check('tasks', value, path)
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && isoDate(dayNumber(text)) === text
}

type Near = (name: string, names: Iterable<string>) => Hint

type Check = (target: Target, name: unknown, path: ValuePath, at?: 'key') => void

function checkClauses(file: ParsedFile, check: Check): void {
  if (!(WITH_CLAUSES as readonly string[]).includes(file.kind)) return
  const walk = (node: unknown, path: ValuePath, inClause: boolean): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      const here = [...path, Array.isArray(node) ? Number(key) : key]
      if (inClause && key === 'question') check('questions', value, here)
      if (inClause && key === 'condition') check('conditions', value, here)
      if (inClause && key === 'method' && value !== 'blocked') check('methods', value, here)
      walk(value, here, inClause || key === 'when' || key === 'fails')
    }
  }
  walk(file.value, [], false)
}

// `because` may name anything; what looks like a question (its first part is a condition) must be one.
function checkBecause(file: ParsedFile, { conditions }: KnowledgeIds, check: Check): void {
  if (file.kind !== 'Plan' && file.kind !== 'Assessment') return
  const places = file.kind === 'Plan'
    ? ['phases.*.tasks.*.because.*', 'phases.*.gate.criteria.*.because.*', 'risks.*.because.*', 'budget.*.because.*', 'readinessGates.*.because.*', 'tailoredOut.*.because.*', 'assumptions.*.because.*']
    : ['conditions.*.because.*', 'gates.*.because.*', 'methods.*.because.*', 'recommendations.*.because.*']
  for (const { value: name, path } of places.flatMap((pattern) => textsAt(file.value, pattern))) {
    const dot = name.indexOf('.')
    if (dot > 0 && conditions.includes(name.slice(0, dot))) check('questions', name, path)
  }
}

function keysAt(value: unknown, pattern: string): { path: ValuePath }[] {
  return mapsAt(value, pattern).flatMap(({ value: map, path }) => Object.keys(map).map((key) => ({ path: [...path, key] })))
}
