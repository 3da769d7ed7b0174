// Protects: the packed package installs from its tarball in an empty folder and works there, with nothing of the repository and no other package.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '..')

test('npm pack → install → init, build, validate, explain', () => {
  const folder = temporaryFolder()
  const run = (file: string, argv: string[], cwd = folder) => execFileSync(file, argv, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), npm_config_cache: process.env['npm_config_cache'] ?? '' } })
  if (!existsSync(join(ROOT, 'dist/main.cjs'))) run('npm', ['run', 'build'], ROOT)
  const [{ filename, files }] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT)) as [{ filename: string; files: { path: string }[] }]
  expect(files.some(({ path }) => path.startsWith('src/') || path.startsWith('test/') || path.includes('.crmplan/schemas'))).toBe(false)
  run('npm', ['install', '--global', '--offline', '--prefix', join(folder, 'prefix'), join(folder, filename)])
  expect(readdirSync(join(folder, 'prefix/lib/node_modules'))).toEqual(['crmplan'])
  const crmplan = join(folder, 'prefix/bin/crmplan')
  expect(run(crmplan, ['--version'])).toMatch(/crmplan\/\d+\.\d+\.\d+|^\d+\.\d+\.\d+/)
  run(crmplan, ['init', 'acme', '--example', 'longzhiji'])
  run(crmplan, ['build', 'acme'])
  run(crmplan, ['build', 'acme', '--check'])
  expect(run(crmplan, ['validate', 'acme', '--lang', 'en'])).toContain('in order')
  expect(run(crmplan, ['explain', 'acme', 'verdict', '--lang', 'zh-CN'])).toContain('结论')
  expect(run(crmplan, ['methods', '--lang', 'zh-TW'])).toContain('五階段')
  expect(existsSync(join(folder, 'acme/reports/project.md'))).toBe(true)
  // What is bundled must write the same bytes as the sources did.
  cpSync(join(ROOT, 'examples/lakeside-instruments'), join(folder, 'lakeside'), { recursive: true })
  run(crmplan, ['build', 'lakeside', '--check'])
}, 120_000)
