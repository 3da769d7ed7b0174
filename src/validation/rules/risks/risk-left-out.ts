// Numbers of a risk that the simulation never uses.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'risk-left-out'

/** Warns of risks with a cost or a delay but no probability in percent, and of delays that no task is named for. */
export function riskLeftOut(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => mapsAt(file.value, 'risks.*').flatMap(({ value, path }) => {
    const { id, probabilityPercent, affects } = value
    const key = ['delayDays', 'cost'].find((name) => value[name] !== undefined)
    const tell = (text: string, at: string): Finding => finding(RULE, file, [...path, at], { severity: 'warning', text: `${RULE}.${text}`, values: { risk: String(id), key: at } })
    if (key !== undefined && probabilityPercent === undefined) return [tell('probability', key)]
    return value['delayDays'] !== undefined && affects === undefined ? [tell('tasks', 'delayDays')] : []
  }))
}
