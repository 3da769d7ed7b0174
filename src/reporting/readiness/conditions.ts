// The success conditions: one table, then for each what its score rests on, with the answers that carry and that cost it.
import type { ConditionScore, QuestionScore } from '../../model/file-types.ts'
import { bar } from '../charts/bar.ts'
import { table } from '../markdown/table.ts'
import type { Facts } from '../regions/facts.ts'
import { type AnswerView, answerView } from './answer.ts'
import { conditionFacts } from './readiness-facts.ts'
import type { ReadinessContext } from './readiness-input.ts'
import { pointsLost } from './verdict.ts'

const STRONGEST = 1
/** How many costly answers are told, and of a weak condition. */
const COSTLIEST = 2
const COSTLIEST_OF_WEAK = 3
/** From this level on an answer counts as a strength. */
const STRONG = 4

/** The section on conditions. */
export interface ConditionsView {
  readonly heading: string
  readonly table: string
  readonly conditions: readonly ConditionView[]
}

/** One condition. */
export interface ConditionView {
  readonly id: string
  readonly heading: string
  readonly facts: Facts
  readonly rests: string
  readonly answers: readonly AnswerView[]
}

/** All conditions in the packs' order. */
export function conditionsView(context: ReadinessContext): ConditionsView {
  return { heading: context.say('reports.readiness.conditions.heading'), table: conditionTable(context), conditions: context.assessment.conditions.map((condition) => conditionView(condition, context)) }
}

function conditionTable(context: ReadinessContext): string {
  const { assessment, knowledge, say, text, format } = context
  const columns = [
    { title: say('reports.column.condition') }, { title: say('reports.column.weight'), align: 'right' as const }, { title: say('reports.column.score') },
    { title: say('reports.column.possible') }, { title: say('reports.column.answered'), align: 'right' as const }, { title: say('reports.column.agreement') },
  ]
  return table(columns, assessment.conditions.map((condition) => [
    text(knowledge.conditions.get(condition.id)?.title), format.percent(condition.weight * 100),
    condition.score === null ? say('reports.unknown') : `${bar(condition.score)} ${format.number(condition.score)}`,
    possible(condition, context), format.percent(condition.coveragePercent), agreement(condition, context),
  ]))
}

// Where no answer is open, what the score can become is the score.
function possible({ interval: { low, high } }: ConditionScore, { say, format }: ReadinessContext): string {
  return low === high ? format.number(low) : say('reports.range', { low: format.number(low), high: format.number(high) })
}

function agreement({ agreement: found }: ConditionScore, { say }: ReadinessContext): string {
  if (!found || found.respondents === 0) return ''
  if (found.questionsCompared === 0) return say('reports.readiness.agreement.single')
  const contested = found.flagged?.length ?? 0
  return contested > 0 ? say('reports.readiness.agreement.contested', { count: contested }) : say('reports.readiness.agreement.none')
}

function conditionView(condition: ConditionScore, context: ReadinessContext): ConditionView {
  const { knowledge, say, text, format } = context
  const known = knowledge.conditions.get(condition.id)
  const title = text(known?.title)
  const heading = condition.score === null ? say('reports.readiness.conditions.titleUnknown', { title }) : say('reports.readiness.conditions.title', { title, score: format.number(condition.score) })
  const own = questionsOf(condition.id, context)
  const answered = own.filter(({ state }) => state === 'answered')
  const isWeak = isWeakCondition(condition, context)
  const rests = condition.score === null
    ? say('reports.readiness.conditions.nothingKnown', { questions: own.length })
    : say('reports.readiness.conditions.rests', {
      all: answered.length === own.length ? 'yes' : 'no', answered: answered.length, questions: own.length, people: condition.agreement?.respondents ?? 0, weight: format.percent(condition.weight * 100), lost: format.number(pointsLost(condition)),
    })
  return { id: condition.id, heading, facts: conditionFacts(condition.id, context), rests: format.sentences([text(known?.meaning), rests, isWeak ? text(known?.whenWeak) : '']), answers: tellingAnswers(condition, context).map(({ score, kind }) => answerView(score, kind, context)) }
}

function questionsOf(condition: string, { assessment, knowledge }: ReadinessContext): QuestionScore[] {
  return (assessment.questions ?? []).filter(({ id, state }) => state !== 'not-applicable' && knowledge.questions.get(id)?.condition === condition)
}

/** The questions whose answers are told under their condition, in everybody's words. */
export function questionsTold(context: ReadinessContext): ReadonlySet<string> {
  return new Set(context.assessment.conditions.flatMap((condition) => tellingAnswers(condition, context).map(({ score }) => score.id)))
}

function isWeakCondition({ score }: ConditionScore, { knowledge }: ReadinessContext): boolean {
  return score !== null && score < knowledge.limits.weakCondition
}

function tellingAnswers(condition: ConditionScore, context: ReadinessContext): { readonly score: QuestionScore, readonly kind: 'strength' | 'gap' }[] {
  const count = isWeakCondition(condition, context) ? COSTLIEST_OF_WEAK : COSTLIEST
  const answered = questionsOf(condition.id, context).filter(({ state }) => state === 'answered')
  const weightOf = (score: QuestionScore) => context.knowledge.questions.get(score.id)?.weight ?? 0
  const strongest = [...answered].filter(({ level }) => (level ?? 0) >= STRONG).sort((a, b) => (b.level ?? 0) - (a.level ?? 0) || weightOf(b) - weightOf(a)).slice(0, STRONGEST)
  const costliest = [...answered].filter((score) => (score.pointsLost ?? 0) > 0 && !strongest.includes(score)).sort((a, b) => (b.pointsLost ?? 0) - (a.pointsLost ?? 0)).slice(0, count)
  return [...strongest.map((score) => ({ score, kind: 'strength' as const })), ...costliest.map((score) => ({ score, kind: 'gap' as const }))]
}
