// Something left to a person whom nobody knows.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { hintOf } from '../../hint.ts'
import { projectPlan } from '../../plan/project-plan.ts'
import { type Finding, finding } from '../../rule.ts'
import { membersIn } from '../../plan/team-members.ts'
import { textsAt } from '../../visit-values.ts'

/** Where a person or role may stand by id, and a person by name too. */
export const OWNERS = { Plan: ['risks.*.owner'], Progress: ['impediments.*.owner', 'gates.*.conditions.*.owner'] } as const

/** Warns of owners of risks, impediments and conditions of gates who are neither a role nor in the team, by id or by name; without a team nobody can tell. */
export function unknownOwner(subject: Subject): Finding[] {
  const plan = projectPlan(subject)
  return [
    ...filesOf(subject, 'Plan').flatMap((file) => inFile(file, OWNERS.Plan, file, subject)),
    ...(plan ? filesOf(subject, 'Progress').flatMap((file) => inFile(file, OWNERS.Progress, plan, subject)) : []),
  ]
}

function inFile(file: ParsedFile, patterns: readonly string[], plan: ParsedFile, { knowledge }: Subject): Finding[] {
  const owners = patterns.flatMap((pattern) => textsAt(file.value, pattern))
  const members = owners.length > 0 ? membersIn(plan) : []
  if (members.length === 0) return []
  const known = new Set([...knowledge.roles, ...members.flatMap(({ value }) => [value['id'], value['role'], value['name']].filter((name) => typeof name === 'string'))])
  return owners.filter(({ value }) => !known.has(value))
    .map(({ value: name, path }) => {
      const hint = hintOf(name, known)
      const key = ['id', 'role', 'name']
      const meant = members.flatMap(({ value, path: at }) => key.filter((one) => hint.hint === 'yes' && value[one] === hint.nearest).map((one) => [...at, one]))[0]
      return finding('unknown-owner', file, path, { severity: 'warning', values: { name, ...hint }, ...(meant && { other: { file: plan.path, path: meant } }) })
    })
}
