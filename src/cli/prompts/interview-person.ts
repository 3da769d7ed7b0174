// Asks one respondent question after question; each answer is on disk before the next question appears.
import { input } from '@inquirer/prompts'
import type { Answer, Interview } from '../../model/file-types.ts'
import { progressOf } from '../../interview/coverage.ts'
import { openQuestions, questionsFor } from '../../interview/questions-for.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import type { Engagement } from '../load-engagement.ts'
import type { OpenInterview } from '../open-interview.ts'
import { style } from '../print/style.ts'
import { ProblemsFound } from '../problems-found.ts'
import { reopenInterview, saveAnswers } from '../save-answers.ts'
import { askQuestion } from './ask-question.ts'

/** Goes through the open questions until all are answered or the person leaves; gives the interview and how many stay open. What others write into the file meanwhile is kept; fails as reopenInterview does if they break it. */
export async function interviewPerson(engagement: Engagement, opened: OpenInterview, say: Say, languageFlag: string | undefined): Promise<{ interview: Interview; left: number }> {
  const { knowledge, language, profile } = engagement
  const asked = questionsFor(opened.interview.respondent.role, profile, knowledge)
  let current = opened
  const skipped = new Set<string>()
  process.stderr.write(`${say('cli.interview.welcome', { open: openQuestions(asked, opened.interview).length, total: asked.length })}\n`)
  for (;;) {
    current = await reopenInterview(current, languageFlag)
    const { interview } = current
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
    current = await saveReply(current, reply, say, languageFlag)
  }
  return { interview: current.interview, left: openQuestions(asked, current.interview).length }
}

// What has been said is not lost because somebody has just broken the file.
async function saveReply(current: OpenInterview, reply: Answer, say: Say, languageFlag: string | undefined): Promise<OpenInterview> {
  for (;;) {
    try {
      return await saveAnswers(current, [reply], languageFlag)
    } catch (error) {
      if (!(error instanceof ProblemsFound)) throw error
      process.stderr.write(`${error.text}\n`)
      await input({ message: say('cli.interview.broken', { file: current.file }) })
    }
  }
}
