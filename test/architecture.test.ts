// Protects the layout: the import rule bites when it is broken, and the surface of the commands changes only on purpose.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '..')
const RULES = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: object[] }

async function violations(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { output } = await cruise(['src'], { baseDir: folder, validate: true, ruleSet: RULES as never, tsPreCompilationDeps: true })
  return typeof output === 'string' ? [] : output.summary.violations.map(({ rule }) => rule.name)
}

describe('the import rule', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a stage that knows another, if only a type', { 'src/assessment/a.ts': "import type { B } from '../planning/b.ts'\nexport type A = B\n", 'src/planning/b.ts': 'export type B = 1\n' }, 'assessment-imports-only-model-and-knowledge'],
    ['a stage that reads the disk', { 'src/planning/a.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n" }, 'pure-folders-touch-nothing'],
    ['a model that knows somebody', { 'src/model/a.ts': "import { b } from '../knowledge/b.ts'\nexport const a = b\n", 'src/knowledge/b.ts': 'export const b = 1\n' }, 'model-imports-nothing'],
    ['files that judge', { 'src/files/a.ts': "import { b } from '../assessment/b.ts'\nexport const a = b\n", 'src/assessment/b.ts': 'export const b = 1\n' }, 'files-imports-only-model'],
    ['a cycle', { 'src/model/a.ts': "import { b } from './b.ts'\nexport const a = b\n", 'src/model/b.ts': "import { a } from './a.ts'\nexport const b = a\n" }, 'no-circular'],
    ['a folder for everything', { 'src/cli/a.ts': "import { b } from './utils/b.ts'\nexport const a = b\n", 'src/cli/utils/b.ts': 'export const b = 1\n' }, 'no-barrels-no-utils'],
  ])('catches %s', async (_name, files, rule) => {
    expect(await violations(files)).toContain(rule)
  })

  test('leaves the right direction alone', async () => {
    expect(await violations({ 'src/assessment/a.ts': "import { b } from '../knowledge/b.ts'\nexport const a = b\n", 'src/knowledge/b.ts': 'export const b = 1\n' })).toEqual([])
  })
})

describe('the sources', () => {
  const files = (readdirSync(join(ROOT, 'src'), { recursive: true }) as string[]).filter((file) => file.endsWith('.ts') && !file.startsWith(join('validation', 'compiled')))

  test('every file but the commands says first what it answers', () => {
    const silent = files.filter((file) => !file.startsWith(join('cli', 'commands')) && !readFileSync(join(ROOT, 'src', file), 'utf8').startsWith('//'))
    expect(silent).toEqual([])
  })

  test('every export of a function or type is described', () => {
    const missing = files.filter((file) => !file.startsWith(join('cli', 'commands')) && file !== join('model', 'file-types.ts')).flatMap((file) => {
      const lines = readFileSync(join(ROOT, 'src', file), 'utf8').split('\n')
      return lines.flatMap((line, index) => (/^export (async )?(function|interface|class|const)/.test(line) && !/\*\/\s*$/.test(lines[index - 1] ?? '') ? [`${file}: ${line}`] : []))
    })
    expect(missing).toEqual([])
  })
})

test.each(['src/README.md', 'src/DECISIONS.md', 'CONTRIBUTING.md'])('the files that %s speaks of are there', (page) => {
  const named = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/`(?:src\/)?((?:[\w-]+\/)+[\w-]+\.ts)`/g)].map(([, path]) => path ?? '')
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((path) => !existsSync(join(ROOT, path.startsWith('test/') ? '' : 'src', path)))).toEqual([])
})

test('the commands, their arguments and flags are these', async () => {
  const names = (readdirSync(join(ROOT, 'src/cli/commands'), { recursive: true }) as string[]).filter((file) => file.endsWith('.ts')).map((file) => file.replace('.ts', '').replaceAll('\\', '/')).sort()
  const surface = await Promise.all(names.map(async (name) => {
    const { default: command } = (await import(/* @vite-ignore */ join(ROOT, `src/cli/commands/${name}.ts`))) as { default: { args: object; flags: object; baseFlags: object; summary?: string; examples?: unknown[] } }
    expect(command.summary, name).toBeTruthy()
    expect(command.examples?.length, name).toBeGreaterThan(0)
    const flags = Object.keys({ ...command.baseFlags, ...command.flags, json: true }).sort()
    return [name.replaceAll('/', ' '), ...Object.keys(command.args ?? {}).map((arg) => arg.toUpperCase()), ...flags.map((flag) => `--${flag}`)].join(' ')
  }))
  await expect(`${surface.join('\n')}\n`).toMatchFileSnapshot('command-surface.txt')
})
