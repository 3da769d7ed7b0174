// Question by question, what everybody said side by side, and what has been agreed.
import type { AppliedAgreement, Assessment, Evidence, Interview, RespondentRole } from '../model/file-types.ts'

/** One person's answer as it was given. */
export interface SingleAnswer {
  readonly respondent: string
  readonly name: string | undefined
  readonly role: RespondentRole
  readonly date: string | undefined
  /** Level given and level counted, 1–5; neither where the person does not know or it does not apply. */
  readonly level: number | undefined
  readonly counted: number | undefined
  readonly notApplicable: boolean
  readonly note: string | undefined
  readonly evidence: readonly Evidence[]
}

/** A question with the answers to it. */
export interface ReconciledQuestion {
  readonly question: string
  readonly answers: readonly SingleAnswer[]
  /** Lowest and highest level that counts, the points between them, and the points by which managers answer above staff; undefined where fewer than two people answered. */
  readonly lowestLevel: number | undefined
  readonly highestLevel: number | undefined
  readonly spread: number | undefined
  readonly managerStaffGap: number | undefined
  /** The level that counts now. */
  readonly level: number | undefined
  readonly agreed: AppliedAgreement | undefined
  /** Gates that cannot be believed before this is settled. */
  readonly gates: readonly string[]
}

/** The questions on which people are far apart (by the packs' limits) or have agreed, those of gates first, then the widest difference; with `all`, every question somebody has answered. */
export function reconciliationView(assessment: Assessment, interviews: readonly Interview[], all: boolean): ReconciledQuestion[] {
  const gatesOf = new Map((assessment.disagreements ?? []).map(({ question, gates }) => [question, gates]))
  const flagged = new Set(assessment.conditions.flatMap(({ agreement }) => agreement?.flagged ?? []))
  return (assessment.questions ?? []).filter(({ id, answers, agreed }) => (all ? (answers ?? []).length > 0 : flagged.has(id) || gatesOf.has(id)) || agreed)
    .map(({ id, lowestLevel, highestLevel, spread, managerStaffGap, level, agreed }): ReconciledQuestion => ({
      question: id, answers: answersTo(id, assessment, interviews), lowestLevel, highestLevel, spread, managerStaffGap, level, agreed, gates: gatesOf.get(id) ?? [],
    })).sort((a, b) => Number(b.gates.length > 0) - Number(a.gates.length > 0) || (b.spread ?? 0) - (a.spread ?? 0))
}

function answersTo(question: string, assessment: Assessment, interviews: readonly Interview[]): SingleAnswer[] {
  const counted = new Map((assessment.questions ?? []).find(({ id }) => id === question)?.answers?.map((answer) => [answer.respondent, answer.counted]))
  return interviews.flatMap(({ respondent, answers }): SingleAnswer[] => {
    const answer = answers.findLast((item) => item.question === question)
    if (!answer) return []
    return [{
      respondent: respondent.id, name: respondent.name, role: respondent.role, date: answer.date ?? respondent.date, level: answer.level, counted: counted.get(respondent.id),
      notApplicable: answer.notApplicable === true, note: answer.note, evidence: answer.evidence ?? [],
    }]
  })
}
