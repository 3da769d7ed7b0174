// How current things must be.
import type { IsoDate } from '../../model/file-types.ts'
import { dayNumber } from '../../model/days/iso-date.ts'
import { finding } from '../rule.ts'
import { type Demand, type JudgedEngagement, type PolicyFile, type PolicyFinding, shownFile } from './judged-engagement.ts'

/** Reports derived files and reports that `crmplan build` would write otherwise: at the file where it is there, else at the policy. */
export const outOfDate: Demand = (policy, engagement) =>
  (policy.value.staleness?.current ?? []).flatMap((name, index) => {
    const mine = (file: string) => (name === 'reports' ? file.startsWith('reports/') : file === `${name}.yaml`)
    return (engagement.outOfDate ?? []).filter(mine).map((file) => {
      const isThere = engagement.files.includes(file)
      const found = finding('policy-out-of-date', policy, ['staleness', 'current', index], { text: `policy-out-of-date.${isThere ? 'changed' : 'missing'}`, values: { file: shownFile(engagement, file) } })
      return { ...found, ...(isThere ? { file: shownFile(engagement, file), path: [], line: 1, column: 1 } : {}), item: file }
    })
  })

/** Reports answers and status that are older than the policy allows. */
export const tooOld: Demand = (policy, engagement) => {
  const { answersMaxDays, statusMaxDays } = policy.value.staleness ?? {}
  return [
    ...(answersMaxDays === undefined ? [] : older(policy, engagement, { key: 'answersMaxDays', file: 'interviews/', last: engagement.now.assessment.asOf, limit: answersMaxDays })),
    ...(statusMaxDays === undefined || !isRunning(engagement) ? [] : older(policy, engagement, { key: 'statusMaxDays', file: 'progress.yaml', last: lastStatus(engagement), limit: statusMaxDays })),
  ]
}

function older(policy: PolicyFile, engagement: JudgedEngagement, { key, file, last, limit }: { key: 'answersMaxDays' | 'statusMaxDays'; file: string; last: IsoDate | undefined; limit: number }): PolicyFinding[] {
  const days = last === undefined ? undefined : dayNumber(engagement.today) - dayNumber(last)
  if (days === undefined || days <= limit) return []
  const text = key === 'answersMaxDays' ? 'answers' : 'status'
  return [{ ...finding('policy-too-old', policy, ['staleness', key], { text: `policy-too-old.${text}`, values: { file: shownFile(engagement, file), last: last ?? '', days, limit } }), item: file }]
}

function isRunning({ plan, progress, today }: JudgedEngagement): boolean {
  return plan !== undefined && plan.startDate <= today && !progress?.finished
}

// Where nothing was told yet, the project has been silent since it began.
function lastStatus({ plan, progress }: JudgedEngagement): IsoDate | undefined {
  return (progress?.status ?? []).map(({ date }) => date).sort().at(-1) ?? plan?.startDate
}

/** Reports a plan that is not the one approved last. */
export const notApproved: Demand = (policy, engagement) => {
  const { plan, baseline, planSha256 } = engagement
  if (!policy.value.staleness?.planApproved || !plan || baseline?.planSha256 === planSha256) return []
  const values = { file: shownFile(engagement, 'plan.yaml'), name: baseline?.id ?? 'none', by: baseline?.approvedBy ?? '', date: baseline?.date ?? '' }
  return [{ ...finding('policy-not-approved', policy, ['staleness', 'planApproved'], { text: `policy-not-approved.${baseline ? 'changed' : 'never'}`, values }), item: 'plan.yaml' }]
}
