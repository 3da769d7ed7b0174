// Why a question has its level: who said what, with which evidence, and what follows from it.
import type { Answer, Interview, QuestionScore } from '../../model/file-types.ts'
import { inLanguage } from '../../knowledge/sentence.ts'
import type { Explanation, ExplainSources } from './explanation.ts'

/** A question's level with everybody's answer; and, where `consequences` are wanted, the tasks it causes. */
export function explainQuestion(id: string, sources: ExplainSources, consequences = true): Explanation | undefined {
  const question = sources.knowledge.questions.get(id)
  const score = sources.assessment.questions?.find((item) => item.id === id)
  if (!question || !score) return undefined
  const { say, language } = sources
  const title = inLanguage(question.title, language)
  const anchor = score.level === undefined ? undefined : question.levels[Math.floor(score.level) - 1]
  const sentence = score.level === undefined || !anchor
    ? say(score.state === 'not-applicable' ? 'explain.questionNotApplicable' : 'explain.questionUnknown', { title })
    : say('explain.question', { title, level: score.level, score: score.score ?? 0, anchor: inLanguage(anchor, language), lost: score.pointsLost ?? 0, capped: score.cappedFrom ?? 0 })
  const tasks = consequences ? (sources.plan?.phases.flatMap((phase) => phase.tasks) ?? []).filter((task) => task.because?.includes(id)) : []
  return {
    id, sentence,
    because: [
      ...agreement(score, sources),
      ...answersTo(id, sources.interviews).map(({ interview, answer }) => ({ id: interview.respondent.id, sentence: answerSentence(interview, answer, sources), because: [] })),
      ...tasks.map((task) => ({ id: task.id, sentence: say('explain.causesTask', { task: task.title, id: task.id }), because: [] })),
    ],
  }
}

function agreement({ agreed, answers }: QuestionScore, { say }: ExplainSources): Explanation[] {
  if (!agreed) return []
  const levels = (answers ?? []).flatMap((answer) => answer.level ?? []).map(String)
  const sentence = say('agreement.explained', { level: agreed.level, date: agreed.date, by: agreed.by ?? 'none', reason: agreed.reason, levels })
  const changed = agreed.changedSince ? [say('agreement.explainedChanged', { people: agreed.changedSince })] : []
  return [{ id: 'agreed', sentence: [sentence, ...changed].join(say('explain.betweenSentences')), because: [] }]
}

function answersTo(id: string, interviews: readonly Interview[]): { interview: Interview; answer: Answer }[] {
  return interviews.flatMap((interview) => {
    const answer = interview.answers.findLast((item) => item.question === id)
    return answer ? [{ interview, answer }] : []
  })
}

function answerSentence({ respondent }: Interview, answer: Answer, { say }: ExplainSources): string {
  const kind = answer.level !== undefined ? 'level' : answer.unknown ? 'unknown' : 'notApplicable'
  const evidence = (answer.evidence ?? []).map((item) => [item.text, item.source, item.date].filter(Boolean).join(say('reports.separator'))).join(say('reports.itemSeparator'))
  return [
    say(`explain.answer.${kind}`, { name: respondent.name ?? respondent.id, role: say(`role.${respondent.role}`), date: answer.date ?? respondent.date ?? '–', level: answer.level ?? 0 }),
    ...(answer.note ? [say('explain.note', { note: answer.note })] : []), ...(evidence === '' ? [] : [say('explain.evidence', { evidence })]),
  ].join(say('explain.betweenSentences'))
}
