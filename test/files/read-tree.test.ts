// Protects: which files paths on the command line mean.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readText, readTree } from '../../src/files/read-tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'crmplan-tree-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

for (const file of ['b.yaml', 'a.yml', 'c.txt', 'sub/d.yaml', 'node_modules/x.yaml', '.git/x.yaml', '.crmplan/x.yaml', 'templates/reports/x.yaml', 'reports/e.yaml', '.github/f.yaml']) {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), `file: ${file}\n`)
}
symlinkSync(tmpdir(), join(folder, 'outside'))
symlinkSync(join(folder, 'b.yaml'), join(folder, 'link.yaml'))

test('a folder means the YAML files below it, without those of tools and links', () => {
  expect(readTree(['.'], folder).map(({ path }) => path)).toEqual(['.github/f.yaml', 'a.yml', 'b.yaml', 'reports/e.yaml', 'sub/d.yaml'])
})

test('paths are shown as given, each file once', () => {
  expect(readTree(['./sub/', 'b.yaml', '.', 'c.txt'], folder).map(({ path, explicit }) => [path, explicit])).toEqual([
    ['sub/d.yaml', false], ['b.yaml', true], ['.github/f.yaml', false], ['a.yml', false], ['reports/e.yaml', false], ['c.txt', true],
  ])
})

test('a link that is named is followed', () => {
  expect(readTree(['link.yaml'], folder).map(({ path, location }) => ({ path, text: readText(location) }))).toEqual([{ path: 'link.yaml', text: 'file: b.yaml\n' }])
})

test('a path that leads nowhere is told', () => {
  expect(() => readTree(['nope'], folder)).toThrow('fileMissing')
})
