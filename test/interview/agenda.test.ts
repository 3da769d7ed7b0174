// Protects: every question that can still be asked is on somebody's list once, and nobody is asked what he has answered or passed on.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AgendaInput, agendaOf } from '../../src/interview/agenda.ts'
import { questionsFor } from '../../src/interview/questions-for.ts'
import type { Answer, RespondentRole } from '../../src/model/file-types.ts'
import { knowledge, sampleProfile } from '../reporting/sample-engagement.ts'

const profile = sampleProfile()
const byId: AgendaInput['order'] = (questions) => [...questions].sort((a, b) => (a.id < b.id ? -1 : 1))
const base = { knowledge, profile, order: byId }
const all = (role: RespondentRole): Answer[] => questionsFor(role, profile, knowledge).map(({ id }) => ({ question: id, level: 3 }))

function person(id: string, role: RespondentRole, answers: Answer[], parked: AgendaInput['interviews'][number]['parked'] = []): AgendaInput['interviews'][number] {
  return { kind: 'Interview', schemaVersion: 1, respondent: { id, name: id.toUpperCase(), role }, answers, parked } as AgendaInput['interviews'][number]
}

test('without interviews every role is asked everything it can answer', () => {
  const talks = agendaOf({ ...base, interviews: [] })
  expect(talks.map(({ role }) => role).sort()).toEqual(['executive', 'front-line', 'it', 'process-owner', 'project-manager'])
  for (const { role, open, minutes } of talks) {
    expect(new Set(open)).toEqual(new Set(questionsFor(role ?? 'it', profile, knowledge)))
    expect(minutes).toBe(open.length * knowledge.limits.minutesPerQuestion)
  }
})

describe('a question kept for somebody', () => {
  const question = 'process.owners'
  const by = (whom: string) => person('ann', 'executive', all('executive'), [{ question, for: whom, note: 'He should know' }])
  const owner = person('bob', 'process-owner', all('process-owner').filter((answer) => answer.question !== question))

  test.each(['bob', 'BOB', 'process-owner'])('goes to the respondent meant by %s, and is not repeated among the open ones', (whom) => {
    const talk = agendaOf({ ...base, interviews: [by(whom), owner] }).find(({ respondent }) => respondent?.id === 'bob')
    expect(talk?.kept.map((item) => [item.question.id, item.by.id, item.note])).toEqual([[question, 'ann', 'He should know']])
    expect(talk?.open).toEqual([])
  })

  test('goes to a role nobody has been asked in, or to a person of whom only the name is known', () => {
    expect(agendaOf({ ...base, interviews: [by('it')] }).find(({ role, respondent }) => role === 'it' && !respondent)?.kept).toHaveLength(1)
    const stranger = agendaOf({ ...base, interviews: [by('Mr Wu')] }).find(({ name }) => name === 'Mr Wu')
    expect([stranger?.role, stranger?.kept.length, stranger?.open.length]).toEqual([undefined, 1, 0])
  })

  test('is done once that person has answered it', () => {
    const talks = agendaOf({ ...base, interviews: [by('bob'), person('bob', 'process-owner', all('process-owner'))] })
    expect(talks.some(({ respondent }) => respondent?.id === 'bob')).toBe(false)
  })

  test('comes back, with the remark, to somebody who did not know', () => {
    const unsure = person('bob', 'process-owner', all('process-owner').map((answer): Answer => (answer.question === question ? { question, unknown: true } : answer)))
    const talk = agendaOf({ ...base, interviews: [by('bob'), unsure] }).find(({ respondent }) => respondent?.id === 'bob')
    expect([talk?.kept.map((item) => [item.question.id, item.note]), talk?.open, talk?.unknown]).toEqual([[[question, 'He should know']], [], []])
  })

  test('is not asked of the one who passed it on', () => {
    const passing = person('ann', 'executive', [], [{ question: 'leadership.sponsor-named', for: 'it' }])
    expect(agendaOf({ ...base, interviews: [passing] })[0]?.open.map(({ id }) => id)).not.toContain('leadership.sponsor-named')
  })
})

test('what nobody has known so far is to be found out by one of those who did not', () => {
  const unknown = (role: RespondentRole) => all(role).map((answer): Answer => (answer.question === 'leadership.goals-measurable' ? { question: answer.question, unknown: true } : answer))
  const talks = agendaOf({ ...base, interviews: [person('ann', 'executive', unknown('executive')), person('bob', 'process-owner', unknown('process-owner'))] })
  expect(talks.filter(({ respondent }) => respondent).map(({ unknown: list }) => list.map(({ id }) => id))).toEqual([['leadership.goals-measurable']])
})

test('a limit of minutes keeps the most useful questions', () => {
  const [talk] = agendaOf({ ...base, interviews: [person('ann', 'executive', [])], minutes: 6 })
  expect(talk?.open).toEqual(byId(questionsFor('executive', profile, knowledge)).slice(0, 4))
})

test('law: whatever has been answered and passed on, a respondent is asked each of his questions or has dealt with it', () => {
  const ids = questionsFor('executive', profile, knowledge).map(({ id }) => id)
  fc.assert(fc.property(fc.subarray(ids), fc.subarray(ids), fc.constantFrom('it', 'bob', 'somebody', 'ann'), (answered, passed, whom) => {
    const ann = person('ann', 'executive', answered.map((question) => ({ question, level: 2 })), passed.map((question) => ({ question, for: whom })))
    const talks = agendaOf({ ...base, interviews: [ann, person('bob', 'it', [])] })
    const own = talks.find(({ respondent }) => respondent?.id === 'ann')
    const asked = [...(own?.kept.map(({ question }) => question.id) ?? []), ...(own?.open.map(({ id }) => id) ?? [])]
    expect(new Set(asked).size).toBe(asked.length)
    const dealtWith = new Set([...answered, ...(whom === 'ann' ? [] : passed)])
    expect(new Set(asked)).toEqual(new Set(ids.filter((id) => !dealtWith.has(id))))
    for (const question of passed) if (whom !== 'ann') expect(talks.some((talk) => talk.kept.some((item) => item.question.id === question))).toBe(true)
  }), { numRuns: 60 })
})
