// Protects: the method may be changed in the middle of a project. Told as the steps of a manager who goes from five phases to three, to six and back.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { Plan, Task } from '../../src/model/file-types.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { edit } from './engagement-for-test.ts'

vi.setConfig({ testTimeout: 240_000 })

const planOf = (folder: string) => parse(readFileSync(join(folder, 'plan.yaml'), 'utf8')) as Plan
const tasksOf = (folder: string): Map<string, Task> => new Map(planOf(folder).phases.flatMap(({ tasks }) => tasks).map((task) => [task.id, task]))
const phaseOf = (folder: string, id: string) => planOf(folder).phases.find(({ tasks }) => tasks.some((task) => task.id === id))?.id
const crmplan = (command: string, folder: string, ...rest: string[]) => runCommand(command, folder, '--lang', 'en', ...rest)

const PROGRESS = `kind: Progress
schemaVersion: 1
status:
  - date: "2027-02-01"
    tasks:
      - { task: define-goals.kick-off, actualStart: "2027-01-04", actualFinish: "2027-01-07", actualCost: 5200 }
      - { task: define-goals.charter, percentComplete: 60, actualStart: "2027-01-11", actualCost: 1800 }
      - { task: define-goals.outside-help-test, percentComplete: 10 }
  - date: "2027-02-08"
    corrects: "2027-02-01"
    reason: Told of the wrong task
    tasks: [{ task: define-goals.outside-help-test, takesBack: [percentComplete] }]
`

test('five phases to three, to six and back: no finished or running task, no cost, no edit and no move of the manager is lost, and plan and report tell the story', async () => {
  const folder = join(temporaryFolder(), 'lakeside')
  await runCommand('init', folder, '--example', 'lakeside-instruments')
  expect((await crmplan('plan', folder)).exit).toBe(0)
  expect(planOf(folder).method).toBe('five-phase')

  // The project has begun; the manager has put in a price, a note, a task of his own, and has the data steward at work earlier.
  writeFileSync(join(folder, 'progress.yaml'), PROGRESS)
  edit(folder, 'plan.yaml', (text) => text.replace(/( {6}- id: define-goals\.outside-help-test\n)/, '      - id: own.hire-steward\n        title: Hire a data steward\n        role: project-manager\n        effortDays: 3\n        fixedCost: 9000   # agreed with HR\n$1'))
  edit(folder, 'plan.yaml', (text) => text.replace(/( {6}- id: define-goals\.vision-and-strategy\n {8}title: .*\n)/, '$1        fixedCost: 45000\n        x-cost-centre: "4711"   # the consultant of the board\n'))
  const moved = 'solution-design.integration-design'
  const block = new RegExp(` {6}- id: ${moved.replace('.', '\\.')}\n(?: {8}.*\n)*`).exec(readFileSync(join(folder, 'plan.yaml'), 'utf8'))?.[0] ?? ''
  edit(folder, 'plan.yaml', (text) => text.replace(block, '').replace(/( {6}- id: customisation\.\S+\n)/, `${block}$1`))
  expect(phaseOf(folder, moved)).toBe('customisation')
  expect(await crmplan('plan', folder)).toMatchObject({ exit: 0 })
  const before = tasksOf(folder)

  // The budget is cut; later a pilot is wanted; then the board goes back to five phases.
  const reasons = { 'three-phase': 'The budget was halved', 'six-phase': 'The board wants a pilot', 'five-phase': 'The pilot is done' }
  for (const [method, reason] of Object.entries(reasons)) {
    const look = await crmplan('plan', folder, '--method', method, '--reason', reason, '--today', '2027-03-01', '--dry-run')
    expect(look.stderr, 'the command that does it').toContain(`--method ${method} --reason `)
    expect(look.stdout).toContain(`(${reason})`)
    const { exit, stderr } = await crmplan('plan', folder, '--method', method, '--reason', reason, '--today', '2027-03-01')
    expect([exit, stderr], method).toEqual([0, expect.stringMatching(/The method has changed: [^\n]*→[^\n]*\n( {2}> [^\n]* ← [^\n]*\n){3,}/)])
    expect(planOf(folder).method).toBe(method)
    // What is done or running is exactly what it was but for what it waits for; where the method does not know it, it is told why it stays.
    for (const id of ['define-goals.kick-off', 'define-goals.charter']) expect({ ...tasksOf(folder).get(id), dependsOn: [] }, id).toEqual({ ...before.get(id), dependsOn: [] })
    if (method === 'three-phase') expect(stderr).toMatch(/= .* stays although this method does not have it: started/)
    const text = readFileSync(join(folder, 'plan.yaml'), 'utf8')
    for (const words of ['fixedCost: 9000   # agreed with HR\n', 'fixedCost: 45000\n', 'x-cost-centre: "4711"   # the consultant of the board\n']) expect(text, method).toContain(words)
    expect((await crmplan('plan', folder, '--method', method, '--check')).exit, method).toBe(0)
  }

  // Untouched work that was away may have come back by the name it has in another method.
  const work = (ids: Iterable<string>) => [...ids].map((id) => id.slice(id.indexOf('.') + 1)).sort()
  expect(work(tasksOf(folder).keys())).toEqual(work(before.keys()))
  expect(phaseOf(folder, moved)).toBe('customisation')
  expect(planOf(folder).methodChanges?.map(({ from, to, reason }) => [from, to, reason])).toEqual([
    ['five-phase', 'three-phase', reasons['three-phase']], ['three-phase', 'six-phase', reasons['six-phase']], ['six-phase', 'five-phase', reasons['five-phase']],
  ])
  expect((await crmplan('build', folder)).exit).toBe(0)
  expect(readFileSync(join(folder, 'reports/project.md'), 'utf8')).toContain('- **2027年3月1日**：由三阶段实施方法改为六阶段实施方法。原因：“The board wants a pilot”。')
  expect((await crmplan('validate', folder)).exit).toBe(0)
})
