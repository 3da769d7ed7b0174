// Records whose parts do not fit together.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { projectPlan } from '../../plan/project-plan.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'record-contradicts'
const CENT = 0.005

/** Reports held tasks that lost more than the impediment in all and percentages beyond 0 to 100; warns of decisions without owner, criteria that were passed without being met or set aside, and impediments in the way of nothing known. */
export function recordContradicts(subject: Subject): Finding[] {
  const plan = projectPlan(subject)
  const percents = new Set(plan ? mapsAt(plan.value, 'kpis.*').flatMap(({ value }) => (value['unit'] === 'percent' ? [value['id']] : [])) : [])
  return filesOf(subject, 'Progress').flatMap((file) => [...held(file), ...withoutOwner(file), ...unmet(file), ...outOfRange(file, percents)])
}

function held(file: ParsedFile): Finding[] {
  return mapsAt(file.value, 'impediments.*').flatMap(({ value, path }) => (['daysLost', 'cost'] as const).flatMap((what) => {
    const total = value[what]
    const sum = mapsAt(value, 'tasks.*').reduce((all, { value: task }) => all + Number(task[what] ?? 0), 0)
    return typeof total === 'number' && sum > total + CENT ? [finding(RULE, file, [...path, what], { text: `${RULE}.held`, values: { name: String(value['id']), figure: what, total, sum: Math.round(sum * 100) / 100 } })] : []
  }))
}

function withoutOwner(file: ParsedFile): Finding[] {
  return mapsAt(file.value, 'decisions.*').flatMap(({ value, path }) => (value['owner'] === undefined ? [finding(RULE, file, [...path, 'id'], { severity: 'warning', text: `${RULE}.owner`, values: { name: String(value['id']) } })] : []))
}

// Going on with a criterion that is not met takes somebody who sets it aside, or a condition.
function unmet(file: ParsedFile): Finding[] {
  return mapsAt(file.value, 'gates.*').flatMap(({ value: gate, path }) => {
    const waived = new Set(mapsAt(gate, 'waivers.*').map(({ value }) => value['criterion']))
    if (gate['decision'] !== 'go') return []
    return mapsAt(gate, 'criteria.*').flatMap(({ value, path: at }) => (value['met'] === false && !waived.has(value['criterion']) ? [finding(RULE, file, [...path, ...at, 'met'], { severity: 'warning', text: `${RULE}.unmet`, values: { name: String(value['criterion']), gate: String(gate['gate']) } })] : []))
  })
}

// Growth may be negative or large; shares may not.
function outOfRange(file: ParsedFile, percents: ReadonlySet<unknown>): Finding[] {
  return mapsAt(file.value, 'measurements.*').flatMap(({ value, path }) => {
    const { value: number, kpi } = value
    return typeof number === 'number' && percents.has(kpi) && kpi !== 'sales-growth' && kpi !== 'campaign-return' && (number < 0 || number > 100) ? [finding(RULE, file, [...path, 'value'], { text: `${RULE}.percent`, values: { name: String(kpi), value: number } })] : []
  })
}
