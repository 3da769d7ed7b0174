// Protects the laws of the scoring, over random answers of several people to the real pack.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interview, Profile, Verdict } from '../../src/model/file-types.ts'
import { assess } from '../../src/assessment/assess.ts'
import { scoreQuestions } from '../../src/assessment/assess.ts'
import { judge } from '../../src/assessment/judge.ts'
import { VERDICTS } from '../../src/assessment/judge-verdict.ts'
import { type ShortAnswer, anAnswer } from '../support/interviews.ts'
import { loadPack } from '../support/load-pack.ts'

const PACK = loadPack()
const QUESTIONS = [...PACK.questions.keys()]
/** Facts known and unknown, a method decided (which changes the weights), eligible or blocked. */
const PROFILES: Profile[] = [
  { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' } },
  { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' }, capability: { inHouseDevelopment: 'medium', projectManager: 'full-time' } },
  { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' }, capability: { partner: 'none', inHouseDevelopment: 'high' }, settings: { method: { id: 'six-phase', reason: 'own people' } } },
  { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' }, constraints: { externalHelp: 'no' }, settings: { method: { id: 'five-phase', reason: 'the group demands it' } } },
]

const short: fc.Arbitrary<ShortAnswer> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) }, { weight: 1, arbitrary: fc.constant('unknown' as const) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }).map((bare) => ({ bare })) }, { weight: 1, arbitrary: fc.constant('not-applicable' as const) },
)
const interview = (id: string, role: 'executive' | 'front-line' | 'it'): fc.Arbitrary<Interview> =>
  fc.array(short, { minLength: QUESTIONS.length, maxLength: QUESTIONS.length }).map((answers) => ({
    kind: 'Interview', schemaVersion: 1, respondent: { id, role }, answers: QUESTIONS.map((question, index) => anAnswer(question, answers[index] ?? 'unknown')),
  }))
const interviews = fc.oneof(fc.tuple(interview('a', 'executive')), fc.tuple(interview('a', 'executive'), interview('b', 'front-line')), fc.tuple(interview('a', 'executive'), interview('b', 'front-line'), interview('c', 'it')))
const profiles = fc.constantFrom(...PROFILES)
const place = fc.record({ question: fc.nat({ max: QUESTIONS.length - 1 }), person: fc.nat({ max: 2 }) })

function outlook(list: readonly Interview[], profile: Profile) {
  return judge(scoreQuestions(PACK, profile, list), { knowledge: PACK, profile })
}

function changed(list: readonly Interview[], { question, person }: { question: number; person: number }, change: (answer: Interview['answers'][number]) => Interview['answers'][number]): Interview[] {
  return list.map((item, index) => (index === person % list.length ? { ...item, answers: item.answers.map((answer, at) => (at === question ? change(answer) : answer)) } : item))
}

// One level up; or, where there is nothing above, evidence for what is there.
function betterAnswer(answer: Interview['answers'][number]): Interview['answers'][number] {
  if (answer.level === undefined) return answer
  return answer.level === 5 ? { ...answer, evidence: [{ text: 'seen' }] } : { ...answer, level: answer.level + 1 }
}

const rank = (verdict: Verdict) => VERDICTS.indexOf(verdict)

describe('for any answers of any number of people', () => {
  test('the score lies in the interval, of every condition and overall', () => {
    fc.assert(fc.property(interviews, profiles, (list, profile) => {
      const { overall, conditions } = outlook(list, profile)
      for (const { score, interval } of [overall, ...conditions.values()]) {
        if (score === undefined) continue
        expect(score).toBeGreaterThanOrEqual(interval.low)
        expect(score).toBeLessThanOrEqual(interval.high)
      }
    }))
  })

  test('a better answer never lowers a score nor worsens the verdict', () => {
    fc.assert(fc.property(interviews, profiles, place, (list, profile, at) => {
      const better = changed(list, at, (answer) => betterAnswer(answer))
      const [before, after] = [outlook(list, profile), outlook(better, profile)]
      expect(after.overall.score ?? 0).toBeGreaterThanOrEqual(before.overall.score ?? 0)
      for (const [id, { score }] of before.conditions) expect(after.conditions.get(id)?.score ?? 0).toBeGreaterThanOrEqual(score ?? 0)
      expect(rank(after.verdict)).toBeLessThanOrEqual(rank(before.verdict))
    }), { numRuns: 300 })
  })

  test('not knowing an answer after all only widens the interval, and lowers coverage', () => {
    fc.assert(fc.property(interviews, profiles, place, (list, profile, at) => {
      const doubtful = changed(list, at, (answer) => (answer.level === undefined ? answer : { question: answer.question, unknown: true }))
      const [before, after] = [outlook(list, profile), outlook(doubtful, profile)]
      expect(after.overall.interval.low).toBeLessThanOrEqual(before.overall.interval.low)
      expect(after.overall.interval.high).toBeGreaterThanOrEqual(before.overall.interval.high)
      for (const [id, { coveragePercent }] of before.conditions) expect(after.conditions.get(id)?.coveragePercent ?? 0).toBeLessThanOrEqual(coveragePercent)
    }), { numRuns: 300 })
  })

  test('the verdict lies within what is still possible', () => {
    fc.assert(fc.property(interviews, profiles, (list, profile) => {
      const { verdict, verdictRange } = assess(PACK, profile, list)
      expect(rank(verdict)).toBeLessThanOrEqual(rank(verdictRange?.worst ?? 'not-ready'))
      expect(rank(verdict)).toBeGreaterThanOrEqual(rank(verdictRange?.best ?? 'ready'))
    }), { numRuns: 15 })
  })

  test('the same answers give the same assessment, and asking does not change them', () => {
    fc.assert(fc.property(interviews, profiles, (list, profile) => {
      const copy = structuredClone(list)
      expect(assess(PACK, profile, list)).toEqual(assess(PACK, profile, copy))
      expect(list).toEqual(copy)
    }), { numRuns: 5 })
  })
})
