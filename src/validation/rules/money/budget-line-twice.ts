// The same purchase in the budget twice.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { type Placed, mapsAt } from '../../visit-values.ts'

/** What two lines have in common if they mean the same money. */
const SAME = ['title', 'category', 'amount', 'from', 'until', 'period'] as const

/** Warns of budget lines with different ids that are otherwise the same: title, category, amount and days. */
export function budgetLineTwice(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap(inPlan)
}

function inPlan(file: ParsedFile): Finding[] {
  const first = new Map<string, Placed<Readonly<Record<string, unknown>>>>()
  return mapsAt(file.value, 'budget.*').flatMap((line) => {
    const { value, path } = line
    if (typeof value['title'] !== 'string' || typeof value['amount'] !== 'number' || value['amount'] === 0) return []
    const key = JSON.stringify(SAME.map((name) => value[name]))
    const before = first.get(key)
    first.set(key, before ?? line)
    if (!before || before.value['id'] === value['id']) return []
    return [finding('budget-line-twice', file, [...path, 'title'], { severity: 'warning', values: { title: value['title'], amount: value['amount'], id: String(value['id']) }, other: { file: file.path, path: [...before.path, 'title'] } })]
  })
}
