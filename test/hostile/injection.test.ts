// Protects: whatever people write into an engagement stays words on every page, sheet, chart and log that comes out of it.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../support/run-command.ts'
import { parseMermaid } from '../reporting/parse-mermaid.ts'
import { rewriteFreeTexts } from './free-texts.ts'
import { type Rendered, rendered } from './rendered.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/fennwick-fastenings')
const TODAY = ['--today', '2026-11-22', '--lang', 'en'] as const

/** Words that would be something else in one of the forms we write. */
const HOSTILE = [
  '# Boss', '## [x](javascript:alert(1))', '===', '---', '> quoted', '- [ ] item', '1. item', '```mermaid\npie\n```', '~~~\ncode', '    indented', '| a | b |\n|---|---|\n| c | d |', 'a|b', 'a\\|b', 'ends in \\', '\\',
  '[click](https://evil.example/)', '![x](https://evil.example/x.png)', '[x]: https://evil.example/', '[x][y]', '[^1]', '[^1]: note', '<https://evil.example/>', '<javascript:alert(1)>', '<a@evil.example>', 'www.evil.example', 'a@evil.example', 'mailto:a@evil.example', 'xmpp:a@evil.example', 'ftp://evil.example', 'see https://evil.example/a_b*c*|d<b>',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!--', '-->', '<!-- crmplan:end summary -->', '<!-- /crmplan -->', '<?xml version="1.0"?>', '<!DOCTYPE x>', '<![CDATA[', ']]>', '</table>', '<div\nonclick=x>', '<details open>', '&lt;b&gt;', '&#60;b&#62;', '&amp;', '*a* **b** _c_ __d__ ~e~ `f` ``g``', '$x$', '{{title}}', '{{{title}}}', '{x, plural, other {#}}', "it's {name}", '%{x}', '${x}',
  '=1+1', '+1', '-1+1', '@SUM(A1)', '\tx', '\nx', '=cmd|\' /C calc\'!A0', '＝1+1', '"=1+1"', "'=1+1", 'a,"b"\n=1',
  'gantt', 'end', 'click a call b()', 'section x', ': crit, 2020-01-01, 1d', '%%{init: {"theme": "dark"}}%%', '%% comment', 'a"]; click a', '"]\nclick a href "javascript:x"', 'a;b', '#35;', 'accTitle: x', 'title x',
  '::error file=a::b', '\n::set-output name=a::b', '%0A::error::x', '##[error]x', '^~é', 'a\u2028# b', 'a\u2029b', 'a\u00a0b', 'z\u200d\u200cw',
] as const

interface Page { readonly plain: Rendered; readonly hostile: Rendered; readonly text: string }
const root = mkdtempSync(join(tmpdir(), 'crmplan-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const pages = new Map<string, Page>()
let plain = ''
let hostile = ''
let texts = 0

beforeAll(async () => {
  plain = await built('plain', (index) => `Words ${index}`)
  hostile = await built('hostile', (index) => `${HOSTILE[index % HOSTILE.length]}`)
  for (const name of readdirSync(join(hostile, 'reports'))) await page(name, (folder) => readFileSync(join(folder, 'reports', name), 'utf8'))
  await page('diff', async (folder) => (await runCommand('diff', EXAMPLE, folder, '--format', 'markdown', ...TODAY)).stdout)
  await page('agenda', async (folder) => (await runCommand('agenda', folder, '--internal', ...TODAY)).stdout)
  await page('questionnaire', async (folder) => (await runCommand('questionnaire', folder, '--role', 'it', ...TODAY)).stdout)
})

async function built(name: string, words: (index: number) => string): Promise<string> {
  const folder = join(root, name)
  cpSync(EXAMPLE, folder, { recursive: true })
  texts = rewriteFreeTexts(folder, words)
  for (const command of ['assess', 'schedule', 'evaluate', 'report']) {
    const { exit, stdout, stderr } = await runCommand(command, folder, ...TODAY)
    expect([command, exit, exit === 0 ? '' : stdout + stderr]).toEqual([command, 0, ''])
  }
  return folder
}

async function page(name: string, text: (folder: string) => string | Promise<string>): Promise<void> {
  const after = await text(hostile)
  pages.set(name, { plain: rendered(await text(plain)), hostile: rendered(after), text: after })
}

test('all of it was there', () => {
  expect(texts).toBeGreaterThan(HOSTILE.length * 10)
  expect([...pages.keys()]).toEqual(['evaluation.md', 'project.md', 'readiness.md', 'diff', 'agenda', 'questionnaire'])
})

describe('Markdown', () => {
  test('has no more headings, images, tables, cells, code and HTML than with plain words', () => {
    for (const [name, page] of pages) {
      expect.soft(withoutLinks(page.hostile), name).toEqual(withoutLinks(page.plain))
      const marks = marksOf(page.plain)
      expect.soft(marksOf(page.hostile).filter((mark) => !marks.includes(mark)), name).toEqual([])
    }
  })

  test('leads nowhere but to the addresses that stand there to be read', () => {
    for (const [name, { hostile: after, plain: before }] of pages) {
      const ours = new Set(before.links.map(({ to }) => to))
      for (const { to, words } of after.links) expect.soft(ours.has(to) || (/^https?:/.test(to) && decodeURI(to) === words), `${name}: ${words} leads to ${to}`).toBe(true)
    }
  })

  test('has charts that Mermaid reads, without commands of a field', async () => {
    for (const [name, { text }] of pages) {
      const charts = [...text.matchAll(/^```mermaid\n([^]*?)\n```$/gm)].map(([, chart = '']) => chart)
      expect.soft(charts.join('\n'), name).not.toMatch(/^\s*(?:click|href|call|accTitle|accDescr)\b|%%\{|javascript:/im)
      await parseMermaid(text)
    }
  })
})

function withoutLinks({ elements }: Rendered): object {
  return Object.fromEntries(Object.entries(elements).filter(([name]) => name !== 'a'))
}

// Our own, but for the record of what was written, which is digests.
function marksOf({ comments }: Rendered): string[] {
  return comments.filter((comment) => !comment.startsWith('<!-- crmplan:record\n'))
}
