// What was to be looked at or done by a day that has passed.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { projectPlan } from '../../plan/project-plan.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt, textsAt } from '../../visit-values.ts'

const RULE = 'record-overdue'

/** Warns of decisions not looked at again, conditions of gates not met, gates not decided again and gates passed without a decision. The day is the one given, else the last day of which the status tells, so that the same files always say the same. */
export function recordOverdue(subject: Subject): Finding[] {
  const plan = projectPlan(subject)
  return filesOf(subject, 'Progress').flatMap((file) => {
    const day = subject.today ?? textsAt(file.value, 'status.*.date').map(({ value }) => value).sort().at(-1)
    return day === undefined ? [] : [...decisions(file, day), ...gates(file, day), ...(plan ? undecided(file, plan) : [])]
  })
}

function decisions(file: ParsedFile, day: string): Finding[] {
  return mapsAt(file.value, 'decisions.*').flatMap(({ value, path }) => {
    const { lookAgain, review, outcome } = value
    return typeof lookAgain === 'string' && lookAgain < day && review === undefined && outcome === undefined ? [finding(RULE, file, [...path, 'lookAgain'], { severity: 'warning', text: `${RULE}.decision`, values: { name: String(value['id']), due: lookAgain, day } })] : []
  })
}

function gates(file: ParsedFile, day: string): Finding[] {
  const all = mapsAt(file.value, 'gates.*')
  return all.flatMap(({ value: gate, path }, index) => {
    const late = mapsAt(gate, 'conditions.*').filter(({ value }) => typeof value['due'] === 'string' && value['due'] < day && value['done'] === undefined)
    const { until } = gate
    const again = all.slice(index + 1).some(({ value }) => value['gate'] === gate['gate'])
    return [
      ...late.map(({ value, path: at }) => finding(RULE, file, [...path, ...at, 'due'], { severity: 'warning', text: `${RULE}.condition`, values: { name: String(gate['id']), due: String(value['due']), day, text: String(value['text']) } })),
      ...(gate['decision'] === 'defer' && typeof until === 'string' && until < day && !again ? [finding(RULE, file, [...path, 'until'], { severity: 'warning', text: `${RULE}.gate`, values: { name: String(gate['gate']), due: until, day } })] : []),
    ]
  })
}

// The milestone of a gate is reached once somebody has decided.
function undecided(file: ParsedFile, plan: ParsedFile): Finding[] {
  const decided = new Set(textsAt(file.value, 'gates.*.gate').map(({ value }) => value))
  // Which gate was decided under a name that is none, nobody knows.
  const gates = new Set(textsAt(plan.value, 'phases.*.gate.id').map(({ value }) => value))
  if ([...decided].some((name) => !gates.has(name))) return []
  const gateOf = new Map(mapsAt(plan.value, 'phases.*.gate').flatMap(({ value, path }) => (typeof value['milestone'] === 'string' ? [[value['milestone'], { id: String(value['id']), path }] as const] : [])))
  return mapsAt(file.value, 'status.*.tasks.*').flatMap(({ value, path }) => {
    const gate = gateOf.get(String(value['task']))
    const isReached = value['actualFinish'] !== undefined || Number(value['percentComplete']) >= 100
    return gate && isReached && !decided.has(gate.id) ? [finding(RULE, file, [...path, 'task'], { severity: 'warning', text: `${RULE}.undecided`, values: { name: gate.id }, other: { file: plan.path, path: gate.path } })] : []
  })
}
