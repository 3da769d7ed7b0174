// Why a decision, an impediment, the grade or the judgement of the assessment reads as it does.
import type { Evaluation } from '../../model/file-types.ts'
import { inLanguage } from '../../knowledge/sentence.ts'
import { explainReason } from './explain-judgement.ts'
import { explainScore } from './explain-score.ts'
import type { Explanation, ExplainSources } from './explanation.ts'

/** What the evaluation can explain: `grade`, `prediction`, or the id of a decision or an impediment; undefined if it has none of these. */
export function explainReview(id: string, sources: ExplainSources): Explanation | undefined {
  const { evaluation } = sources
  if (!evaluation) return undefined
  if (id === 'grade') return explainGrade(evaluation, sources)
  if (id === 'prediction') return explainPrediction(evaluation, sources)
  return explainDecision(id, evaluation, sources) ?? explainImpediment(id, evaluation, sources)
}

/** The ids of the evaluation that can be explained. */
export function reviewIds({ grade, prediction, decisions, impediments }: Evaluation): string[] {
  return [...(grade ? ['grade'] : []), ...(prediction ? ['prediction'] : []), ...(decisions?.items ?? []).map(({ id }) => id), ...(impediments?.items ?? []).map(({ id }) => id)]
}

function explainGrade({ grade, asOf }: Evaluation, { say, knowledge, language }: ExplainSources): Explanation | undefined {
  if (!grade) return undefined
  const sentence = grade.value === undefined || grade.band === undefined ? say('review.explain.noGrade', { asOf, covered: grade.coveredPercent }) : say('review.explain.grade', { asOf, value: grade.value, band: say(`review.band.${grade.band}`), covered: grade.coveredPercent })
  const title = (id: string) => {
    const known = knowledge.review.grade?.dimensions.find((dimension) => dimension.id === id)
    return known ? inLanguage(known.title, language) : id
  }
  return {
    id: 'grade', sentence,
    because: grade.dimensions.map(({ id, weight, value, share = 0, parts, missing, timeNotJudged }) => ({
      id, sentence: missing === undefined ? say('review.explain.dimension', { title: title(id), value: value ?? 0, weight, share, shared: String(grade.value !== undefined) }) : say('review.explain.dimensionMissing', { title: title(id), weight, why: say(`review.missing.${missing}`) }),
      because: [
        ...parts.map((part) => ({ id: part.id, sentence: say(`review.part.${part.id}`, { value: part.value, measured: part.measured, of: part.of ?? 0 }), because: [] })),
        ...(timeNotJudged ? [{ id: 'time', sentence: say(`review.timeNotJudged.${timeNotJudged}`), because: [] }] : []),
      ],
    })),
  }
}

function explainPrediction({ prediction, grade }: Evaluation, sources: ExplainSources): Explanation | undefined {
  const { say, knowledge, language } = sources
  if (!prediction) return undefined
  const { state, openBecause, predicted } = prediction
  const leaf = (id: string, sentence: string): Explanation => ({ id, sentence, because: [] })
  return {
    id: 'prediction', sentence: plain(state === 'open' ? say(`review.prediction.open.${openBecause ?? 'running'}`) : say(`review.prediction.state.${state}`)),
    because: [
      ...(predicted.verdict === undefined ? [] : [{ ...explainScore(sources), id: 'verdict', sentence: say('review.explain.predicted', { verdict: say(`reports.verdict.${predicted.verdict}`), score: predicted.score ?? 0, scored: String(predicted.score !== undefined) }) }]),
      ...(grade?.value === undefined || grade.band === undefined ? [] : [leaf('grade', say('review.explain.came', { value: grade.value, band: say(`review.band.${grade.band}`) }))]),
      ...(prediction.remedies ? [leaf('remedies', say('review.prediction.remedies', { ...prediction.remedies }))] : []),
      ...predicted.weakConditions.map(({ id, score, impediments }) => {
        const condition = knowledge.conditions.get(id)
        return leaf(id, say('review.explain.weak', { title: condition ? inLanguage(condition.title, language) : id, score, count: impediments.length }))
      }),
    ],
  }
}

function explainDecision(id: string, { decisions }: Evaluation, { say }: ExplainSources): Explanation | undefined {
  const item = decisions?.items.find((decision) => decision.id === id)
  if (!item || !decisions) return undefined
  const { quality, limits } = { quality: item.quality, limits: decisions.limits }
  const leaf = (part: string, sentence: string): Explanation => ({ id: `${id}.${part}`, sentence, because: [] })
  const reading = item.field === undefined ? say(`review.notPlaced.${item.state === 'reviewed' ? (item.notPlaced ?? 'no-quality') : item.state}`) : say(`review.field.${item.field}`)
  return {
    id, sentence: say('review.explain.decision', { title: item.title, date: item.date, reading }),
    because: [
      ...(quality ? [leaf('quality', say('review.explain.quality', { value: quality.value, mean: quality.mean, limit: limits.goodQuality, weakest: quality.weakest.map((element) => say(`review.element.${element}`)).join(say('reports.separator')) }))] : []),
      ...(quality?.notJudged ? [leaf('not-judged', say('review.decisions.notJudged', { elements: quality.notJudged.map((element) => say(`review.element.${element}`)).join(say('reports.separator')) }))] : []),
      ...(item.achieved === undefined ? [] : [leaf('outcome', say('review.explain.outcome', { achieved: Math.round(item.achieved * 100), limit: Math.round(limits.goodOutcome * 100) }))]),
      ...(item.external === undefined ? [] : [leaf('external', say('review.decisions.external', { text: item.external }))]),
      leaf('confidence', say('review.explain.confidence', { confidence: say(`review.confidence.${item.confidence ?? 'low'}`) })),
      ...(item.retrospective ? [leaf('late', say('review.decisions.recordedLate', { days: item.recordedAfterDays ?? 0 }))] : []),
      ...(item.missing ? [leaf('missing', say('review.decisions.missing', { what: item.missing.map((part) => say(`review.then.${part}`)).join(say('reports.separator')) }))] : []),
    ],
  }
}

function explainImpediment(id: string, { impediments }: Evaluation, sources: ExplainSources): Explanation | undefined {
  const { say, knowledge, language, plan } = sources
  const item = impediments?.items.find((impediment) => impediment.id === id)
  if (!item) return undefined
  const kind = knowledge.impedimentKinds.get(item.kind)
  const title = (task: string) => plan?.phases.flatMap((phase) => phase.tasks).find((other) => other.id === task)?.title ?? task
  return {
    id, sentence: say('review.explain.impediment', { title: item.title, kind: kind ? inLanguage(kind.title, language) : item.kind, opened: item.opened, closed: item.closed ?? '', gone: String(item.closed !== undefined), days: item.daysLost ?? 0 }),
    because: [
      ...(item.tasks ?? []).map(({ task, daysLost = 0, critical }) => ({ id: task, sentence: say('review.explain.heldUp', { task: title(task), days: daysLost, critical: String(critical ?? false) }), because: [] })),
      { id: `${id}.warning`, sentence: say(`review.explain.warning.${item.warning}`), because: item.warnings.filter(({ warned }) => warned === (item.warning === 'warned')).flatMap((warning) => reasonOf(warning.id, sources)) },
    ],
  }
}

function reasonOf(id: string, sources: ExplainSources): Explanation[] {
  const risk = sources.plan?.risks?.find((item) => item.id === id)
  return risk ? [{ id, sentence: risk.title, because: [] }] : explainReason(id, sources)
}

// Sentences of the reports are Markdown.
function plain(sentence: string): string {
  return sentence.replaceAll('**', '')
}
