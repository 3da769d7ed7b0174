// Protects: what the sponsor reads first — whether to start, what is missing, and how firm dates and money are.
import { describe, expect, test } from 'vitest'
import type { Activity, Assessment, Plan, Profile } from '../../../src/model/file-types.ts'
import { budgetView } from '../../../src/reporting/project/budget.ts'
import { decisionsNeeded } from '../../../src/reporting/project/decisions-needed.ts'
import { goalsView } from '../../../src/reporting/project/goals.ts'
import { openGatesView } from '../../../src/reporting/project/open-gates.ts'
import { type ProjectContext, projectContext } from '../../../src/reporting/project/project-input.ts'
import { summaryParagraphs } from '../../../src/reporting/project/summary.ts'
import { loadSay } from '../../support/load-pack.ts'
import { knowledge, sampleEngagement, sampleProfile, scheduleOf } from '../sample-engagement.ts'

const sample = sampleEngagement('en')

interface Change { readonly plan?: Partial<Plan>; readonly assessment?: Partial<Assessment>; readonly profile?: Partial<Profile>; readonly knowledge?: typeof knowledge }

function contextOf(change: Change = {}): ProjectContext {
  return projectContext({
    ...sample, plan: { ...sample.plan, ...change.plan }, assessment: { ...sample.assessment, ...change.assessment }, profile: { ...sampleProfile(), ...change.profile },
    knowledge: change.knowledge ?? knowledge, language: 'en', say: loadSay('en'),
  })
}

/** The pack with a mark only on the activities named. */
function marking(mark: NonNullable<Activity['marks']>, ids: readonly string[]): typeof knowledge {
  return {
    ...knowledge, activities: new Map([...knowledge.activities].map(([id, { marks, ...activity }]) => {
      const own = ids.includes(id) ? mark : marks === mark ? undefined : marks
      return [id, own === undefined ? activity : { ...activity, marks: own }] as [string, Activity]
    })),
  }
}

test('where the lines for people are no longer what the tasks cost, the budget says so', () => {
  const { total } = sample.schedule.cost
  const note = (amount: number) => budgetView(contextOf({ plan: { budget: [{ id: 'internal.li', category: 'internal', title: 'Li', amount, inTasks: true }] } }))?.linesNote
  expect(note(total)).toBe('')
  expect(note(total + 10_000)).toMatch(/^The lines for people and tasks come to .*, the tasks as they are planned now to /)
})

const summary = (change?: Change) => summaryParagraphs(contextOf(change)).join('\n')

describe('decisions', () => {
  const gate = { id: 'sponsor-with-authority', title: 'Sponsor with authority', effect: 'do-not-start', lift: 'Name one.' } as const

  test('a start that is not advisable is the first decision', () => {
    expect(decisionsNeeded(contextOf({ assessment: { verdict: 'not-ready' } }))[0]).toBe('**Start:** the readiness verdict is “Not ready”. Decide whether this plan starts at all; until then only the obstacles are removed.')
    expect(decisionsNeeded(contextOf({ assessment: { verdict: 'not-yet' } })).join('\n')).not.toContain('**Start:**')
  })

  test('gates that forbid the start are lifted or cleared up before the first task that closes no gap', () => {
    const phases = sample.plan.phases.map((phase, index) => (index > 0 ? phase : { ...phase, tasks: phase.tasks.map((task, place) => (place > 0 ? task : { ...task, remedy: true })) }))
    const first = '1.9 Steering group and decision rights on 3 December 2026'
    const gates = (state: 'fails' | 'undetermined') => decisionsNeeded(contextOf({ plan: { phases, readinessGates: [{ ...gate, state }] } })).find((text) => text.includes('V1'))
    expect(gates('fails')).toBe(`**Lift V1 Sponsor with authority** before ${first}: Name one.`)
    expect(gates('undetermined')).toBe(`**Find out whether V1 Sponsor with authority holds** before ${first}: Name one.`)
    expect(openGatesView(contextOf({ plan: { phases, readinessGates: [{ ...gate, state: 'fails' }] } }))?.gates[0]?.details.at(-1)).toBe(`To be lifted before ${first}.`)
  })

  test('money that is approved in part and too little', () => {
    const budget: Plan['budget'] = [{ id: 'a', category: 'licence', amount: 1000 }, { id: 'b', category: 'internal', amount: 1000 }, { id: 'contingency', category: 'contingency', quantity: 10, rate: 20, amount: 200 }]
    const money = (budgetLimit: number, funding: 'partial' | 'full') => decisionsNeeded(contextOf({ plan: { budget }, profile: { constraints: { budget: budgetLimit, funding } } })).filter((text) => text.includes('Money'))
    expect(money(900, 'partial')).toEqual(['**Money:** ¥1,100 is needed; the limit is ¥900, of which only part is approved. Approve the rest and the missing ¥200, or cut the scope.'])
    expect(money(900, 'full')).toEqual(['**Money:** ¥1,100 is needed and ¥900 is available. Approve the missing ¥200, or cut the scope.'])
    expect(money(1100, 'full')).toEqual([])
  })

  test('people of other firms need not be named', () => {
    const team: Plan['team'] = [{ id: 'x', role: 'consultant', proposed: true, external: true }, { id: 'y', role: 'trainer', proposed: true }]
    expect(decisionsNeeded(contextOf({ plan: { team } })).find((text) => text.includes('People'))).toBe('**People:** name somebody for one role: Trainer.')
  })
})

describe('summary', () => {
  test('dates are not firm while somebody has several tasks at once', () => {
    const plan: Plan = { ...sample.plan, levelling: { off: true } }
    const unlevelled = projectContext({ ...sample, plan, schedule: scheduleOf(plan), profile: sampleProfile(), knowledge, language: 'en', say: loadSay('en') })
    expect(summary()).toContain('Nobody is given more work on a day than they can do')
    expect(summaryParagraphs(unlevelled).join('\n')).toMatch(/These dates are not firm: \d+ members of the team have more than one task at once, so expect a later finish\./)
    expect(summary({ plan: { team: [] } })).not.toContain('not firm')
  })

  test('the day everybody is live, with the day asked for', () => {
    const [, live] = /from (\S+ \S+ \d{4}); 30 June 2027 was asked for\./.exec(summary()) ?? []
    const task = sample.schedule.tasks.find(({ id }) => knowledge.activities.get(id.split('.').at(-1) ?? '')?.marks === 'live')
    expect(live).toBe(new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${task?.finish}T00:00:00Z`)))
    expect(summary({ knowledge: marking('live', []) })).not.toContain('Everybody works with the system')
  })

  test('nothing is signed before the first task that commits, unless the verdict allows it', () => {
    const ids = sample.plan.phases[0]?.tasks.map(({ id }) => id.split('.').at(-1) ?? '') ?? []
    const marked = marking('commits', ids.filter((id) => knowledge.activities.has(id)))
    const first = sample.schedule.tasks.filter(({ id }) => marked.activities.get(id.split('.').at(-1) ?? '')?.marks === 'commits').map(({ start }) => start).sort()[0]
    const line = (verdict: Assessment['verdict'], pack = marked) => summary({ assessment: { verdict }, knowledge: pack })
    expect(line('not-yet')).toContain('no contract is signed; re-assess before 1.')
    expect(line('not-yet')).toContain(`(${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${first}T00:00:00Z`))}).`)
    expect(line('not-ready')).toContain('no contract is signed')
    expect(line('conditionally-ready')).not.toContain('no contract is signed')
    expect(line('not-yet', marking('commits', []))).not.toContain('no contract is signed')
  })

  test('limits in the company’s words, and prices that are defaults', () => {
    expect(summary({ profile: { constraints: { note: 'No change in “high season”.' } } })).toContain('The company’s limits: “No change in ‘high season’”. Check dates and cost against them.')
    expect(summary()).toContain('Prices are planning defaults, not offers.')
    expect(summary({ plan: { budget: [{ id: 'a', category: 'licence', amount: 1000, provenance: 'sourced' }, { id: 'b', category: 'internal', amount: 10, provenance: 'judgement' }] } })).not.toContain('planning defaults')
  })

  test('a provisional verdict says on how little it rests', () => {
    expect(summary({ assessment: { provisional: true } })).toMatch(/provisionally \([\d.]+ of 100, with \d+ of \d+ questions answered\)/)
  })
})

test('targets that fall due after the end are counted', () => {
  const kpi = { id: 'k', goal: 'raise-sales', title: 'K', target: 5 }
  const late = (...dates: string[]) => goalsView(contextOf({ plan: { kpis: [...dates.map((by) => ({ ...kpi, by })), { ...kpi, target: null, by: '2099-01-01' }] } }))?.late
  expect(late('2099-01-01', '2026-12-31')).toMatch(/^1 of 2 targets falls due after the project closes on .+; name who measures it then\.$/)
  expect(late('2099-01-01', '2099-12-31')).toMatch(/^All 2 targets fall due after/)
  expect(late('2026-12-31')).toBe('')
})
