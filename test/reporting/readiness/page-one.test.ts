// Protects: what the board reads first — how firm the verdict is, what comes first, what would change it, where the answers come from.
import { describe, expect, test } from 'vitest'
import type { Assessment, Interview, Recommendation } from '../../../src/model/file-types.ts'
import { readinessView } from '../../../src/reporting/readiness-view.ts'
import { loadSay } from '../../support/load-pack.ts'
import { knowledge, sampleEngagement } from '../sample-engagement.ts'

const sample = sampleEngagement('en')

function viewOf(change: Partial<Assessment> = {}, interviews: Interview[] = sample.interviews, language: 'en' | 'zh-CN' | 'zh-TW' = 'en') {
  return readinessView({ ...sample, assessment: { ...sample.assessment, ...change }, interviews, knowledge, language, say: loadSay(language) })
}

test('a provisional verdict says how little is answered', () => {
  const questions: Assessment['questions'] = [{ id: 'leadership.sponsor-named', state: 'answered', level: 3, score: 50 }, { id: 'leadership.sponsor-authority', state: 'unknown' }, { id: 'leadership.sponsor-time', state: 'not-applicable' }]
  const change: Partial<Assessment> = { provisional: true, verdict: 'not-yet', score: 50, interval: { low: 12.5, high: 90 }, questions }
  expect(viewOf(change).verdict.statement).toBe('**Not yet ready, provisionally.** Only 1 of 2 questions are answered; the score of 50 can still become anything from 12.5 to 90.')
  expect(viewOf(change).counterfactual).toMatchObject({ allSteps: '', table: '', sentence: 'Too little is known yet to say what would change the verdict: more answers are needed first.' })
  const open = viewOf({ ...change, verdictRange: { worst: 'not-ready', best: 'ready' } }).verdict
  expect(open.statement).toBe('**Too few answers for a verdict.** Only 1 of 2 questions are answered; the score of 50 can still become anything from 12.5 to 90, and every verdict is still possible. By the answers so far it would be “Not yet ready”.')
  expect(open.meaning).toContain('a firm verdict needs 80% of the questions answered')
  expect(viewOf({ provisional: false, questions, coveragePercent: 40 }).verdict.statement).toContain('1 of 2 questions that apply are answered (40% coverage: a question counts in part where somebody could not say).')
})

describe('first steps', () => {
  const item = (id: string, priority: number, points: number, because: string, gates: string[] = []): Recommendation => ({ id, condition: 'leadership', priority, points, because: [because], gates })
  const recommendations = [
    item('a', 1, 9, 'integration.duplicates'), item('b', 2, 8, 'process.maps'), item('c', 3, 5, 'team.backfill', ['core-team-released']), item('clarify.sponsor-with-authority', 4, 0.1, 'leadership.sponsor-named', ['sponsor-with-authority']),
  ]
  const steps = (state: 'fails' | 'undetermined' | 'holds') => viewOf({
    recommendations, band: { byScore: 'ready', cappedBy: ['core-team-released'] }, counterfactual: undefined, gates: [{ id: 'sponsor-with-authority', state, effect: 'do-not-start', because: [] }],
  }).firstSteps?.steps.map(({ text }) => text) ?? []

  test('begin with what the start depends on, whatever its points, and name who clears it up', () => {
    expect(steps('undetermined')[0]).toContain('**Find out: Sponsor with authority.**')
    expect(steps('undetermined')[0]).toContain('Who: Project manager.')
    expect(steps('fails')[0]).toContain('Sponsor with authority')
  })

  test('then go on with gates that cap the verdict, and by points', () => {
    const remedy = (id: string) => knowledge.questions.get(id)?.remedy.title.en ?? ''
    expect(steps('holds').map((text, index) => text.includes(remedy(['team.backfill', 'integration.duplicates', 'process.maps'][index] ?? '')))).toEqual([true, true, true])
  })
})

test('all steps together, then the fewest changes', () => {
  const counterfactual = viewOf({ provisional: false, score: 40, recommendations: sample.assessment.recommendations.slice(0, 2).map((item) => ({ ...item, points: 3.4 })) }).counterfactual
  expect(counterfactual?.allSteps).toBe('If all 2 recommended steps succeed, the score rises to about 47.')
  expect(counterfactual?.sentence).toMatch(/^With the fewest changes: to reach “/)
})

test('gates that do not fail show the levels they rest on', () => {
  const gates: Assessment['gates'] = [{ id: 'processes-owned', state: 'holds', effect: 'hold-before-design', because: ['process.maps', 'process.owners'] }, { id: 'method-fits', state: 'holds', effect: 'block-method', because: ['profile.settings.method'] }]
  const questions: Assessment['questions'] = [{ id: 'process.maps', state: 'answered', level: 3 }, { id: 'process.owners', state: 'answered', level: 3.5 }]
  expect(viewOf({ gates, questions }).gates?.holding).toMatch(/^Not failing \(at least the minimum was found; gaps may remain\): V4 Processes mapped and owned \(Process maps 3\/5, Process owners 3\.5\/5\)/)
  expect(viewOf({ gates, questions }, sample.interviews, 'zh-CN').gates?.holding).toContain('V4 流程有图有人管（流程图 3/5、流程负责人 3.5/5）')
})

test('answers that were read, not heard, are told as sources', () => {
  const read = sample.interviews.map((interview) => ({ ...interview, respondent: { ...interview.respondent, source: 'a thesis' } }))
  expect(viewOf({}, read).meta).toContain('Answers come from 2 sources: 李伟; 陈静.')
  expect(viewOf({}, [...read.slice(0, 1), ...sample.interviews.slice(1)]).meta).toContain('2 people were interviewed')
})

test('another language than the engagement’s says what is not translated', () => {
  expect([viewOf().recorded, viewOf({}, sample.interviews, 'zh-CN').recorded]).toEqual(['Names, quotations and evidence stand as they were recorded.', ''])
})
