// What stays when the outside firm has gone, in the hands of the outside firm.
import type { ValuePath } from '../../../model/diagnostic.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { membersIn, standingFor } from '../../plan/team-members.ts'
import { mapsAt, textsAt } from '../../visit-values.ts'

const RULE = 'external-owner'

/** Warns of gates that only external people answer for, and of measures and benefits that only they own. */
export function externalOwner(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => {
    const members = membersIn(file)
    if (!members.some(({ value }) => value['external'] === true)) return []
    return ownersIn(file).flatMap(({ variant, owner, of, path, gate }) => {
      const standing = standingFor(owner, members)
      return standing.length > 0 && standing.every(({ value }) => value['external'] === true) ? [finding(RULE, file, path, { severity: 'warning', text: `${RULE}.${variant}`, values: { owner, of }, titles: { owner: subject.knowledge.roleTitles[owner] }, ...(gate && { other: { file: file.path, path: gate } }) })] : []
    })
  })
}

interface Owner {
  readonly variant: string
  readonly owner: string
  readonly of: string
  readonly path: ValuePath
  /** Where the gate is that the task stands for. */
  readonly gate?: ValuePath
}

function ownersIn(file: ParsedFile): Owner[] {
  const gates = new Map(mapsAt(file.value, 'phases.*.gate').map(({ value, path }) => [value['milestone'], { of: String(value['id']), gate: [...path, 'id'] }]))
  const ofGates = tasksIn(file).filter(({ id }) => gates.has(id)).flatMap(({ id, value, path }) => textsAt(value, 'raci.accountable').map(({ value: owner, path: at }): Owner => ({ variant: 'gate', owner, path: [...path, ...at], ...(gates.get(id) ?? { of: '' }) })))
  const others = (['kpis.*', 'businessCase.benefits.*'] as const).flatMap((pattern) => mapsAt(file.value, pattern).flatMap(({ value, path }) => (typeof value['owner'] === 'string' ? [{ variant: pattern === 'kpis.*' ? 'kpi' : 'benefit', owner: value['owner'], of: String(value['id']), path: [...path, 'owner'] }] : [])))
  return [...ofGates, ...others]
}
