// Why a gate stands as it stands, and why a method ranks as it ranks.
import { factsAt } from '../../knowledge/when-clause.ts'
import { inLanguage } from '../../knowledge/sentence.ts'
import { explainQuestion } from './explain-question.ts'
import type { Explanation, ExplainSources } from './explanation.ts'

/** A gate with its state, effect, what lifts it, and the answers and facts that decide it. */
export function explainGate(id: string, sources: ExplainSources): Explanation | undefined {
  const state = sources.assessment.gates.find((item) => item.id === id)
  const gate = sources.knowledge.gates.get(id)
  if (!state || !gate) return undefined
  const { say, language } = sources
  const sentence = say(`explain.gate.${state.state}`, { title: inLanguage(gate.title, language), text: inLanguage(gate.text, language), effect: gate.effectText ? inLanguage(gate.effectText, language) : gate.effect })
  const lift = { id: `${id}.lift`, sentence: say('explain.lift', { lift: inLanguage(gate.lift, language) }), because: [] }
  const waiver = state.waiver ? [{ id: `${id}.waiver`, sentence: say('explain.waiver', { ...state.waiver }), because: [] }] : []
  return { id, sentence, because: [...state.because.flatMap((reason) => explainReason(reason, sources)), ...(state.state === 'holds' ? [] : [lift]), ...waiver] }
}

/** What a method is called; its id where no pack knows it. */
export function methodName(id: string, { knowledge, language }: ExplainSources): string {
  const method = knowledge.methods.get(id)
  return method ? inLanguage(method.title, language) : id
}

/** A method's fit as the base and the points of every rule that applies. */
export function explainMethod(id: string, sources: ExplainSources): Explanation | undefined {
  const ranked = sources.assessment.methods.find((item) => item.id === id)
  const method = sources.knowledge.methods.get(id)
  if (!ranked || !method) return undefined
  const { say, language, knowledge } = sources
  const rules = (ranked.rules ?? []).flatMap((fired): Explanation[] => {
    const rule = knowledge.methodRules.get(fired.id)
    return rule ? [{ id: fired.id, sentence: say(`explain.rule.${fired.effect}`, { text: inLanguage(rule.text, language), points: Math.abs(fired.points) }), because: [] }] : []
  })
  return {
    id, sentence: say(ranked.eligible ? 'explain.method' : 'explain.methodBlocked', { title: inLanguage(method.title, language), fit: ranked.fit, base: knowledge.methodBase, chosen: String(ranked.chosen ?? false) }),
    because: rules,
  }
}

/** What an id in a `because` stands for: a question, a condition, a gate or a fact of the profile. */
export function explainReason(id: string, sources: ExplainSources): Explanation[] {
  const { knowledge, say, language, assessment, profile } = sources
  const question = explainQuestion(id, sources, false)
  if (question) return [question]
  const condition = assessment.conditions.find((item) => item.id === id)
  if (condition) return [{ id, sentence: say('explain.conditionShort', { title: inLanguage(knowledge.conditions.get(id)?.title ?? { en: id, 'zh-CN': id, 'zh-TW': id }, language), score: condition.score ?? 0, known: String(condition.score !== null) }), because: [] }]
  const gate = knowledge.gates.get(id)
  if (gate) return [{ id, sentence: say('explain.gateShort', { title: inLanguage(gate.title, language), state: say(`explain.state.${assessment.gates.find((item) => item.id === id)?.state ?? 'undetermined'}`) }), because: [] }]
  if (!id.startsWith('profile.')) return []
  const values = factsAt(profile, id.split('.').slice(1)) ?? []
  return [{ id, sentence: values.length > 0 ? say('explain.fact', { path: id, value: values.map((value) => (typeof value === 'object' ? '…' : String(value))) }) : say('explain.factMissing', { path: id }), because: [] }]
}
