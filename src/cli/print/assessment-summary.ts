// What `assess` prints: verdict first, conditions, gates that do not hold, what to do first.
import type { Assessment, Language } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import { isOpenVerdict } from '../../reporting/readiness/open-verdict.ts'
import { agreementLine } from './agreement-table.ts'
import { bar, columns, style } from './style.ts'

const FIRST = 5

/** The assessment on one screen. */
export function assessmentSummary(assessment: Assessment, knowledge: Knowledge, language: Language, say: Say): string {
  const { score, interval, coveragePercent, verdict, provisional } = assessment
  const paint = verdict === 'ready' ? style.good : verdict === 'not-ready' ? style.bad : style.caution
  const isOpen = isOpenVerdict(assessment)
  const head = isOpen ? `${style.strong(assessment.company)}  ${style.caution(say('cli.tooFew'))}  ${say('cli.soFar', { verdict: say(`cli.verdict.${verdict}`) })}` : `${style.strong(assessment.company)}  ${paint(say(`cli.verdict.${verdict}`))}${provisional ? `  ${say('cli.provisional')}` : ''}`
  const line = score === null ? say('cli.noScore') : say('cli.score', { score, low: interval.low, high: interval.high, coverage: coveragePercent })
  const conditions = columns(assessment.conditions.map((condition) => {
    const title = knowledge.conditions.get(condition.id)?.title
    return [`  ${title ? inLanguage(title, language) : condition.id}`, bar(condition.score), condition.score === null ? '–' : condition.score.toFixed(1), style.quiet(condition.interval.low === condition.interval.high ? '' : `${condition.interval.low}–${condition.interval.high}`)]
  }))
  const gates = assessment.gates.filter((gate) => gate.state !== 'holds').map((gate) => {
    const known = knowledge.gates.get(gate.id)
    return `  ${gate.state === 'fails' ? style.bad('✗') : style.caution('?')} ${known ? inLanguage(known.title, language) : gate.id}${known?.effectText ? style.quiet(`  ${inLanguage(known.effectText, language)}`) : ''}`
  })
  const todo = assessment.recommendations.slice(0, FIRST).map((item) => `  ${item.priority}. ${recommendationTitle(item.id, item.because[0] ?? '', knowledge, language, say)}`)
  const method = assessment.methodDecision && knowledge.methods.get(assessment.methodDecision.id)
  return [
    head, line, conditions, ...(gates.length > 0 ? [say('cli.openGates'), ...gates] : []), ...(todo.length > 0 ? [say('cli.doFirst'), ...todo] : []),
    ...agreementLines(assessment, knowledge, language, say), ...(method ? [say('cli.method', { method: inLanguage(method.title, language) })] : []),
  ].join('\n')
}

// Only where there is more than one voice.
function agreementLines({ agreement, disagreements, respondents }: Assessment, knowledge: Knowledge, language: Language, say: Say): string[] {
  if (!agreement || (respondents ?? []).length < 2) return []
  const line = agreementLine(agreement, knowledge, say)
  const contested = (disagreements ?? []).map(({ question, lowestLevel, highestLevel }) => {
    const title = knowledge.questions.get(question)?.title
    return say('agreement.summaryContested', { low: lowestLevel, high: highestLevel, title: title ? inLanguage(title, language) : question })
  })
  return [line, ...(contested.length > 0 ? [say('agreement.summarySettle'), ...contested] : [])]
}

function recommendationTitle(id: string, question: string, knowledge: Knowledge, language: Language, say: Say): string {
  if (id.startsWith('clarify.')) {
    const gate = knowledge.gates.get(id.slice('clarify.'.length))
    return say('plan.clarify.title', { gate: gate ? inLanguage(gate.title, language) : id })
  }
  const remedy = knowledge.questions.get(question)?.remedy
  return remedy ? inLanguage(remedy.title, language) : id
}
