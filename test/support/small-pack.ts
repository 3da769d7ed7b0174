// Small packs in memory, with only what a test is about.
import type { Clause, Gate, LocalizedText, MethodRule, Question } from '../../src/model/file-types.ts'
import type { BankQuestion, Knowledge } from '../../src/knowledge/knowledge.ts'
import { mergePacks } from '../../src/knowledge/merge-packs.ts'

/** The same words in three languages. */
export function words(text: string): LocalizedText {
  return { en: text, 'zh-CN': text, 'zh-TW': text }
}

/** A question `condition.name` of a weight. */
export function aQuestion(id: string, weight = 1, more: Partial<BankQuestion> = {}): BankQuestion {
  const levels = [1, 2, 3, 4, 5].map((level) => words(`${id} at ${level}`))
  return {
    id, condition: id.split('.')[0] ?? '', title: words(id), text: words(`${id}?`), levels, ask: ['executive', 'process-owner', 'it', 'front-line', 'project-manager'],
    evidence: words('a document'), followUp: words('when?'), weight, source: 'test', provenance: 'judgement',
    remedy: { below: 3, id: `mend-${id.replace('.', '-')}`, title: words(`Mend ${id}`), description: words('Do it.'), role: 'project-manager', effort: { base: 2 }, step: 'goals', deliverable: words('Done.') },
    ...more,
  }
}

/** A gate that fails on a clause. */
export function aGate(id: string, fails: Clause, caps: Gate['caps'], effect: Gate['effect'] = 'hold'): Gate {
  return { id, code: id, title: words(id), text: words(`${id} fails.`), lift: words('Lift it.'), effect, judgedAt: 'readiness', fails, ...(caps ? { caps } : {}), step: 'goals' }
}

/** A pack of questions; conditions weigh the same unless `weights` says otherwise. */
export function smallPack(questions: readonly BankQuestion[], { gates = [], weights = {}, rules = [] }: { gates?: Gate[]; weights?: Record<string, number>; rules?: MethodRule[] } = {}): Knowledge {
  const conditions = [...new Set(questions.map((question) => question.condition))]
  return mergePacks([[
    { kind: 'Pack', schemaVersion: 1, id: 'small', version: '1.0.0', title: words('small'), conditions: conditions.map((id) => ({ id, title: words(id), meaning: words(id), weight: weights[id] ?? 1 / conditions.length })) },
    ...conditions.map((condition) => ({ kind: 'QuestionBank' as const, schemaVersion: 1 as const, condition, questions: questions.filter((question) => question.condition === condition).map(withoutCondition) })),
    { kind: 'GateSet', schemaVersion: 1, gates },
    { kind: 'MethodChoice', schemaVersion: 1, rules },
    { kind: 'Method', schemaVersion: 1, id: 'plain', title: words('plain'), summary: words('plain'), suits: words('all'), provenance: 'judgement', phases: [{ id: 'only', title: words('only'), purpose: words('all'), steps: ['goals'], activities: [], gate: { id: 'G1', title: words('end'), criteria: ['done'] } }] },
  ]])
}

function withoutCondition(question: BankQuestion): Question {
  return Object.fromEntries(Object.entries(question).filter(([key]) => key !== 'condition')) as unknown as Question
}
