// Who works on the project, and who answers for what: team table and matrix of responsibilities by phase.
import { likelyOf } from '../../model/estimate.ts'
import type { Task, TeamMember } from '../../model/file-types.ts'
import { table } from '../table.ts'
import { assignedTo, atOnce, memberName, roleName } from './people.ts'
import type { ProjectContext } from './project-input.ts'

type Letter = 'R' | 'A' | 'C' | 'I'

/** What a role has to do with one task of a phase. */
interface Part {
  readonly role: string
  readonly phase: string
  readonly letter: Letter
}

const LETTERS: readonly Letter[] = ['R', 'A', 'C', 'I']

/** The section on the team. */
export interface TeamView {
  readonly heading: string
  readonly intro: string
  readonly table: string
  readonly matrixHeading: string
  readonly matrixIntro: string
  readonly matrix: string
}

/** Team and responsibilities; nothing where the plan names nobody. */
export function teamView(context: ProjectContext): TeamView | undefined {
  const { plan, say } = context
  const matrix = matrixTable(context)
  if (!plan.team?.length && matrix === '') return undefined
  const proposed = (plan.team ?? []).filter((member) => member.proposed).length
  return {
    heading: say('reports.project.team.heading'), intro: proposed === 0 ? '' : say('reports.project.team.proposed', { count: proposed }), table: teamTable(context),
    matrixHeading: matrix === '' ? '' : say('reports.project.team.matrix'), matrixIntro: matrix === '' ? '' : say('reports.project.team.letters'), matrix,
  }
}

function teamTable(context: ProjectContext): string {
  const { plan, say, format } = context
  const columns = [
    { title: say('reports.column.member') }, { title: say('reports.column.role') }, { title: say('reports.column.availability'), align: 'right' as const },
    { title: say('reports.column.personDays'), align: 'right' as const }, { title: say('reports.column.atOnce'), align: 'right' as const },
    { title: say('reports.column.costPerDay'), align: 'right' as const }, { title: say('reports.column.cost'), align: 'right' as const },
  ]
  return table(columns, (plan.team ?? []).map((member) => [
    member.proposed ? say('reports.project.team.open') : memberName(member, context), member.external ? say('reports.project.team.external', { role: roleName(member.role, context) }) : roleName(member.role, context),
    format.percent(member.availabilityPercent ?? 100), format.number(daysOf(member, context)), format.number(atOnce(member, context)),
    member.costPerDay === undefined ? '' : format.money(member.costPerDay), member.costPerDay === undefined ? '' : format.wholeMoney(member.costPerDay * daysOf(member, context)),
  ]))
}

// Effort is shared by availability, as the schedule and the budget share it.
function daysOf(member: TeamMember, context: ProjectContext): number {
  return context.tasks.reduce((sum, { task }) => {
    const assigned = assignedTo(task, context)
    if (task.effortDays === undefined || !assigned.includes(member)) return sum
    const units = assigned.reduce((total, { availabilityPercent = 100 }) => total + availabilityPercent, 0)
    return sum + (likelyOf(task.effortDays) * (member.availabilityPercent ?? 100)) / units
  }, 0)
}

function matrixTable(context: ProjectContext): string {
  const { plan, tasks, say } = context
  const parts = tasks.flatMap(({ task, phase }) => partsOf(task, context).flatMap(([letter, roles]) => [...new Set(roles)].map((role): Part => ({ role, phase: phase.id, letter }))))
  const named = new Set(parts.map(({ role }) => role))
  const known = [...context.knowledge.roles.keys()]
  const roles = [...known.filter((role) => named.has(role)), ...[...named].filter((role) => !known.includes(role))]
  const columns = [{ title: say('reports.column.role') }, ...plan.phases.map((_, index) => ({ title: say('reports.project.phase.short', { number: index + 1 }) }))]
  return table(columns, roles.map((role) => [roleName(role, context), ...plan.phases.map(({ id }) => cell(parts.filter((part) => part.role === role && part.phase === id)))]))
}

function partsOf(task: Task, context: ProjectContext): (readonly [Letter, readonly string[]])[] {
  const doers = assignedTo(task, context).map(({ role }) => role)
  const named = task.role ?? task.raci?.responsible
  const { accountable, consulted = [], informed = [] } = task.raci ?? {}
  return [['R', doers.length > 0 ? doers : named === undefined ? [] : [named]], ['A', accountable === undefined ? [] : [accountable]], ['C', consulted], ['I', informed]]
}

// Who does something or answers for it is also asked and told; only the stronger parts are printed.
function cell(parts: readonly Part[]): string {
  const counts = LETTERS.map((letter) => ({ letter, count: parts.filter((part) => part.letter === letter).length })).filter(({ count }) => count > 0)
  const strong = counts.filter(({ letter }) => letter === 'R' || letter === 'A')
  return (strong.length > 0 ? strong : counts).map(({ letter, count }) => `${letter}\u00A0${count}`).join(', ')
}
