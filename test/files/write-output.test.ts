// Protects: a result is written where somebody wants it, and never in the place of a device, a pipe or a link.
import { execFileSync, spawn } from 'node:child_process'
import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeText } from '../../src/files/writing/write-file.ts'
import { writeOutput } from '../../src/files/writing/write-output.ts'

const folder = mkdtempSync(join(tmpdir(), 'crmplan-output-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('into a new file in a new folder, and over an old one', async () => {
  const file = join(folder, 'new/out.txt')
  await writeOutput(file, 'one')
  await writeOutput(file, 'two')
  expect(readFileSync(file, 'utf8')).toBe('two')
})

test('into a pipe, which stays one', async () => {
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const reader = spawn('cat', [pipe])
  const read = new Promise<string>((done) => reader.stdout.once('data', (data) => done(String(data))))
  await writeOutput(pipe, 'through')
  expect([await read, lstatSync(pipe).isFIFO()]).toEqual(['through', true])
})

test('through a link, which stays one', async () => {
  writeFileSync(join(folder, 'target'), '')
  symlinkSync(join(folder, 'target'), join(folder, 'link'))
  await writeOutput(join(folder, 'link'), 'through')
  expect([readFileSync(join(folder, 'target'), 'utf8'), lstatSync(join(folder, 'link')).isSymbolicLink()]).toEqual(['through', true])
})

test('a file of an engagement that is a pipe is refused, and stays one', async () => {
  execFileSync('mkfifo', [join(folder, 'plan.yaml')])
  await expect(writeText(folder, 'plan.yaml', 'x')).rejects.toMatchObject({ key: 'cannotWrite', values: { reason: 'NOT_A_FILE' } })
  expect(lstatSync(join(folder, 'plan.yaml')).isFIFO()).toBe(true)
})

test('a folder is refused', async () => {
  await expect(writeOutput(folder, 'x')).rejects.toMatchObject({ key: 'cannotWrite' })
})
