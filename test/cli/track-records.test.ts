// Protects `track decision`, `impediment`, `gate`, `measurement`, `lesson`, `finish`: every field reaches progress.yaml, only what may be told later is, and mistakes are told at once with nothing written.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Plan, Progress } from '../../src/model/file-types.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/longzhiji')
const PLAN = parse(readFileSync(join(EXAMPLE, 'plan.yaml'), 'utf8')) as Plan
const TASK = PLAN.phases[0]!.tasks[0]!.id
const GATE = PLAN.phases.find(({ gate }) => gate)!.gate!
const KPI = PLAN.kpis![0]!.id

const progressIn = (folder: string): Progress => parse(readFileSync(join(folder, 'progress.yaml'), 'utf8')) as Progress
const record = (kind: string, folder: string, ...argv: string[]) => runCommand(`track/${kind}`, folder, '--lang', 'en', '--today', '2027-06-01', ...argv)

test('a decision with everything known then, looked at again later', async () => {
  const folder = temporaryFolder(EXAMPLE)
  expect(await record('decision', folder, '--title', 'Service first', '--date', '2027-05-20', '--owner', 'sponsor', '--option', 'All at once', '--option', 'Service first | yes', '--known', 'no partner', '--assumption', 'partner by May | 0.8', '--expected', 'live in June', '--probability', '0.7', '--look-again', '2027/7/1', '--reversible', 'easily', '--affects', TASK))
    .toMatchObject({ exit: 0, stdout: expect.stringContaining('D1') })
  const made = {
    id: 'D1', date: '2027-05-20', recorded: '2027-06-01', title: 'Service first', owner: 'sponsor', options: ['All at once', { text: 'Service first', chosen: true }], knownThen: ['no partner'],
    assumptions: [{ text: 'partner by May', probability: 0.8 }], expected: 'live in June', probability: 0.7, lookAgain: '2027-07-01', reversible: 'easily', affects: [TASK],
  }
  expect(progressIn(folder).decisions).toEqual([made])
  expect((await record('decision', folder, 'D1', '--outcome', 'live', '--came-true', '--alternatives', '60')).exit).toBe(0)
  expect((await record('decision', folder, 'D1', '--frame-quality', '80')).exit).toBe(0)
  expect(progressIn(folder).decisions).toEqual([{ ...made, outcome: 'live', review: { date: '2027-06-01', cameTrue: true, quality: { alternatives: 60, frame: 80 } } }])
  const { exit, stderr } = await record('decision', folder, 'D1', '--title', 'Otherwise')
  expect({ exit, stderr }).toMatchObject({ exit: 2, stderr: expect.stringContaining('--title was settled') })
})

test('an impediment is closed, a condition of a gate is met', async () => {
  const folder = temporaryFolder(EXAMPLE)
  await record('impediment', folder, '--title', 'Four signatures', '--kind', 'rule', '--rule', 'R7', '--rule-verdict', 'change', '--no-within-control')
  expect((await record('impediment', folder, 'I1', '--close', '2027-06-01', '--days', '6', '--task', `${TASK} | 4 | 1,200`)).exit).toBe(0)
  expect(progressIn(folder).impediments).toEqual([{ id: 'I1', title: 'Four signatures', kind: 'rule', opened: '2027-06-01', withinControl: false, ruleToChange: { rule: 'R7', verdict: 'change' }, closed: '2027-06-01', daysLost: 6, tasks: [{ task: TASK, daysLost: 4, cost: 1200 }] }])
  const [criterion] = GATE.criteria!
  await record('gate', folder, '--gate', GATE.id, '--decision', 'conditional-go', '--by', 'Sponsor', '--by', 'CFO', '--criterion', `${criterion!.id} | no | not signed`, '--waiver', `${criterion!.id} | Sponsor | signed next week | 2027-06-08`, '--condition', 'Signature | pm | 2027-06-08')
  expect((await record('gate', folder, 'GD1', '--done', '1=2027-06-05')).exit).toBe(0)
  expect(progressIn(folder).gates).toEqual([{
    id: 'GD1', gate: GATE.id, date: '2027-06-01', criteria: [{ criterion: criterion!.id, met: false, evidence: 'not signed' }], decision: 'conditional-go', decidedBy: ['Sponsor', 'CFO'],
    conditions: [{ text: 'Signature', owner: 'pm', due: '2027-06-08', done: '2027-06-05' }], waivers: [{ criterion: criterion!.id, by: 'Sponsor', reason: 'signed next week', expires: '2027-06-08' }],
  }])
  expect((await record('gate', folder, 'GD1', '--done', '2')).exit).toBe(2)
})

test('measurements, lessons and the end', async () => {
  const folder = temporaryFolder(EXAMPLE)
  await record('measurement', folder, '--kpi', KPI, '--input', 'won=24', '--input', 'ratings=4;5;3', '--sample', '80', '--external-effect', '-1.5')
  await record('lesson', folder, '--title', 'Clean first', '--applies-to', 'method', '--because', 'D1')
  expect((await record('finish', folder, '--reason', 'stopped', '--note', 'no budget')).exit).toBe(0)
  expect(progressIn(folder)).toMatchObject({
    measurements: [{ kpi: KPI, date: '2027-06-01', inputs: { won: 24, ratings: [4, 5, 3] }, sample: 80, externalEffect: -1.5 }], lessons: [{ id: 'L1', title: 'Clean first', appliesTo: 'method', because: ['D1'] }],
    finished: { reason: 'stopped', date: '2027-06-01', note: 'no budget' },
  })
  expect((await record('finish', folder, '--reason', 'delivered')).exit).toBe(1)
})

test.each([
  ['decision', ['--title', 'x', '--probability', '7', '--option', '|yes', '--look-again', 'soon'], ['--probability "7"', '--option', '--look-again']],
  ['impediment', ['--kind', 'rules'], ['Did you mean rule?', '--title is missing']], ['gate', ['--gate', 'nowhere'], ['--gate', '--decision is missing', '--by is missing']],
  ['decision', ['D9', '--outcome', 'x'], ['no D9']], ['benefit', ['--benefit', 'x', '--from', '2027-01-01'], ['--to is missing', '--amount is missing']], ['lesson', [], ['--title']],
])('%s %j: every mistake is told, nothing is written', async (kind, argv, parts) => {
  const folder = temporaryFolder(EXAMPLE)
  const { exit, stderr } = await record(kind, folder, ...argv)
  expect(exit).toBe(2)
  for (const part of parts) expect(stderr).toContain(part)
  expect(existsSync(join(folder, 'progress.yaml'))).toBe(false)
})
