// The ids that packs define: all that validation needs to know of them.
import { visitValues } from './visit-values.ts'

/** Where the ids of each sort are defined: kind of file and pattern. */
const DEFINED = {
  packs: [['Pack', 'id']],
  conditions: [['Pack', 'conditions.*.id']],
  principles: [['Pack', 'principles.*.id']],
  questions: [['QuestionBank', 'questions.*.id']],
  remedies: [['QuestionBank', 'questions.*.remedy.id']],
  roles: [['RoleSet', 'roles.*.id']],
  activities: [['ActivityLibrary', 'activities.*.id']],
  criteria: [['CriterionLibrary', 'criteria.*.id']],
  methods: [['Method', 'id']],
  gates: [['GateSet', 'gates.*.id']],
  goals: [['GoalSet', 'goals.*.id']],
  kpis: [['GoalSet', 'goals.*.kpis.*.id'], ['GoalSet', 'kpis.*.id']],
  methodRules: [['MethodChoice', 'rules.*.id']],
  risks: [['RiskSet', 'risks.*.id']],
} as const satisfies Record<string, readonly (readonly [string, string])[]>

/** Sorts of things that packs define. */
export type KnowledgeSort = keyof typeof DEFINED

/** Ids by sort, and the weight of each success condition. */
export type KnowledgeIds = { readonly [sort in KnowledgeSort]: readonly string[] } & { readonly weights: Readonly<Record<string, number>> }

/** The ids that the files of a pack define. */
export function knowledgeIdsOf(files: readonly unknown[]): KnowledgeIds {
  const entries = Object.entries(DEFINED).map(([sort, places]) => [sort, places.flatMap(([kind, pattern]) => idsIn(files, kind, pattern))])
  return { ...(Object.fromEntries(entries) as Omit<KnowledgeIds, 'weights'>), weights: weightsIn(files) }
}

/** The ids of several packs together; weights of later ones win. */
export function mergeIds(parts: readonly KnowledgeIds[]): KnowledgeIds {
  const entries = Object.keys(DEFINED).map((sort) => [sort, [...new Set(parts.flatMap((part) => part[sort as KnowledgeSort]))]])
  return { ...(Object.fromEntries(entries) as Omit<KnowledgeIds, 'weights'>), weights: Object.assign({}, ...parts.map(({ weights }) => weights)) as KnowledgeIds['weights'] }
}

function idsIn(files: readonly unknown[], kind: string, pattern: string): string[] {
  const ids: string[] = []
  for (const file of files) {
    if ((file as { kind?: unknown } | null)?.kind !== kind) continue
    visitValues(file, pattern.split('.'), (id) => {
      if (typeof id === 'string') ids.push(id)
    })
  }
  return ids
}

function weightsIn(files: readonly unknown[]): Record<string, number> {
  const weights: Record<string, number> = {}
  for (const file of files) {
    if ((file as { kind?: unknown } | null)?.kind !== 'Pack') continue
    visitValues(file, ['conditions', '*'], (item) => {
      const { id, weight } = (item ?? {}) as { id?: unknown; weight?: unknown }
      if (typeof id === 'string' && typeof weight === 'number') weights[id] = weight
    })
  }
  return weights
}
