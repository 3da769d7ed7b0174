// The examples a pack carries ("these answers give this verdict"), run through assessment and planning, and what came out otherwise than they say.
import type { Answer, Assessment, Interview, Pack, PackCase, Plan, Profile } from '../../model/file-types.ts'
import { assessPlainly } from '../../assessment/assess.ts'
import { readPack, readTexts, shippedPacks } from '../../files/content.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type KnowledgeFile, mergePacks } from '../../knowledge/merge-packs.ts'
import { type Say, sayIn } from '../../knowledge/sentence.ts'
import { generatePlan } from '../../planning/generate-plan.ts'
import { type FileGroup, filesOf } from '../../validation/file-group.ts'
import type { Finding } from '../../validation/rule.ts'
import { unmetExpectations } from '../../validation/unmet-expectations.ts'
import { CORE_PACK } from '../load/pack-ids.ts'
import { type ShortInterview, asFile, isShort, misshapenInputs } from './case-inputs.ts'

/** Where a case names no day: any Monday will do. */
const START_DATE = '2027-01-04'

/** What came out of a case. */
export interface CaseResult {
  readonly assessment: Assessment
  readonly plan: Plan | undefined
}

/** Runs the cases of a pack without errors, a shipped pack by itself, another on top of the core one; reports each expectation that is not met, and inputs that are no profile or interview. */
export function packCaseProblems(pack: FileGroup): Finding[] {
  const say = sayIn(readTexts('en'))
  const knowledge = knowledgeOf(pack)
  return filesOf(pack, 'PackCase').flatMap((file) => {
    const misshapen = misshapenInputs(file)
    if (misshapen.length > 0) return misshapen
    const { assessment, plan } = runCase(file.value as PackCase, knowledge, say)
    return unmetExpectations(file, assessment, plan)
  })
}

/** What a pack without errors says: a shipped one by itself, another on top of the core one. */
export function knowledgeOf(pack: FileGroup): Knowledge {
  const own = pack.files.map(({ value }) => value)
  const { id } = filesOf(pack, 'Pack')[0]?.value as Pack
  const core = shippedPacks().includes(id) ? [] : readPack(CORE_PACK, pack.folder).map(({ value }) => value)
  // Merging looks for the kinds it knows and passes over others.
  return mergePacks([core as KnowledgeFile[], own as KnowledgeFile[]])
}

/** Runs a case in English. */
export function runCase(example: PackCase, knowledge: Knowledge, say: Say): CaseResult {
  const profile = asFile('Profile', example.profile) as Profile
  const interviews = example.interviews.map((given, index) => (isShort(given) ? inFull(given, index, knowledge) : (asFile('Interview', given) as Interview)))
  const assessment = assessPlainly(knowledge, profile, interviews)
  const method = knowledge.methods.get(assessment.methodDecision?.id ?? '')
  const plan = method && generatePlan({ knowledge, profile, assessment, method, startDate: profile.settings?.startDate ?? START_DATE, language: 'en', currency: profile.settings?.currency ?? 'CNY', say })
  return { assessment, plan }
}

function inFull({ role, level, evidence, except = {} }: ShortInterview, index: number, knowledge: Knowledge): Interview {
  const asked = [...knowledge.questions.values()].filter((question) => role === 'all' || question.ask.includes(role))
  const answers = asked.map((question): Answer => {
    const given = (Object.hasOwn(except, question.id) ? except[question.id] : undefined) ?? level
    if (given === 'unknown') return { question: question.id, unknown: true }
    if (given === 'not-applicable') return { question: question.id, notApplicable: true, note: 'not here' }
    return { question: question.id, level: given, ...(evidence ? { evidence: [{ text: 'seen' }] } : {}) }
  })
  return { kind: 'Interview', schemaVersion: 1, respondent: { id: `r${index}`, role: role === 'all' ? 'executive' : role }, answers }
}
