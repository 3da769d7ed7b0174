// Protects: who is asked what, and that an answer is recorded once.
import { expect, test } from 'vitest'
import type { Profile } from '../../src/model/file-types.ts'
import { progressOf } from '../../src/interview/coverage.ts'
import { openQuestions, questionsFor } from '../../src/interview/questions-for.ts'
import { recordAnswer } from '../../src/interview/record-answer.ts'
import { anInterview } from '../support/interviews.ts'
import { aQuestion, smallPack } from '../support/small-pack.ts'

const PROFILE: Profile = { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' }, capability: { partner: 'none' } }
const PACK = smallPack([aQuestion('a.x', 1, { ask: ['it'] }), aQuestion('a.y'), aQuestion('b.z'), aQuestion('b.w', 1, { when: { profile: 'capability.partner', in: ['selected'] } })])

test('questions are routed by role and left out where they do not apply', () => {
  expect(questionsFor('it', PROFILE, PACK).map(({ id }) => id)).toEqual(['a.x', 'a.y', 'b.z'])
  expect(questionsFor('executive', PROFILE, PACK).map(({ id }) => id)).toEqual(['a.y', 'b.z'])
})

test('unknown and not applicable are answers; the rest is open', () => {
  const interview = anInterview({ 'a.y': 'unknown', 'b.z': 'not-applicable' })
  expect(openQuestions(questionsFor('it', PROFILE, PACK), interview).map(({ id }) => id)).toEqual(['a.x'])
  expect(progressOf(questionsFor('it', PROFILE, PACK), interview)).toEqual([{ condition: 'a', answered: 1, total: 2 }, { condition: 'b', answered: 1, total: 1 }])
})

test('a second answer takes the place of the first, and the interview given is not changed', () => {
  const interview = anInterview({ 'a.x': 2, 'a.y': 3 })
  const next = recordAnswer(interview, { question: 'a.x', level: 4 })
  expect(next.answers.map(({ question, level }) => [question, level])).toEqual([['a.x', 4], ['a.y', 3]])
  expect(interview.answers[0]?.level).toBe(2)
})
