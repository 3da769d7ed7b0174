// Runs an example of a pack: its profile and answers through assessment and planning.
import type { Answer, Assessment, Interview, PackCase, Plan, Profile, RespondentRole } from '../../src/model/file-types.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import type { Say } from '../../src/knowledge/sentence.ts'
import { assess } from '../../src/assessment/assess.ts'
import { generatePlan } from '../../src/planning/generate-plan.ts'

/** Short form of an interview in a case: one level for every question of the role (`all`: every question), with exceptions. */
interface ShortInterview {
  readonly role: RespondentRole | 'all'
  readonly level: number
  readonly evidence?: boolean
  readonly except?: Readonly<Record<string, number | 'unknown' | 'not-applicable'>>
}

/** What came out of a case. */
export interface CaseResult {
  readonly assessment: Assessment
  readonly plan: Plan | undefined
}

/** Runs a case in English. */
export function runCase(example: PackCase, knowledge: Knowledge, say: Say): CaseResult {
  const profile = { kind: 'Profile', schemaVersion: 1, ...example.profile } as unknown as Profile
  const interviews = example.interviews.map((given, index) => ('answers' in given ? ({ kind: 'Interview', schemaVersion: 1, ...given } as unknown as Interview) : inFull(given as unknown as ShortInterview, index, knowledge)))
  const assessment = assess(knowledge, profile, interviews)
  const method = knowledge.methods.get(assessment.methodDecision?.id ?? '')
  const plan = method && generatePlan({ knowledge, profile, assessment, method, startDate: profile.settings?.startDate ?? '2027-01-04', language: 'en', currency: 'CNY', say })
  return { assessment, plan }
}

function inFull({ role, level, evidence, except = {} }: ShortInterview, index: number, knowledge: Knowledge): Interview {
  const asked = [...knowledge.questions.values()].filter((question) => role === 'all' || question.ask.includes(role))
  const answers = asked.map((question): Answer => {
    const given = except[question.id] ?? level
    if (given === 'unknown') return { question: question.id, unknown: true }
    if (given === 'not-applicable') return { question: question.id, notApplicable: true, note: 'not here' }
    return { question: question.id, level: given, ...(evidence ? { evidence: [{ text: 'seen' }] } : {}) }
  })
  return { kind: 'Interview', schemaVersion: 1, respondent: { id: `r${index}`, role: role === 'all' ? 'executive' : role }, answers }
}
