// The amounts of a baseline belong together: whoever changes one by hand changes what was approved.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { visitValues } from '../../visit-values.ts'

const RULE = 'baseline-sums'
/** Lists whose costs add up to the total of the tasks. */
const PARTS = [['tasks', 'tasks'], ['phases', 'phases'], ['cost.byMonth', 'months'], ['cost.byCategory', 'categories']] as const

/** Reports a total that is not the sum of the tasks, of the phases, of the months or of the categories. */
export function baselineSums(subject: Subject): Finding[] {
  return filesOf(subject, 'Baseline').flatMap((file) => {
    const total = numbersAt(file, 'cost.total')[0]
    if (total === undefined) return []
    return PARTS.flatMap(([pattern, parts]) => {
      const cents = numbersAt(file, `${pattern}.*.cost`).reduce((sum, cost) => sum + Math.round(cost * 100), 0)
      return cents === Math.round(total * 100) ? [] : [finding(RULE, file, ['cost', 'total'], { text: `${RULE}.${parts}`, values: { total, sum: cents / 100 } })]
    })
  })
}

function numbersAt({ value }: ParsedFile, pattern: string): number[] {
  const found: number[] = []
  visitValues(value, pattern.split('.'), (item) => {
    if (typeof item === 'number') found.push(item)
  })
  return found
}
