// Who works on the project, and who answers for what: team table and matrix of responsibilities by phase.
import type { Task, TeamMember } from '../../model/file-types.ts'
import { table } from '../markdown/table.ts'
import { busiestWeek } from './busiest-week.ts'
import { assignedTo, daysOn, memberName, roleName } from './people.ts'
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
  const { plan, say, format } = context
  const matrix = matrixTable(context)
  if (!plan.team?.length && matrix === '') return undefined
  const proposed = (plan.team ?? []).filter((member) => member.proposed)
  const own = proposed.filter((member) => !member.external).length
  const open = proposed.length === 0 ? '' : say('reports.project.team.proposed', { count: own, external: proposed.length - own })
  return {
    heading: say('reports.project.team.heading'), intro: format.sentences([open, plan.team?.length ? say('reports.project.team.weekNote') : '']), table: teamTable(context),
    matrixHeading: matrix === '' ? '' : say('reports.project.team.matrix'), matrixIntro: matrix === '' ? '' : say('reports.project.team.letters'), matrix,
  }
}

function teamTable(context: ProjectContext): string {
  const { plan, say, format } = context
  const columns = [
    { title: say('reports.column.member') }, { title: say('reports.column.role') }, { title: say('reports.column.availability'), align: 'right' as const },
    { title: say('reports.column.personDays'), align: 'right' as const }, { title: say('reports.column.busiestWeek'), align: 'right' as const },
    { title: say('reports.column.costPerDay'), align: 'right' as const }, { title: say('reports.column.cost'), align: 'right' as const },
  ]
  return table(columns, (plan.team ?? []).map((member) => [
    member.proposed ? say('reports.project.team.open') : memberName(member, context), member.external ? say('reports.project.team.external', { role: roleName(member.role, context) }) : roleName(member.role, context),
    format.percent(member.availabilityPercent ?? 100), format.number(daysOf(member, context)), weekWords(member, context),
    member.costPerDay === undefined ? '' : format.money(member.costPerDay), member.costPerDay === undefined ? '' : format.wholeMoney(member.costPerDay * daysOf(member, context)),
  ]))
}

function daysOf(member: TeamMember, context: ProjectContext): number {
  return context.tasks.reduce((sum, { task }) => sum + daysOn(task, member, context), 0)
}

function weekWords(member: TeamMember, context: ProjectContext): string {
  const week = busiestWeek(member, context)
  if (!week) return ''
  return context.say('reports.project.team.week', { load: context.format.number(week.load), capacity: context.format.number(week.capacity), count: week.capacity })
}

function matrixTable(context: ProjectContext): string {
  const { plan, tasks, say } = context
  const parts = tasks.flatMap(({ task, phase }) => partsOf(task, context).flatMap(([letter, roles]) => [...new Set(roles)].map((role): Part => ({ role, phase: phase.id, letter }))))
  const involved = new Set([...(plan.team ?? []).map(({ role }) => role), context.knowledge.planning.gateOwner])
  // Roles that nobody fills would be names without people; a plan without a team has only roles.
  const named = new Set(parts.map(({ role }) => role).filter((role) => !plan.team?.length || involved.has(role)))
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
