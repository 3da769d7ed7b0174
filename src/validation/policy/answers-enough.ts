// How many answers there must be, and which need evidence.
import { finding } from '../rule.ts'
import { type Demand, type PolicyFinding, shownFile } from './judged-engagement.ts'

/** Reports questions answered in a smaller share than the policy asks, of the whole and of single conditions. */
export const coverageTooLow: Demand = (policy, { now: { assessment } }) => {
  const { percent, perConditionPercent } = policy.value.coverageMinimum ?? {}
  const tell = (key: string, values: { readonly percent: number; readonly limit: number }, condition?: string): PolicyFinding => {
    const item = condition ?? 'overall'
    return { ...finding('policy-coverage', policy, ['coverageMinimum', key], { text: `policy-coverage.${key}`, values: { ...values, item } }), item, goal: { what: 'coverage', percent: values.limit, condition } }
  }
  return [
    ...(percent !== undefined && assessment.coveragePercent < percent ? [tell('percent', { percent: assessment.coveragePercent, limit: percent })] : []),
    ...(perConditionPercent === undefined ? [] : assessment.conditions.filter(({ coveragePercent }) => coveragePercent < perConditionPercent).map(({ id, coveragePercent }) => tell('perConditionPercent', { percent: coveragePercent, limit: perConditionPercent }, id))),
  ]
}

/** Reports answers from the policy's level on that have no evidence, each at its level. */
export const evidenceDemanded: Demand = (policy, engagement) => {
  const { from } = policy.value.evidenceForLevels ?? {}
  if (from === undefined) return []
  return engagement.interviews.flatMap(([file, { answers }]) => answers.flatMap(({ question, level, evidence }, index): PolicyFinding[] => {
    if (level === undefined || level < from || (evidence && evidence.length > 0)) return []
    const found = finding('policy-evidence', policy, [], { values: { question, level, limit: from } })
    return [{ ...found, file: shownFile(engagement, file), path: ['answers', index, 'level'], item: question }]
  }))
}
