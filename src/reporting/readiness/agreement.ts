// How far the respondents agree: alpha with its reading, managers against staff, and the widest differences in everybody's words.
import type { ConditionScore, QuestionScore } from '../../model/file-types.ts'
import { readingOf } from '../alpha-reading.ts'
import { gateName } from '../gate-words.ts'
import { table } from '../markdown/table.ts'
import { agreedWords } from '../agreed-words.ts'
import { answerDetails } from './answer.ts'
import { questionsTold } from './conditions.ts'
import type { ReadinessContext } from './readiness-input.ts'

/** Differences told in full; the others by their title. */
const SHOWN = 6

/** The section on agreement. */
export interface AgreementView {
  readonly heading: string
  readonly overall: string
  readonly table: string
  readonly gaps: readonly string[]
  readonly source: string
  readonly differencesHeading: string
  readonly differences: readonly { readonly line: string; readonly details: readonly string[] }[]
  readonly rest: string
}

/** Agreement over all and by condition, and the questions on which people differ or have agreed; nothing where no two people answered the same question. */
export function agreementView(context: ReadinessContext): AgreementView | undefined {
  const { assessment, say } = context
  const different = widestFirst(context)
  if ((assessment.agreement?.questionsCompared ?? 0) === 0 && different.length === 0) return undefined
  const rest = different.slice(SHOWN)
  const told = questionsTold(context)
  return {
    heading: say('agreement.heading'), overall: overall(context), table: conditionTable(context), gaps: managerStaffGaps(context), source: source(context),
    differencesHeading: different.length === 0 ? '' : say('agreement.differences'), differences: different.slice(0, SHOWN).map((score) => differenceView(score, told.has(score.id), context)),
    rest: rest.length === 0 ? '' : say('agreement.rest', { count: rest.length, titles: context.enumerate(rest.map(({ id }) => context.text(context.knowledge.questions.get(id)?.title))) }),
  }
}

// Those of gates first, then what has been agreed, then by spread.
function widestFirst({ assessment }: ReadinessContext): QuestionScore[] {
  const ofGates = new Set((assessment.disagreements ?? []).map(({ question }) => question))
  const flagged = new Set(assessment.conditions.flatMap(({ agreement }) => agreement?.flagged ?? []))
  const rank = ({ id, agreed }: QuestionScore) => (ofGates.has(id) ? 2 : agreed ? 1 : 0)
  return (assessment.questions ?? []).filter((score) => rank(score) > 0 || flagged.has(score.id)).sort((a, b) => rank(b) - rank(a) || (b.spread ?? 0) - (a.spread ?? 0))
}

function overall({ assessment, knowledge, say }: ReadinessContext): string {
  const { alpha, alphaUndefined, raters, questionsCompared } = assessment.agreement ?? { raters: 0, questionsCompared: 0 }
  if (alpha === undefined) return say('agreement.overallUndefined', { why: say(`agreement.why.${alphaUndefined ?? 'no-question-in-common'}`) })
  const close = (assessment.questions ?? []).filter(({ lowestLevel, highestLevel, state }) => state !== 'not-applicable' && lowestLevel !== undefined && highestLevel !== undefined && highestLevel - lowestLevel <= 1).length
  return say('agreement.overall', { close, questions: questionsCompared, raters: raters ?? 0, alpha: alpha.toFixed(2), reading: say(`agreement.reading.${readingOf(alpha, knowledge.limits)}`) })
}

function conditionTable(context: ReadinessContext): string {
  const { assessment, knowledge, say, text, format } = context
  const columns = [
    { title: say('reports.column.condition') }, { title: say('agreement.column.questions'), align: 'right' as const }, { title: say('agreement.column.people'), align: 'right' as const },
    { title: say('agreement.column.alpha'), align: 'right' as const }, { title: say('agreement.column.reading') }, { title: say('agreement.column.gap'), align: 'right' as const },
  ]
  return table(columns, assessment.conditions.map(({ id, agreement }: ConditionScore) => [
    text(knowledge.conditions.get(id)?.title), String(agreement?.questionsCompared ?? 0), String(agreement?.raters ?? 0),
    agreement?.alpha === undefined ? say('agreement.none') : agreement.alpha.toFixed(2),
    agreement?.alpha === undefined ? say(`agreement.noAlpha.${agreement?.alphaUndefined ?? 'no-question-in-common'}`) : say(`agreement.word.${readingOf(agreement.alpha, knowledge.limits)}`),
    agreement?.managerStaffGap === undefined ? say('agreement.none') : format.signed(agreement.managerStaffGap),
  ]))
}

function managerStaffGaps({ assessment, knowledge, say, text, format }: ReadinessContext): string[] {
  return assessment.conditions.flatMap(({ id, agreement }) => {
    const gap = agreement?.managerStaffGap ?? 0
    if (Math.abs(gap) <= knowledge.limits.managerStaffGap) return []
    const values = { title: text(knowledge.conditions.get(id)?.title), points: format.number(Math.abs(gap)) }
    return [gap > 0 ? say('agreement.rosier', values) : say('agreement.darker', values)]
  })
}

function source({ knowledge: { limits }, say }: ReadinessContext): string {
  return say('agreement.source', { reliable: limits.alphaReliable.toFixed(3), tentative: limits.alphaTentative.toFixed(3) })
}

// What stands under the condition already is not said twice.
function differenceView(score: QuestionScore, isTold: boolean, context: ReadinessContext): AgreementView['differences'][number] {
  const { knowledge, say, text, format, assessment } = context
  const question = knowledge.questions.get(score.id)
  const title = text(question?.title)
  const finding = assessment.disagreements?.find(({ question }) => question === score.id)
  const gap = score.managerStaffGap ?? 0
  const gates = finding ? say('agreement.gates', { count: finding.gates.length, gates: context.enumerate(finding.gates.map((id) => gateName(id, context))), task: knowledge.planning.settle ? 'yes' : 'no' }) : ''
  return {
    line: format.sentences([
      say('agreement.question', { title, low: score.lowestLevel ?? score.level ?? 0, high: score.highestLevel ?? score.level ?? 0 }),
      gap === 0 ? '' : say('agreement.gap', { sign: gap > 0 ? 'up' : 'down', points: format.number(Math.abs(gap)) }), gates,
      isTold ? say('agreement.told', { condition: text(knowledge.conditions.get(question?.condition ?? '')?.title) }) : '',
    ]),
    details: isTold ? [] : [...answerDetails(score.id, context), ...agreedWords(score, context, context)],
  }
}
