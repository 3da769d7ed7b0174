// How the evaluation was made, from which sources, and what in it is judgement.
import type { EvaluationReportContext } from './evaluation-input.ts'

/** The section on method and sources. */
export interface EvaluationMethodView {
  readonly heading: string
  readonly method: readonly string[]
  readonly sourcesHeading: string
  readonly sources: readonly string[]
}

/** The section on method and sources, the sources as the packs name them. */
export function evaluationMethodView({ knowledge: { review }, evaluation, say, text }: EvaluationReportContext): EvaluationMethodView {
  const rules = [['decisions', review.decisions], ['warnings', review.warnings], ['grade', review.grade]] as const
  return {
    heading: say('review.method.heading'),
    method: [say('review.method.day', { date: evaluation.asOf }), ...(evaluation.decisions ? [say('review.method.decisions')] : []), ...(evaluation.impediments ? [say('review.method.impediments')] : []), ...(evaluation.grade ? [say('review.method.grade')] : [])],
    sourcesHeading: say('review.method.sourcesHeading'),
    sources: rules.flatMap(([name, rule]) => (rule && evaluation[name === 'warnings' ? 'impediments' : name] ? [say('review.method.source', { part: say(`review.method.part.${name}`), source: text(rule.source), provenance: say(`reports.provenance.${rule.provenance}`) })] : [])),
  }
}
