// Protects: which files paths on the command line mean.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseYaml } from '../../src/files/yaml/parse-yaml.ts'
import { MAX_BYTES } from '../../src/files/yaml/parse-yaml-limits.ts'
import { readPlainYaml } from '../../src/files/plain-yaml/read-plain-yaml.ts'
import { readText, readTree } from '../../src/files/read-tree.ts'
import { readSource } from '../../src/files/yaml/source-file.ts'

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

test('of a file that is too large only the beginning is read, and no reader takes it for a whole one', () => {
  const line = '- 客户数据\n'
  const file = join(folder, 'large.txt')
  writeFileSync(file, line.repeat(1 + MAX_BYTES / Buffer.byteLength(line)))
  const text = readText(file)
  expect(text.length).toBeLessThan(MAX_BYTES)
  expect(Buffer.byteLength(text)).toBeGreaterThan(MAX_BYTES)
  expect(readPlainYaml(text)).toBeUndefined()
  expect(() => parseYaml(text)).toThrow('too large')
  expect(readSource('large.txt', text).problems).toEqual([expect.objectContaining({ code: 'TOO_DEEP_OR_LARGE' })])
})
