// Reads the packs an engagement names and merges them.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type KnowledgeFile, mergePacks } from '../../knowledge/merge-packs.ts'
import { readPack } from '../../files/content.ts'

const KINDS: readonly string[] = ['Pack', 'QuestionBank', 'RoleSet', 'ActivityLibrary', 'CriterionLibrary', 'Method', 'GateSet', 'GoalSet', 'MethodChoice', 'RiskSet', 'UncertaintyRules', 'BudgetRules', 'BenefitRules', 'EarnedValueRules', 'ReviewRules', 'EstimateFactors']

/** The merged knowledge of the packs by name, later ones winning; paths are taken from the folder. */
export function loadKnowledge(packs: readonly string[], folder: string): Knowledge {
  return mergePacks(packs.map((name) => readPack(name, folder).map(({ value }) => value).filter(isKnowledge)))
}

function isKnowledge(value: unknown): value is KnowledgeFile {
  return typeof value === 'object' && value !== null && 'kind' in value && KINDS.includes(String(value.kind))
}
