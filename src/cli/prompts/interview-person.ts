// Asks one respondent question after question; each answer is on disk before the next question appears.
import type { Answer, Interview } from '../../model/file-types.ts'
import { withAnswer } from '../../files/edit-interview.ts'
import { writeText } from '../../files/write-file.ts'
import { progressOf } from '../../interview/coverage.ts'
import { openQuestions, questionsFor } from '../../interview/questions-for.ts'
import { recordAnswer } from '../../interview/record-answer.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import type { Engagement } from '../load-engagement.ts'
import type { OpenInterview } from '../open-interview.ts'
import { style } from '../print/style.ts'
import { askQuestion } from './ask-question.ts'

/** Goes through the open questions until all are answered or the person leaves; gives the interview and how many stay open. */
export async function interviewPerson(engagement: Engagement, opened: OpenInterview, say: Say): Promise<{ interview: Interview; left: number }> {
  const { knowledge, language, profile } = engagement
  const asked = questionsFor(opened.interview.respondent.role, profile, knowledge)
  let { interview, text } = opened
  const skipped = new Set<string>()
  process.stderr.write(`${say('cli.interview.welcome', { open: openQuestions(asked, interview).length, total: asked.length })}\n`)
  for (;;) {
    const question = openQuestions(asked, interview).find(({ id }) => !skipped.has(id))
    if (!question) break
    const condition = knowledge.conditions.get(question.condition)
    const progress = progressOf(asked, interview).find((item) => item.condition === question.condition)
    const place = say('cli.interview.place', {
      condition: condition ? inLanguage(condition.title, language) : question.condition, done: (progress?.answered ?? 0) + 1, total: progress?.total ?? 0,
      number: asked.length - openQuestions(asked, interview).length + 1, all: asked.length,
    })
    const reply = await askQuestion(question, style.quiet(place), { language, say, evidenceFrom: knowledge.limits.evidenceFrom })
    if (reply === 'leave') break
    if (reply === 'skip') {
      skipped.add(question.id)
      continue
    }
    const answer: Answer = reply
    interview = recordAnswer(interview, answer)
    text = withAnswer(text, interview, answer)
    await writeText(opened.path, text)
  }
  return { interview, left: openQuestions(asked, interview).length }
}
