// Every place of a file at which something is named that is defined elsewhere.
import { dayNumber, isoDate } from '../../model/days/iso-date.ts'
import type { ValuePath } from '../../model/diagnostic.ts'
import type { FileKind, ParsedFile } from '../file-group.ts'
import { REFERENCES, type Target } from './references.ts'
import { type PatternTree, patternTree, visitTree } from '../visit-tree.ts'
import { mapsAt, textsAt, visitValues } from '../visit-values.ts'

/** Kinds in which `when` and `fails` hold clauses. */
const WITH_CLAUSES = ['QuestionBank', 'ActivityLibrary', 'CriterionLibrary', 'GateSet', 'MethodChoice', 'RiskSet', 'UncertaintyRules', 'BudgetRules', 'BenefitRules', 'ValidationRules'] as const
/** Where reasons stand. */
const BECAUSE = {
  Plan: ['phases.*.tasks.*.because.*', 'phases.*.gate.criteria.*.because.*', 'risks.*.because.*', 'budget.*.because.*', 'readinessGates.*.because.*', 'tailoredOut.*.because.*', 'assumptions.*.because.*'].map((pattern) => pattern.split('.')),
  Assessment: ['conditions.*.because.*', 'gates.*.because.*', 'methods.*.because.*', 'recommendations.*.because.*'].map((pattern) => pattern.split('.')),
}
/** The references of the kinds met so far. */
const TREES = new Map<FileKind, PatternTree<Target>>()

/** Is told of a place: what it names, the name (of whatever type), and where; the path is only valid during the call. */
export type VisitReference = (target: Target, name: unknown, path: ValuePath, at?: 'key') => void

/** Calls `visit` for every reference in a file, whether it leads somewhere or not; `conditions` are the success conditions, by which the name of a question is told from other reasons. */
export function visitReferences(file: ParsedFile, conditions: readonly string[], visit: VisitReference): void {
  visitTree(file.value, treeOf(file.kind), (name, path, target) => visit(target, name, path))
  visitDaysOrTasks(file, visit)
  visitClauses(file, visit)
  visitBecause(file, conditions, visit)
  if (file.kind === 'Method') for (const { path } of keysAt(file.value, 'weights')) visit('conditions', path.at(-1), path, 'key')
  if (file.kind === 'PackCase') for (const { path } of keysAt(file.value, 'expect.gates')) visit('gates', path.at(-1), path, 'key')
  if (file.kind === 'PackCase') for (const { path } of keysAt(file.value, 'interviews.*.except')) visit('questions', path.at(-1), path, 'key')
}

// What looks like a question: its first part is a condition.
function isQuestion(name: unknown, conditions: readonly string[]): name is string {
  if (typeof name !== 'string') return false
  const dot = name.indexOf('.')
  return dot > 0 && conditions.includes(name.slice(0, dot))
}

function treeOf(kind: FileKind): PatternTree<Target> {
  const known = TREES.get(kind) ?? patternTree(REFERENCES.filter((reference) => reference.kind === kind).map(({ pattern, target }) => [pattern, target]))
  TREES.set(kind, known)
  return known
}

// `from` of a budget line is a day or the name of a task.
function visitDaysOrTasks(file: ParsedFile, visit: VisitReference): void {
  if (file.kind !== 'Plan') return
  for (const pattern of ['budget.*.from', 'costOfOwnership.from', 'businessCase.from']) {
    for (const { value, path } of textsAt(file.value, pattern)) if (!isDay(value)) visit('tasks', value, path)
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && isoDate(dayNumber(text)) === text
}

function visitClauses(file: ParsedFile, visit: VisitReference): void {
  if (!(WITH_CLAUSES as readonly string[]).includes(file.kind)) return
  const walk = (node: unknown, path: ValuePath, inClause: boolean): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      const here = [...path, Array.isArray(node) ? Number(key) : key]
      if (inClause && key === 'question') visit('questions', value, here)
      if (inClause && key === 'condition') visit('conditions', value, here)
      if (inClause && key === 'method' && value !== 'blocked') visit('methods', value, here)
      walk(value, here, inClause || key === 'when' || key === 'fails')
    }
  }
  walk(file.value, [], false)
}

// `because` may name anything; what looks like a question (its first part is a condition) must be one.
function visitBecause(file: ParsedFile, conditions: readonly string[], visit: VisitReference): void {
  if (file.kind !== 'Plan' && file.kind !== 'Assessment') return
  for (const pattern of BECAUSE[file.kind]) {
    visitValues(file.value, pattern, (name, path) => {
      if (isQuestion(name, conditions)) visit('questions', name, path)
    })
  }
}

function keysAt(value: unknown, pattern: string): { path: ValuePath }[] {
  return mapsAt(value, pattern).flatMap(({ value: map, path }) => Object.keys(map).map((key) => ({ path: [...path, key] })))
}
