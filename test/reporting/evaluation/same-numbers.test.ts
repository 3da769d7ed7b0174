// Protects: a number that stands in two places of the evaluation report is the same in both, in a project that was delivered and in one that was stopped.
import { describe, expect, test } from 'vitest'
import { deriveReport } from '../../../src/cli/derive/derive.ts'
import { loadReportSources } from '../../../src/cli/load/load-report-sources.ts'

/** The first group of a pattern, which must be there. */
function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)
  expect(match, `${pattern} in the report`).not.toBeNull()
  return match?.[1] ?? ''
}

/** Cells of the rows of a table whose first cell is a name. */
function rows(text: string, name: string): string[][] {
  return text.split('\n').filter((line) => line.startsWith(`| ${name} `)).map((line) => line.split('|').slice(2, -1).map((cell) => cell.trim()))
}

describe.each(['examples/fennwick-fastenings', 'examples/lanfeng-outdoor'])('%s', (folder) => {
  const report = async () => deriveReport('evaluation', await loadReportSources(folder, 'en'), 'en').replaceAll('\\', '')

  test('cost, approval and their difference: sentence, both splits, causes and earned value', async () => {
    const text = await report()
    const section = text.slice(text.indexOf('## Cost overrun'), text.indexOf('## Earned value'))
    const [cost, approved, difference] = [found(section, / cost ([^\s;]+);/), found(section, /(?:approved were|for that much work) ([^\s;]+?)(?: were approved)?\. /), found(section, /That is ([^\s;]+) (?:more|less)/)]
    const totals = rows(section, 'Total')
    expect(totals.map((cells) => cells.filter((cell) => cell !== '').at(-1)?.replace('-', ''))).toEqual(totals.map(() => difference))
    expect(totals.filter((cells) => cells.length === 4).map(([from, to]) => [from, to])).toEqual([[approved, cost], [approved, cost]])
    expect(rows(text, 'Actual cost (AC)')).toEqual([[cost]])
    expect(rows(text, text.includes('was stopped') ? 'Earned value (EV)' : 'Budget at completion (BAC)')).toEqual([[approved]])
    expect(rows(text, 'Cost variance (CV)')[0]?.[0]?.replace('-', '')).toBe(difference)
  })

  test('what the introduction is worth: sentence and table', async () => {
    const text = await report()
    const [promised, now] = rows(text.slice(text.indexOf('## Benefits')), 'Net present value (NPV)')[0] ?? []
    expect(found(text, /A net present value of ([^\s;]+?) was promised\./)).toBe(promised)
    expect(found(text, /(?:going live was, it is|what was spent the value is) ([^\s;]+?)[.;]/)).toBe(now)
  })

  test('impediments: sentence and the sums of the table', async () => {
    const text = await report()
    const section = text.slice(text.indexOf('## Factors'), text.indexOf('### ', text.indexOf('## Factors')))
    const table = section.split('\n').filter((line) => /^\| [A-Za-z]/.test(line)).slice(1).map((line) => line.split('|').map((cell) => cell.trim()))
    const sum = (column: number) => table.reduce((total, cells) => total + Number((cells[column] ?? '').replace(/[^\d.]/g, '')), 0)
    expect(sum(2)).toBe(Number(found(section, /(\d+) impediments/)))
    expect(sum(3)).toBe(Number(found(section, /([\d.]+) working days/)))
  })

  test('decisions: the four fields add up to the reviewed ones', async () => {
    const text = await report()
    const [, reviewed, ...fields] = /decisions (\d+) (?:has|have) been reviewed: (\d+) deserved success, (\d+) luck, (\d+) reasonable but unlucky, (\d+) mistakes?/.exec(text) ?? []
    expect(fields).toHaveLength(4)
    expect(fields.reduce((total, count) => total + Number(count), 0)).toBe(Number(reviewed))
  })

  test('the grade: verdict, record of the report, and the points by weight', async () => {
    const text = await report()
    const value = Number(found(text, /: ([\d.]+) of 100 points/))
    const table = text.slice(text.indexOf('| Dimension'))
    const graded = table.slice(0, table.indexOf('\n\n')).split('\n').map((line) => line.split('|').map((cell) => cell.trim())).filter((cells) => /^\d+%$/.test(cells[3] ?? ''))
    const sum = (of: (cells: string[]) => number) => graded.reduce((total, cells) => total + of(cells), 0)
    const points = sum((cells) => Number(cells[2]) * Number(cells[4])) / sum((cells) => Number(cells[2]))
    expect(Math.abs(points - value)).toBeLessThan(0.1)
    expect(Number(found(text, /"score":([\d.]+)/))).toBe(value)
  })
})
