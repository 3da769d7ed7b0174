// A name that leads nowhere: a task, person, role, question, gate, method … that is not defined.
import type { ValuePath } from '../../../model/diagnostic.ts'
import type { ParsedFile, Subject } from '../../file-group.ts'
import { type Hint, NO_HINT, hintOf } from '../../hint.ts'
import type { KnowledgeIds } from '../../ids/knowledge-ids.ts'
import { definitionOf, idsFor } from '../../ids/named-ids.ts'
import { projectPlan } from '../../plan/project-plan.ts'
import { type Finding, finding } from '../../rule.ts'
import { visitReferences } from '../../ids/references-in.ts'
import { textsAt, wordsAt } from '../../visit-values.ts'
import type { Target } from '../../ids/references.ts'

const RULE = 'unknown-reference'
/** Looking for what was meant compares a name with all others; nobody reads more of such hints. */
const MOST_HINTS = 50
/** What the progress of a project itself holds; all else that it names stands in the plan. */
const OWN: readonly Target[] = ['own-impediments', 'decisions-and-impediments']

/** Reports every reference to something that does not exist, the first of them with the nearest name that does. */
export function unknownReference(subject: Subject): Finding[] {
  const plan = projectPlan(subject)
  const idFile = (target: Target, file: ParsedFile): ParsedFile => (file.kind === 'Progress' && !OWN.includes(target) ? (plan ?? file) : file)
  const known = (target: Target, file: ParsedFile, cache: Map<Target, ReadonlySet<string>>): ReadonlySet<string> => {
    const before = cache.get(target)
    if (before) return before
    const ids = idsFor(target, idFile(target, file), subject.knowledge)
    cache.set(target, ids)
    return ids
  }
  let hints = 0
  const near: Near = (name, names) => (hints++ < MOST_HINTS ? hintOf(name, names) : NO_HINT)
  return subject.files.flatMap((file) => {
    const found: Finding[] = []
    const cache = new Map<Target, ReadonlySet<string>>()
    const check = (target: Target, name: unknown, path: ValuePath, at?: 'key'): void => {
      // What progress by itself is about, nobody knows.
      if (typeof name !== 'string' || (file.kind === 'Progress' && !plan && !OWN.includes(target))) return
      const ids = known(target, file, cache)
      if (ids.has(name)) return
      const hint = near(name, ids)
      const other = hint.hint === 'yes' ? definitionOf(hint.nearest, target, idFile(target, file), subject.files) : undefined
      found.push(finding(RULE, file, path, { values: { what: target, name, ...hint }, ...(at ? { at } : {}), ...(other ? { other } : {}) }))
    }
    visitReferences(file, subject.knowledge.conditions, check)
    checkTeam(file, subject.knowledge, near, found)
    return found
  })
}

// A firm may name roles of its own, so an unknown role of a team member is only worth a warning.
function checkTeam(file: ParsedFile, { roles }: KnowledgeIds, near: Near, found: Finding[]): void {
  if (file.kind !== 'Plan' && file.kind !== 'Profile') return
  if (wordsAt(file.value, 'team.*.role').every((role) => roles.includes(role))) return
  for (const { value: name, path } of textsAt(file.value, 'team.*.role')) {
    if (!roles.includes(name)) found.push(finding(RULE, file, path, { severity: 'warning', values: { what: 'roles', name, ...near(name, roles) } }))
  }
}

type Near = (name: string, names: Iterable<string>) => Hint
