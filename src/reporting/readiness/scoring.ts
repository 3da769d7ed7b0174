// How the score comes about, and what of it is sourced and what is judgement.
import type { Provenance } from '../../model/file-types.ts'
import type { ReadinessContext } from './readiness-input.ts'

/** The section on scoring and provenance. */
export interface ScoringView {
  readonly heading: string
  readonly rules: readonly string[]
}

/** The rules in sentences, with the packs' limits. */
export function scoringView(context: ReadinessContext): ScoringView {
  const { assessment, knowledge, say, text, format } = context
  const { bands, weakCondition, coveragePercent, evidenceFrom, levelWithoutEvidence, target } = knowledge.limits
  const decided = assessment.weightsOf === undefined || assessment.weightsOf === 'pack' ? undefined : knowledge.methods.get(assessment.weightsOf)
  const chosen = assessment.methods.find((method) => method.chosen)
  const note = text(knowledge.methods.get(chosen?.id ?? '')?.note)
  return {
    heading: say('reports.readiness.scoring.heading'),
    rules: [
      say('reports.readiness.scoring.levels', { from: evidenceFrom, as: levelWithoutEvidence }),
      say('reports.readiness.scoring.conditions', { weights: decided ? say('reports.readiness.scoring.weightsOfMethod', { method: text(decided.title) }) : say('reports.readiness.scoring.weightsOfPack') }),
      say('reports.readiness.scoring.bands', { ready: format.number(bands.ready), conditional: format.number(bands['conditionally-ready']), notYet: format.number(bands['not-yet']), weak: format.number(weakCondition) }),
      say('reports.readiness.scoring.unknown', { coverage: format.percent(coveragePercent) }),
      say('reports.readiness.scoring.points', { target: format.number(target) }),
      provenance(context), say('reports.readiness.scoring.judgement'), ...(note === '' ? [] : [say('reports.readiness.scoring.method', { method: text(knowledge.methods.get(chosen?.id ?? '')?.title), note })]),
      say('reports.readiness.scoring.packs', { packs: context.enumerate(knowledge.packs.map(({ id, version }) => `${id} ${version}`)) }),
    ],
  }
}

function provenance({ assessment, knowledge, say }: ReadinessContext): string {
  const asked = (assessment.questions ?? []).flatMap(({ id, state }) => (state === 'not-applicable' ? [] : (knowledge.questions.get(id) ?? [])))
  const count = (wanted: Provenance) => asked.filter((question) => question.provenance === wanted).length
  return say('reports.readiness.scoring.provenance', { total: asked.length, sourced: count('sourced'), reconstructed: count('reconstructed'), judgement: count('judgement') })
}
