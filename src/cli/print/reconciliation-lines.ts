// What `reconcile` prints: each question with everybody's answer, note and evidence below one another.
import type { Language } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import type { ReconciledQuestion, SingleAnswer } from '../../reporting/reconciliation-view.ts'
import { plainLine } from './plain-line.ts'
import { style } from './style.ts'

/** The questions as lines of text. */
export function reconciliationLines(questions: readonly ReconciledQuestion[], knowledge: Knowledge, language: Language, say: Say): string {
  const blocks = questions.map((item) => [headOf(item, knowledge, language, say), ...item.answers.flatMap((answer) => answerLines(answer, say)), ...agreedLines(item, say)].join('\n'))
  return [say('reconcile.head', { count: questions.length }), ...blocks].join('\n\n')
}

/** A question in one line: its levels, title, gap and gates. */
export function headOf({ question, lowestLevel, highestLevel, level, managerStaffGap, gates }: ReconciledQuestion, knowledge: Knowledge, language: Language, say: Say): string {
  const title = knowledge.questions.get(question)?.title
  const [low, high] = [lowestLevel ?? level, highestLevel ?? level]
  const levels = low === undefined ? say('reconcile.unknown') : low === high ? say('reconcile.same', { low }) : say('reconcile.spread', { low, high })
  const codes = gates.map((id) => knowledge.gates.get(id)?.code ?? id).join(', ')
  return [
    style.strong(levels), style.strong(title ? inLanguage(title, language) : question), style.quiet(question),
    ...(managerStaffGap === undefined || managerStaffGap === 0 ? [] : [say('reconcile.gap', { points: managerStaffGap })]), ...(codes === '' ? [] : [style.caution(say('reconcile.gates', { gates: codes }))]),
  ].join('  ')
}

function answerLines({ respondent, name, role, date, level, counted, notApplicable, note, evidence }: SingleAnswer, say: Say): string[] {
  const shown = level === undefined ? say(notApplicable ? 'reconcile.notApplicable' : 'reconcile.unknown') : String(level)
  const who = `${plainLine(name ?? respondent)}  ${style.quiet([say(`role.${role}`), ...(date === undefined ? [] : [date])].join(', '))}`
  const capped = level !== undefined && counted !== undefined && counted < level ? `  ${style.caution(say('reconcile.counted', { counted }))}` : ''
  const shownBy = evidence.map((item) => plainLine([item.text, item.source, item.date].filter(Boolean).join(', ')))
  return [`  ${shown}  ${who}${capped}`, ...(note === undefined ? [] : [`     ${plainLine(note)}`]), ...(shownBy.length === 0 ? [] : [style.quiet(`     ${say('reconcile.evidence', { evidence: shownBy.join('; ') })}`)])]
}

function agreedLines({ agreed, gates }: ReconciledQuestion, say: Say): string[] {
  if (!agreed) return gates.length > 0 ? [`  ${style.caution(say('reconcile.open'))}`] : []
  const line = say('reconcile.agreed', { level: agreed.level, date: agreed.date, by: agreed.by === undefined ? 'none' : plainLine(agreed.by), reason: plainLine(agreed.reason) })
  return [`  ${style.good(line)}`, ...(agreed.changedSince ? [`  ${style.caution(say('reconcile.changed', { people: agreed.changedSince.join(', ') }))}`] : [])]
}
