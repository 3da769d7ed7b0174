// Interviews as if some questions had been answered otherwise, to see what would follow.
import type { Answer, Interview } from '../model/file-types.ts'
import { recordAnswer } from './record-answer.ts'

const SUPPOSED = 'what-if'

/**
 * The interviews with a level (1–5) for each question given by everybody who was asked it, or by the first respondent where nobody was, with evidence so
 * that high levels count. Nothing of this is ever written. Without interviews there is nobody to answer, and they stay empty.
 */
export function supposeAnswers(interviews: readonly Interview[], levels: Readonly<Record<string, number>>): Interview[] {
  return Object.entries(levels).reduce((all, [question, level]) => {
    const asked = all.filter(({ answers }) => answers.some((answer) => answer.question === question))
    const respondents = new Set((asked.length > 0 ? asked : all.slice(0, 1)).map(({ respondent }) => respondent.id))
    const answer: Answer = { question, level, evidence: [{ text: SUPPOSED }] }
    return all.map((interview) => (respondents.has(interview.respondent.id) ? recordAnswer(withoutQuestion(interview, question), answer) : interview))
  }, [...interviews])
}

// A later answer of the same person would count instead.
function withoutQuestion(interview: Interview, question: string): Interview {
  return { ...interview, answers: interview.answers.filter((answer) => answer.question !== question) }
}
