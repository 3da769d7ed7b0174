// The same id given twice where each must be one of a kind.
import { type FileKind, type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { activitiesOf } from '../../method-activities.ts'
import { placeKey } from '../../place-key.ts'
import { type Finding, finding } from '../../rule.ts'
import { type Placed, mapsAt, textsAt, wordsAt } from '../../visit-values.ts'

const RULE = 'duplicate-id'

/** Ids that must differ, by sort: within a file, within each list of a file (where `each`), or over all files of the kind in the group (where `together`). */
const UNIQUE: readonly { readonly kind: FileKind; readonly what: string; readonly pattern: string; readonly together?: boolean; readonly each?: boolean }[] = [
  { kind: 'Plan', what: 'tasks', pattern: 'phases.*.tasks.*.id' },
  { kind: 'Plan', what: 'team', pattern: 'team.*.id' },
  { kind: 'Plan', what: 'phases', pattern: 'phases.*.id' },
  { kind: 'Plan', what: 'phase-gates', pattern: 'phases.*.gate.id' },
  { kind: 'Plan', what: 'gate-criteria', pattern: 'phases.*.gate.criteria.*.id', each: true },
  { kind: 'Plan', what: 'gates', pattern: 'readinessGates.*.id' },
  { kind: 'Plan', what: 'activities', pattern: 'tailoredOut.*.id' },
  { kind: 'Plan', what: 'assumptions', pattern: 'assumptions.*.id' },
  { kind: 'Plan', what: 'benefits', pattern: 'businessCase.benefits.*.id' },
  { kind: 'Plan', what: 'risks', pattern: 'risks.*.id' },
  { kind: 'Plan', what: 'drivers', pattern: 'uncertainty.drivers.*.id' },
  { kind: 'Plan', what: 'budget', pattern: 'budget.*.id' },
  { kind: 'Plan', what: 'kpis', pattern: 'kpis.*.id' },
  { kind: 'Plan', what: 'goals', pattern: 'goals.*.id' },
  { kind: 'Schedule', what: 'tasks', pattern: 'tasks.*.id' },
  { kind: 'Assessment', what: 'respondents', pattern: 'respondents.*.id' },
  { kind: 'Baseline', what: 'tasks', pattern: 'tasks.*.id' },
  { kind: 'Baseline', what: 'phases', pattern: 'phases.*.id' },
  { kind: 'Baseline', what: 'budget', pattern: 'budget.*.id' },
  { kind: 'Profile', what: 'goals', pattern: 'goals.*.id' },
  { kind: 'Profile', what: 'kpis', pattern: 'goals.*.kpis.*.id', each: true },
  { kind: 'Profile', what: 'team', pattern: 'team.*.id' },
  { kind: 'Profile', what: 'systems', pattern: 'systems.*.id' },
  { kind: 'Interview', what: 'answers', pattern: 'answers.*.question' },
  { kind: 'Interview', what: 'respondents', pattern: 'respondent.id', together: true },
  { kind: 'Reconciliation', what: 'agreements', pattern: 'agreed.*.question' },
  { kind: 'Progress', what: 'decisions', pattern: 'decisions.*.id' },
  { kind: 'Progress', what: 'gate-decisions', pattern: 'gates.*.id' },
  { kind: 'Progress', what: 'own-impediments', pattern: 'impediments.*.id' },
  { kind: 'Progress', what: 'lessons', pattern: 'lessons.*.id' },
  { kind: 'Pack', what: 'conditions', pattern: 'conditions.*.id' },
  { kind: 'Pack', what: 'principles', pattern: 'principles.*.id' },
  { kind: 'Pack', what: 'steps', pattern: 'steps.*.id' },
  { kind: 'PackCase', what: 'goals', pattern: 'profile.goals.*.id' },
  { kind: 'PackCase', what: 'systems', pattern: 'profile.systems.*.id' },
  { kind: 'QuestionBank', what: 'questions', pattern: 'questions.*.id', together: true },
  { kind: 'QuestionBank', what: 'remedies', pattern: 'questions.*.remedy.id', together: true },
  { kind: 'RoleSet', what: 'roles', pattern: 'roles.*.id', together: true },
  { kind: 'ActivityLibrary', what: 'activities', pattern: 'activities.*.id', together: true },
  { kind: 'CriterionLibrary', what: 'criteria', pattern: 'criteria.*.id', together: true },
  { kind: 'Method', what: 'methods', pattern: 'id', together: true },
  { kind: 'Method', what: 'phases', pattern: 'phases.*.id' },
  { kind: 'Method', what: 'parts', pattern: 'phases.*.parts.*.id', each: true },
  { kind: 'GateSet', what: 'gates', pattern: 'gates.*.id', together: true },
  { kind: 'GoalSet', what: 'goals', pattern: 'goals.*.id', together: true },
  { kind: 'GoalSet', what: 'kpis', pattern: 'goals.*.kpis.*.id', each: true },
  { kind: 'GoalSet', what: 'kpis', pattern: 'kpis.*.id', together: true },
  { kind: 'GoalSet', what: 'inputs', pattern: 'goals.*.kpis.*.compute.inputs.*.id', each: true },
  { kind: 'GoalSet', what: 'inputs', pattern: 'kpis.*.compute.inputs.*.id', each: true },
  { kind: 'NeedMap', what: 'needs', pattern: 'needs.*.id', together: true },
  { kind: 'BenefitRules', what: 'benefits', pattern: 'benefits.*.id', together: true },
  { kind: 'EarnedValueRules', what: 'comparisons', pattern: 'overruns.*.id', together: true },
  { kind: 'MethodChoice', what: 'rules', pattern: 'rules.*.id', together: true },
  { kind: 'ValidationRules', what: 'rules', pattern: 'rules.*.id', together: true },
  { kind: 'RiskSet', what: 'risks', pattern: 'risks.*.id', together: true },
  { kind: 'UncertaintyRules', what: 'drivers', pattern: 'drivers.*.id', together: true },
  { kind: 'ReviewRules', what: 'impediments', pattern: 'impediments.*.id', together: true },
  { kind: 'ReviewRules', what: 'dimensions', pattern: 'grade.dimensions.*.id', together: true },
  { kind: 'EstimateFactors', what: 'factors', pattern: 'factors.*.id', together: true },
  { kind: 'BudgetRules', what: 'budget', pattern: 'lines.*.id', together: true },
  { kind: 'BudgetRules', what: 'categories', pattern: 'categories.*.id', together: true },
]

const KINDS = [...new Set(UNIQUE.map(({ kind }) => kind))]
const OF_KIND = new Map(KINDS.map((kind) => [kind, UNIQUE.filter((ids) => ids.kind === kind)]))

/** Reports every repetition, and where the id was given first; and remedies whose id an activity or a remedy of another pack has. */
export function duplicateId(subject: Subject): Finding[] {
  const kinds = new Set(subject.files.map(({ kind }) => kind))
  const givenTwice = [...kinds].flatMap((kind) => (OF_KIND.get(kind) ?? []).flatMap(({ what, pattern, together, each }) => {
    const files = filesOf(subject, kind)
    return (together ? [files] : files.map((file) => [file])).flatMap((set) => (isRepeated(set, pattern) ? repetitions(set, what, ({ value }) => textsAt(value, pattern), each) : []))
  }))
  const usedTwice = filesOf(subject, 'Method').flatMap((file) => repetitions([file], 'activities', ({ value }) => activitiesOf(value).map(({ id, idPath }) => ({ value: id, path: idPath }))))
  return [...givenTwice, ...usedTwice, ...filesOf(subject, 'QuestionBank').flatMap((file) => takenByOthers(file, subject))]
}

// Where each stands only matters where one comes again.
function isRepeated(files: readonly ParsedFile[], pattern: string): boolean {
  const [only] = files
  const words = files.length === 1 && only ? wordsAt(only.value, pattern) : files.flatMap(({ value }) => wordsAt(value, pattern))
  return words.length > 1 && new Set(words).size < words.length
}

// Remedies become tasks beside the activities, under their own ids; those given twice in the same pack are told above.
function takenByOthers(file: ParsedFile, subject: Subject): Finding[] {
  const own = new Set(filesOf(subject, 'QuestionBank').flatMap((bank) => textsAt(bank.value, 'questions.*.id').map(({ value }) => value)))
  const ofOthers = new Map(Object.entries(subject.knowledge.remedyOf).filter(([question]) => !own.has(question)).map(([question, remedy]) => [remedy, question]))
  return mapsAt(file.value, 'questions.*').flatMap(({ value, path }) => textsAt(value, 'remedy.id').flatMap(({ value: name }) => {
    const at = [...path, 'remedy', 'id']
    const question = ofOthers.get(name)
    return [
      ...(subject.knowledge.activities.includes(name) ? [finding(RULE, file, at, { text: `${RULE}.activity`, values: { name } })] : []),
      ...(question === undefined ? [] : [finding(RULE, file, at, { text: `${RULE}.remedy`, values: { name, question } })]),
    ]
  }))
}

function repetitions(files: readonly ParsedFile[], what: string, placesIn: (file: ParsedFile) => readonly Placed<string>[], each = false): Finding[] {
  const first = new Map<string, { file: ParsedFile; placed: Placed<string> }>()
  const found: Finding[] = []
  for (const file of files) {
    for (const placed of placesIn(file)) {
      const name = each ? placeKey(placed.value, placed.path.slice(0, -2)) : placed.value
      const before = first.get(name)
      if (!before) first.set(name, { file, placed })
      else found.push(finding(RULE, file, placed.path, { text: `${RULE}.twice`, values: { what, name: placed.value }, other: { file: before.file.path, path: before.placed.path } }))
    }
  }
  return found
}
