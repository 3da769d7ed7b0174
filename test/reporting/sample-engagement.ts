// A small engagement for tests of the reports: a trading firm, two people asked, some answers unknown, some of the high ones without evidence.
import { assess } from '../../src/assessment/assess.ts'
import type { Answer, Assessment, Interview, Language, Plan, Profile, RespondentRole, Schedule } from '../../src/model/file-types.ts'
import { generatePlan } from '../../src/planning/generate-plan.ts'
import { schedule } from '../../src/scheduling/schedule.ts'
import { loadPack, loadSay } from '../support/load-pack.ts'

/** The pack, loaded once for all tests of a file. */
export const knowledge = loadPack()

/** The profile, with the parts a test changes. */
export function sampleProfile(parts: Partial<Profile> = {}): Profile {
  return {
    kind: 'Profile', schemaVersion: 1,
    company: { name: '华东示例贸易公司', industry: 'wholesale', country: 'CN', employees: 320 },
    goals: [
      { id: 'raise-sales', priority: 1, kpis: [{ id: 'win-rate', baseline: 21, target: 27, by: '2027-12-31' }, { id: 'sales-growth' }] },
      { id: 'raise-satisfaction', priority: 2, note: '老客户少抱怨 | fewer complaints' },
    ],
    scope: { users: 120, sites: 2, modules: ['sales', 'service'], channels: ['phone', 'wechat', 'email', 'field'], processes: 6, deployment: 'saas' },
    capability: { inHouseDevelopment: 'low', itStaff: 4, projectManager: 'full-time', partner: 'considered', crmExperience: 'none' },
    systems: [{ id: 'erp', name: '用友ERP', kind: 'erp' }, { id: 'finance', kind: 'finance' }],
    data: { customerRecords: 60000, sources: 4, quality: 'poor', personal: true },
    constraints: { budget: 1500000, funding: 'partial', deadline: '2027-06-30', externalHelp: 'limited' },
    calendar: { country: 'CN' },
    team: [{ id: 'pm', name: '王芳', role: 'project-manager', availabilityPercent: 100, costPerDay: 1200 }],
    settings: { language: 'zh-CN', currency: 'CNY', startDate: '2026-12-01' },
    ...parts,
  }
}

/** Levels of the sample by question; the others follow from the place of the question. */
const LEVELS: Readonly<Record<string, readonly [number, number]>> = {
  'leadership.sponsor-named': [3, 3], 'leadership.sponsor-authority': [2, 3], 'leadership.goals-measurable': [2, 3], 'integration.duplicates': [2, 2], 'team.backfill': [1, 4], 'process.owners': [3, 4],
}

function interview(id: string, name: string, role: RespondentRole, date: string, side: 0 | 1): Interview {
  const answers = [...knowledge.questions.values()].filter(({ ask }) => ask.includes(role)).map((question, index): Answer => {
    const level = LEVELS[question.id]?.[side] ?? [2, 3, 4, 3, 1, 4, 2][(index + side) % 7] ?? 3
    if (!LEVELS[question.id] && index % (side === 0 ? 9 : 5) === 4) return { question: question.id, unknown: true }
    const evidence = level >= 4 && index % 2 === 0 ? { evidence: [{ text: '流程文件V2', source: 'https://intranet.example/doc?id=1_2', date: '2026-10-01' }] } : {}
    return { question: question.id, level, ...(question.id === 'integration.duplicates' ? { note: '偶尔手工清理，没人专门管' } : {}), ...evidence }
  })
  return { kind: 'Interview', schemaVersion: 1, pack: 'crm-core', respondent: { id, name, role, date }, answers }
}

/** Two people: 李伟 runs sales operations, 陈静 is a member of the board. */
export function sampleInterviews(): Interview[] {
  return [interview('li-wei', '李伟', 'process-owner', '2026-11-23', 0), interview('chen-jing', '陈静', 'executive', '2026-11-25', 1)]
}

/** Assessment, plan in `planLanguage` and schedule of the sample, by the stages themselves. */
export function sampleEngagement(planLanguage: Language = 'zh-CN', profile = sampleProfile(), interviews = sampleInterviews()): { profile: Profile; interviews: Interview[]; assessment: Assessment; plan: Plan; schedule: Schedule } {
  const assessment = assess(knowledge, profile, interviews)
  const method = knowledge.methods.get(assessment.methodDecision?.id ?? 'five-phase')
  if (!method) throw new Error('the pack has no method for the sample')
  const plan = generatePlan({ knowledge, profile, assessment, method, startDate: '2026-12-01', language: planLanguage, currency: 'CNY', say: loadSay(planLanguage) })
  return { profile, interviews, assessment, plan, schedule: scheduleOf(plan) }
}

/** The schedule of a plan that can be scheduled. */
export function scheduleOf(plan: Plan): Schedule {
  const result = schedule(plan, undefined)
  if (!('schedule' in result)) throw new Error(JSON.stringify(result.problems))
  return result.schedule
}
