// What regenerating has done to an edited plan, as lines; conflicts with the commands that settle them.
import { createTwoFilesPatch } from 'diff'
import type { Say } from '../../knowledge/sentence.ts'
import type { PlanChange } from '../../planning/merge/plan-change.ts'
import { plainLine } from '../../model/printing/plain-line.ts'
import { style } from './style.ts'

/** In which order the kinds are told, with the sign before each line. */
const SIGNS: readonly (readonly [PlanChange['kind'], string])[] = [['came', '+'], ['went', '-'], ['moved', '>'], ['changed', '~'], ['kept', '='], ['deleted', 'x'], ['dropped', '-'], ['conflict', '!']]
/** Longest value told in a line. */
const LONGEST = 60
/** How many reasons are told of one thing. */
const MOST_REASONS = 4

/** The changes as lines grouped by kind; empty if there are none. `brief` leaves changed fields to a count. */
export function planChanges(changes: readonly PlanChange[], folder: string, say: Say, { brief = false } = {}): string {
  return SIGNS.flatMap(([kind, sign]) => {
    const ofKind = changes.filter((change) => change.kind === kind)
    if (ofKind.length === 0) return []
    const head = say(`cli.merge.${kind}`, { count: ofKind.length })
    if (brief && (kind === 'changed' || ofKind.length > 20)) return [head]
    return [style.strong(head), ...ofKind.flatMap((change) => lines(change, sign, folder, say))]
  }).join('\n')
}

/** The difference between two texts of a file as a unified diff. */
export function textDiff(file: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 2 })
}

function lines(change: PlanChange, sign: string, folder: string, say: Say): string[] {
  const { list, id, field, title, kind, why, because = [] } = change
  const name = `${list === undefined || list === 'tasks' ? '' : `${say(`cli.merge.list.${list}`)} `}${id}${field === undefined ? '' : `.${field}`}`
  const said = title === undefined ? '' : `  ${plainLine(title)}`
  const values = field === undefined && list !== undefined ? '' : kind === 'conflict'
    ? `  ${say('cli.merge.both', { mine: valueText(change.mine, say), generated: valueText(change.generated, say), last: valueText(change.last, say) })}`
    : `  ${valueText(change.mine, say)} → ${valueText(change.generated, say)}`
  const reasons = [...(why === undefined ? [] : [say(`cli.merge.why.${why}`)]), ...(because.length > 0 ? [say('cli.merge.because', { reasons: [...because.slice(0, MOST_REASONS), ...(because.length > MOST_REASONS ? ['…'] : [])] })] : [])]
  const line = `  ${sign} ${name}${said}${values}${reasons.length > 0 ? style.quiet(say('cli.merge.whyEnd', { reasons: reasons.join(say('reports.itemSeparator')) })) : ''}`
  return kind === 'conflict' ? [line, style.quiet(`      ${say('cli.merge.settle', { folder, id: field === undefined ? id : `${id}.${field}` })}`)] : [line]
}

function valueText(value: unknown, say: Say): string {
  if (value === undefined) return say('cli.merge.nothing')
  const text = plainLine(typeof value === 'string' ? value : JSON.stringify(value))
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
