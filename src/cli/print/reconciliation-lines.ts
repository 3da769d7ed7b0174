// What `reconcile` prints: each question with everybody's answer, note and evidence below one another.
import stringWidth from 'string-width'
import type { Language } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import type { ReconciledQuestion, SingleAnswer } from '../../reporting/reconciliation-view.ts'
import { wrapText } from '../interview-screen/wrap-text.ts'
import { plainLine } from '../../model/printing/plain-line.ts'
import { style } from './style.ts'

/** The questions as lines of text, none wider than `width` columns. */
export function reconciliationLines(questions: readonly ReconciledQuestion[], knowledge: Knowledge, language: Language, say: Say, width = Number.POSITIVE_INFINITY): string {
  const blocks = questions.map((item) => [...filled(partsOf(item, knowledge, language, say), width), ...item.answers.flatMap((answer) => answerLines(answer, say, width)), ...agreedLines(item, say, width)].join('\n'))
  return [say('reconcile.head', { count: questions.length }), ...blocks].join('\n\n')
}

/** A question in one line: its levels, title, gap and gates. */
export function headOf(item: ReconciledQuestion, knowledge: Knowledge, language: Language, say: Say): string {
  return partsOf(item, knowledge, language, say).join('  ')
}

// Parts stay whole and go to the next line where there is no room.
function filled(parts: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const joined = lines.length === 0 ? part : `${lines.at(-1)}  ${part}`
    if (lines.length > 0 && stringWidth(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(lines.length === 0 ? part : `     ${part}`)
  }
  return lines
}

function partsOf({ question, lowestLevel, highestLevel, level, managerStaffGap, gates }: ReconciledQuestion, knowledge: Knowledge, language: Language, say: Say): string[] {
  const title = knowledge.questions.get(question)?.title
  const [low, high] = [lowestLevel ?? level, highestLevel ?? level]
  const levels = low === undefined ? say('reconcile.unknown') : low === high ? say('reconcile.same', { low }) : say('reconcile.spread', { low, high })
  const codes = gates.map((id) => knowledge.gates.get(id)?.code ?? id)
  return [
    style.strong(levels), style.strong(title ? inLanguage(title, language) : question), style.quiet(question),
    ...(managerStaffGap === undefined || managerStaffGap === 0 ? [] : [say('reconcile.gap', { points: managerStaffGap })]), ...(codes.length === 0 ? [] : [style.caution(say('reconcile.gates', { gates: codes }))]),
  ]
}

function answerLines({ respondent, name, role, date, level, counted, notApplicable, note, evidence }: SingleAnswer, say: Say, width: number): string[] {
  const shown = level === undefined ? say(notApplicable ? 'reconcile.notApplicable' : 'reconcile.unknown') : String(level)
  const who = `${plainLine(name ?? respondent)}  ${style.quiet([say(`role.${role}`), ...(date === undefined ? [] : [date])].join(say('reports.separator')))}`
  const capped = level !== undefined && counted !== undefined && counted < level ? [style.caution(say('reconcile.counted', { counted }))] : []
  const shownBy = evidence.map((item) => plainLine([item.text, item.source, item.date].filter(Boolean).join(say('reports.separator'))))
  return [...filled([`  ${shown}  ${who}`, ...capped], width), ...(note === undefined ? [] : wrapText(`     ${plainLine(note)}`, width, 5)), ...(shownBy.length === 0 ? [] : wrapText(`     ${say('reconcile.evidence', { evidence: shownBy.join(say('reports.itemSeparator')) })}`, width, 7).map(style.quiet))]
}

function agreedLines({ agreed, gates }: ReconciledQuestion, say: Say, width: number): string[] {
  const wrap = (text: string, paint: (line: string) => string) => wrapText(`  ${text}`, width, 4).map(paint)
  if (!agreed) return gates.length > 0 ? wrap(say('reconcile.open'), style.caution) : []
  const line = say('reconcile.agreed', { level: agreed.level, date: agreed.date, by: agreed.by === undefined ? 'none' : plainLine(agreed.by), reason: plainLine(agreed.reason) })
  return [...wrap(line, style.good), ...(agreed.changedSince ? wrap(say('reconcile.changed', { people: agreed.changedSince }), style.caution) : [])]
}
