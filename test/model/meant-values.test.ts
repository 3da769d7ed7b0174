// Protects: numbers and days that people write otherwise than YAML does are read as they mean them, and where two readings are possible neither is taken for granted.
import { describe, expect, test } from 'vitest'
import { daysOfMonth, meantDates } from '../../src/model/days/meant-date.ts'
import { meantNumbers } from '../../src/validation/shape/meant-number.ts'

describe('numbers', () => {
  test.each<[string, string, number[]]>([
    ['1,5', 'amount', [1.5]], ['1.000,00', 'amount', [1000]], ['1,000.50', 'amount', [1000.5]], ['1_000', 'amount', [1000]], ['１２', 'amount', [12]],
    ['1,000', 'amount', [1000, 1]], ['1.000', 'amount', [1, 1000]], ['1.5', 'amount', [1.5]], ['1.234.567', 'amount', [1234567]], ["1'000", 'amount', [1000]], ['007', 'amount', [7]], ['0x1F', 'amount', [31]], ['-3', 'amount', [-3]], ['−3', 'amount', [-3]], ['“12”', 'amount', [12]],
    ['5 days', 'durationDays', [5]], ['5天', 'durationDays', [5]], ['5個工作日', 'durationDays', [5]], ['10%', 'probabilityPercent', [10]], ['10％', 'percent', [10]],
    ['100k', 'amount', [100_000]], ['10万', 'amount', [100_000]], ['1.2萬', 'amount', [12_000]], ['100万元', 'amount', [1_000_000]], ['3百万', 'amount', [3_000_000]], ['2 Mio', 'amount', [2_000_000]], ['1.5M', 'amount', [1_500_000]], ['1亿', 'amount', [1e8]],
    ['€ 1,200.50', 'amount', [1200.5]], ['100000 EUR', 'amount', [100_000]], ['¥100', 'amount', [100]], ['k', 'amount', []], ['万', 'amount', []], ['10k', 'durationDays', []], ['10万', 'percent', []],
    ['5 days', 'amount', []], ['10%', 'amount', []], ['2 weeks', 'durationDays', []], ['soon', 'durationDays', []], ['', 'amount', []], ['2-3', 'amount', []], ['1,2,3', 'amount', []], ['1e999', 'amount', []], ['9'.repeat(40), 'amount', []],
  ])('%s as %s', (text, key, numbers) => expect(meantNumbers(text, key)).toEqual(numbers))
})

describe('days', () => {
  test.each<[string, string[]]>([
    ['2026/12/01', ['2026-12-01']], ['1.12.2026', ['2026-12-01']], ['2026-1-5', ['2026-01-05']], ['2026年12月1日', ['2026-12-01']], ['２０２６／１２／１', ['2026-12-01']], ['20261201', ['2026-12-01']], ['2026-12-01T08:00:00Z', ['2026-12-01']], ['民國115年12月1日', ['2026-12-01']],
    ['25/12/2026', ['2026-12-25']], ['12/25/2026', ['2026-12-25']], ['01/12/2027', ['2027-12-01', '2027-01-12']], ['05/05/2027', ['2027-05-05']],
    ['1 Dec 2026', ['2026-12-01']], ['December 1st, 2026', ['2026-12-01']], ['3-Sept-2027', ['2027-09-03']], ['1 Dex 2026', []], ['2026-12-01 10:00:00', ['2026-12-01']], ['31 Feb 2027', []],
    ['2026-02-30', []], ['2026-13-01', []], ['20270-12-01', []], ['12/2026', []], ['soon', []], ['', []],
  ])('%s', (text, days) => expect(meantDates(text)).toEqual(days))

  test.each([['2027-02-30', 28], ['2028-02-30', 29], ['2027-04-31', 30], ['2027-04-30', undefined], ['2027-13-31', undefined], ['2027-04-99', undefined], ['soon', undefined]])('the month of %s ends before', (text, days) => {
    expect(daysOfMonth(text)).toBe(days)
  })
})
