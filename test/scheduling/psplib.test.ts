// Protects: the critical path of every public instance of PSPLIB (Kolisch & Sprecher 1996) has the published length. The instances state no licence and lie elsewhere: runs where CRMPLAN_PSPLIB names their folder.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planOf, scheduled } from './plan-of.ts'

const FOLDER = process.env['CRMPLAN_PSPLIB'] ?? ''

/** Duration and successors by job number, of a single-mode .sm file. */
function readJobs(text: string): { days: Map<number, number>; successors: Map<number, number[]> } {
  const rows = (from: string, to: string): number[][] => text.slice(text.indexOf(from), text.indexOf(to)).split('\n').map((line) => line.trim().split(/\s+/).map(Number)).filter((row) => row.length > 2 && row.every((value) => !Number.isNaN(value)))
  const successors = new Map(rows('PRECEDENCE RELATIONS:', 'REQUESTS/DURATIONS:').map(([job = 0, , , ...after]) => [job, after]))
  return { successors, days: new Map(rows('REQUESTS/DURATIONS:', 'RESOURCEAVAILABILITIES:').map(([job = 0, , days = 0]) => [job, days])) }
}

test.skipIf(!existsSync(join(FOLDER, 'bounds.csv')))('critical-path lengths of PSPLIB', () => {
  const published = new Map(readFileSync(join(FOLDER, 'bounds.csv'), 'utf8').trim().split('\n').slice(1).map((row) => row.split(',')).map(([name = '', length]) => [name, Number(length)]))
  const files = ['j30', 'j60', 'j120'].flatMap((set) => readdirSync(join(FOLDER, set)).map((file) => join(FOLDER, set, file)))
  const computed = files.map((file) => {
    const { days, successors } = readJobs(readFileSync(file, 'utf8'))
    const before = new Map([...days.keys()].map((job) => [job, [...successors].filter(([, after]) => after.includes(job)).map(([other]) => `t${other}`)]))
    const result = scheduled(planOf([...days].map(([job, durationDays]) => ({ id: `t${job}`, durationDays, dependsOn: before.get(job) ?? [] }))))
    return [file.split('/').at(-1)!.replace('.sm', ''), result.workingDays] as const
  })
  expect(computed.length).toBeGreaterThan(0)
  expect(computed).toEqual(computed.map(([name]) => [name, published.get(name)]))
})
