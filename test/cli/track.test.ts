// Protects `track`: what is told by flags or a form is in progress.yaml, nothing that was told is ever lost or written over, and everything wrong is told at once, with nothing written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Progress, Schedule } from '../../src/model/file-types.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/longzhiji')
let schedule: Schedule
let [first, second] = ['', '']
let late = ''

beforeAll(() => {
  schedule = parse(readFileSync(join(EXAMPLE, 'schedule.yaml'), 'utf8')) as Schedule
  ;[first, second] = schedule.tasks.slice(0, 2).map(({ id }) => id) as [string, string]
  late = schedule.tasks[1]!.finish
})

const engagement = (): string => temporaryFolder(EXAMPLE)
const textIn = (folder: string): string => readFileSync(join(folder, 'progress.yaml'), 'utf8')
const progressIn = (folder: string): Progress => parse(textIn(folder)) as Progress
const track = (folder: string, ...argv: string[]) => runCommand('track', folder, '--lang', 'en', '--today', late, ...argv)

test('tasks and budget lines by flags; a second status of the day is merged, another day is added, the same again changes nothing', async () => {
  const folder = engagement()
  const line = (parse(readFileSync(join(folder, 'plan.yaml'), 'utf8')) as { budget: { id: string }[] }).budget[0]!.id
  expect(await track(folder, '--task', `${first}=done,effort=3`, '--task', `${second}=40,cost=1.2万,remark=one, two`, '--line', `${line}=500,left=20`, '--by', 'PM')).toMatchObject({ exit: 0, stderr: expect.stringContaining('2 tasks, 1 budget line') })
  expect(progressIn(folder).status).toEqual([{
    date: late, enteredBy: 'PM', costs: [{ line, actualCost: 500, remainingCost: 20 }],
    tasks: [{ task: first, percentComplete: 100, actualFinish: late, actualEffortDays: 3 }, { task: second, percentComplete: 40, actualCost: 12_000, remark: 'one, two' }],
  }])
  writeFileSync(join(folder, 'progress.yaml'), `${textIn(folder)}# mine\n`)
  await track(folder, '--task', second, '--percent', '50', '--start', '2027/1/4')
  const told = textIn(folder)
  expect(progressIn(folder).status?.[0]?.tasks[1]).toMatchObject({ percentComplete: 50, actualCost: 12_000, actualStart: '2027-01-04' })
  expect(told).toContain('# mine')
  expect(await track(folder, '--task', `${second}=50`)).toMatchObject({ exit: 0, stderr: expect.stringContaining('Nothing new') })
  expect(textIn(folder)).toBe(told)
  await track(folder, '--date', schedule.tasks[0]!.start, '--note', 'begun')
  expect(progressIn(folder).status?.map(({ date }) => date)).toEqual([schedule.tasks[0]!.start, late])
})

test('everything wrong is told at once, and nothing is written', async () => {
  const folder = engagement()
  const { exit, stderr } = await track(folder, '--task', `${first}x=10`, '--task', `${second}=120`, '--task', `${second}=10,paid=3`, '--line', 'nowhere=1')
  expect(exit).toBe(2)
  for (const part of [`Did you mean ${first}?`, '"120" is no percentage', '"paid"', 'no budget line nowhere']) expect(stderr).toContain(part)
  expect(existsSync(join(folder, 'progress.yaml'))).toBe(false)
})

test.each([
  [['--date', '2099-01-01', '--task', 'x'], 'statusInFuture'], [['--date', 'soon', '--task', 'x'], 'badDate'], [['--percent', '3'], 'figuresOfOneTask'], [['--task', 'a', '--task', 'b', '--cost', '3'], 'figuresOfOneTask'],
  [['--task', 'a=3', '--cost', '3'], 'figuresTwice'], [['--correct', '2027-01-01', '--reason', 'x'], 'nothingTold'], [['--import', 'nowhere.xlsx'], 'fileMissing'], [[], 'noTerminal'],
])('%j is refused with exit code 2', async (argv, code) => {
  const { exit, stdout } = await runCommand('track', EXAMPLE, '--today', late, '--json', ...argv)
  expect({ exit, code: (JSON.parse(stdout) as { error: { code: string } }).error.code }).toEqual({ exit: 2, code })
})

test('what is approved stays; a correction is an entry of its own, and validate sees a change of what was approved', async () => {
  const folder = engagement()
  const today = ['--today', '2031-01-01', '--lang', 'en']
  expect((await runCommand('track/approve', folder, '--by', 'Sponsor', ...today)).exit).toBe(1)
  await track(folder, '--task', `${first}=50,effort=4`)
  expect(await runCommand('track/approve', folder, '--by', 'Sponsor', ...today)).toMatchObject({ exit: 0, stdout: expect.stringContaining('Sponsor') })
  expect(await track(folder, '--task', `${first}=60`)).toMatchObject({ exit: 1, stderr: expect.stringContaining('--correct') })
  expect((await runCommand('track', folder, ...today, '--correct', '2020-01-01', '--reason', 'x', '--task', first, '--effort', '3')).exit).toBe(2)
  expect((await runCommand('track', folder, ...today, '--correct', late, '--reason', 'wrong sheet', '--task', first, '--effort', '3')).exit).toBe(0)
  expect(progressIn(folder).status).toMatchObject([{ date: late, approved: { by: 'Sponsor', date: '2031-01-01' } }, { date: '2031-01-01', corrects: late, reason: 'wrong sheet', tasks: [{ task: first, actualEffortDays: 3 }] }])
})

describe('the form', () => {
  const filled = (folder: string, change: (rows: string[][]) => void): void => {
    const rows = readFileSync(join(folder, 'form.csv'), 'utf8').replace('\ufeff', '').trim().split('\r\n').map((row) => row.split(','))
    change(rows)
    writeFileSync(join(folder, 'form.csv'), rows.map((row) => row.join(',')).join('\n'))
  }

  test('written, filled in and read back twice: the second time nothing changes', async () => {
    const folder = engagement()
    expect(await track(folder, '--template', 'form.csv')).toMatchObject({ exit: 0, stdout: expect.stringContaining('form.csv') })
    filled(folder, (rows) => Object.assign(rows[1]!, { 6: '60%', 7: '2027/1/5', 9: '"1,200"', 12: '"=HYPERLINK(0)"' }))
    expect((await track(folder, '--import', join(folder, 'form.csv'))).exit).toBe(0)
    const text = textIn(folder)
    expect(progressIn(folder).status).toMatchObject([{ date: late, tasks: [{ percentComplete: 60, actualStart: '2027-01-05', actualCost: 1200, remark: '=HYPERLINK(0)' }] }])
    expect((await track(folder, '--import', join(folder, 'form.csv'))).stderr).toContain('Nothing new')
    expect(textIn(folder)).toBe(text)
  })

  test('every problem is told at its cell, and nothing is written', async () => {
    const folder = engagement()
    await track(folder, '--template', 'form.csv')
    filled(folder, (rows) => {
      Object.assign(rows[1]!, { 6: '160', 7: 'May' })
      rows.push(['', ...Array<string>(5).fill(''), '10'], ['nobody.knows', ...Array<string>(5).fill(''), '10'])
    })
    const { exit, stderr } = await track(folder, '--import', join(folder, 'form.csv'))
    const last = readFileSync(join(folder, 'form.csv'), 'utf8').split('\n').length
    expect(exit).toBe(1)
    for (const part of ['[G2]: percent', '[H2]', `[A${last - 1}]: This row`, `[A${last}]: There is no task nobody.knows`, '4 problems']) expect(stderr.replace(/\[G2\]: \S+: /, '[G2]: percent: ')).toContain(part)
    expect(existsSync(join(folder, 'progress.yaml'))).toBe(false)
  })

  test('as XLSX', async () => {
    const folder = engagement()
    await track(folder, '--template', 'form.xlsx')
    const [{ readWorkbook }, { workbookBytes }] = await Promise.all([import('../../src/files/workbook/read-workbook.ts'), import('../../src/files/workbook/write-workbook.ts')])
    const read = await readWorkbook(readFileSync(join(folder, 'form.xlsx')))
    const sheet = 'sheets' in read ? read.sheets[0] : undefined
    expect(sheet?.cells.find(({ row, column }) => row === 2 && column === 1)?.value).toBe(first)
    const cell = (row: number, column: number): { look: 'text'; value?: string | number } => {
      const found = sheet?.cells.find((item) => item.row === row && item.column === column)
      return { look: 'text', value: row === 2 && column === 7 ? 100 : row === 2 && column === 9 ? schedule.tasks[0]!.finish : String(found?.value ?? '') }
    }
    const rows = [1, 2, 3].map((row) => ({ cells: Array.from({ length: 13 }, (_, column) => cell(row, column + 1)) }))
    writeFileSync(join(folder, 'filled.xlsx'), await workbookBytes('', [{ name: 'S', widths: Array<number>(13).fill(9), rows, frozenRows: 0, frozenColumns: 0, dropDowns: [] }]))
    expect((await track(folder, '--import', join(folder, 'filled.xlsx'))).exit).toBe(0)
    expect(progressIn(folder).status?.[0]?.tasks).toEqual([{ task: first, percentComplete: 100, actualFinish: schedule.tasks[0]!.finish }])
  })
})
