// Protects: only regular files count as files of an engagement, and how lines end makes no difference.
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdsText, interviewFiles, readIfThere, reportFiles } from '../../src/files/engagement-folder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const MAKE_PIPE = 'mkfifo'

test('folders, pipes and links to nothing are no interviews and no reports, whatever they are called', () => {
  const folder = temporaryFolder()
  for (const below of ['interviews', 'reports']) mkdirSync(join(folder, below))
  for (const name of ['interviews/folder.yaml', 'reports/folder.md']) mkdirSync(join(folder, name))
  for (const name of ['interviews/a.yaml', 'reports/a.md', 'elsewhere.yaml']) writeFileSync(join(folder, name), '')
  symlinkSync('../elsewhere.yaml', join(folder, 'interviews/b.yaml'))
  symlinkSync('../nowhere.yaml', join(folder, 'interviews/c.yaml'))
  execFileSync(MAKE_PIPE, [join(folder, 'interviews/pipe.yaml')])
  expect([interviewFiles(folder), reportFiles(folder)]).toEqual([['interviews/a.yaml', 'interviews/b.yaml'], ['reports/a.md']])
})

test('a pipe or folder in the place of a file is told, not waited for', () => {
  const folder = temporaryFolder()
  execFileSync(MAKE_PIPE, [join(folder, 'plan.yaml')])
  mkdirSync(join(folder, 'schedule.yaml'))
  expect(() => readIfThere(folder, 'plan.yaml')).toThrow(expect.objectContaining({ key: 'cannotRead', values: { file: join(folder, 'plan.yaml'), reason: 'NOT_A_FILE' } }))
  expect(() => readIfThere(folder, 'schedule.yaml')).toThrow(expect.objectContaining({ key: 'cannotRead', values: { file: join(folder, 'schedule.yaml'), reason: 'EISDIR' } }))
})

test('a file with CRLF holds the text with LF', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.yaml'), 'one\r\ntwo\r\n')
  expect([holdsText(folder, 'a.yaml', 'one\ntwo\n'), holdsText(folder, 'a.yaml', 'one\ntwo'), holdsText(folder, 'b.yaml', undefined)]).toEqual([true, false, true])
})
