// Facts of packs that are said to come from somewhere, but not from where.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { ParsedFile, Subject } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'

const RULE = 'source-missing'
const FROM_ELSEWHERE: readonly unknown[] = ['sourced', 'reconstructed']

/** Reports blank sources, and what is called sourced or reconstructed without one; what lies within something with a source shares it. Of a pack without errors. */
export function missingSources(pack: Subject): Finding[] {
  return pack.files.filter(({ kind }) => kind !== 'PackCase').flatMap((file) => sourcesIn(file, file.value, [], false))
}

function sourcesIn(file: ParsedFile, node: unknown, path: ValuePath, shared: boolean): Finding[] {
  if (typeof node !== 'object' || node === null) return []
  const { source, provenance } = node as { source?: unknown; provenance?: unknown }
  const below = Object.entries(node).filter(([key]) => !key.startsWith('x-'))
    .flatMap(([key, value]) => sourcesIn(file, value, [...path, Array.isArray(node) ? Number(key) : key], shared || source !== undefined))
  if (typeof source === 'string' && source.trim() === '') return [finding(RULE, file, [...path, 'source'], { text: `${RULE}.blank` }), ...below]
  // What the rules of the budget say as a whole, they explain in a text.
  const explained = file.kind === 'BudgetRules' && path.length === 1
  if (source !== undefined || shared || explained || !FROM_ELSEWHERE.includes(provenance)) return below
  return [finding(RULE, file, [...path, 'provenance'], { text: `${RULE}.none`, values: { provenance: String(provenance) } }), ...below]
}
