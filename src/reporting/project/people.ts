// Who does what, in names: people of the team, else the titles of roles.
import { candidatesOf } from '../../model/assignment.ts'
import type { Task, TeamMember } from '../../model/file-types.ts'
import { likelyOf } from '../../model/estimate.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import type { NumberedTask, ProjectContext } from './project-input.ts'

/** Name of a team member: the person's, else the role's. */
export function memberName(member: TeamMember, context: ProjectContext): string {
  return member.name === undefined ? roleName(member.role, context) : escapeMarkdown(member.name)
}

/** Title of a role of the packs; the id, made safe, of another. */
export function roleName(role: string, { knowledge, text }: ProjectContext): string {
  const known = knowledge.roles.get(role)
  return known ? text(known.title) : escapeMarkdown(role)
}

/** Who does a task: those assigned, else the role that must, else whoever is responsible or accountable for a waiting time or a point in time. */
export function doersOf(task: Task, context: ProjectContext): string {
  const members = assignedTo(task, context)
  if (members.length > 0) return context.enumerate(members.map((member) => memberName(member, context)))
  const role = task.role ?? task.raci?.responsible ?? task.raci?.accountable
  return role === undefined ? '' : ownerName(role, context)
}

/** The team members assigned to a task; where levelling chose, those chosen. */
export function assignedTo(task: Task, { plan, taskById }: ProjectContext): TeamMember[] {
  const ids = taskById.get(task.id)?.times.assigned ?? (task.assign ?? []).flatMap((item) => candidatesOf(item).ids.slice(0, 1))
  return (plan.team ?? []).filter((member) => ids.includes(member.id))
}

/** Name behind a team id or a role. */
export function ownerName(owner: string, context: ProjectContext): string {
  const member = context.plan.team?.find(({ id }) => id === owner) ?? context.plan.team?.find(({ role }) => role === owner)
  return member ? memberName(member, context) : roleName(owner, context)
}

/** Likely person-days of tasks: their effort, or the days of those who are busy throughout a given time; waiting times take nobody's days. */
export function personDays(tasks: readonly NumberedTask[], context: ProjectContext): number {
  return tasks.reduce((sum, { task }) => sum + wantedDays(task, context), 0)
}

/** Likely person-days of a task that fall to a member: effort shared by the units assigned, or the time given × his units, as the schedule has it. */
export function daysOn(task: Task, member: TeamMember, context: ProjectContext): number {
  const assigned = assignedTo(task, context)
  if (!assigned.includes(member)) return 0
  if (task.effortDays === undefined) return likelyOf(task.durationDays ?? 0) * unitsOn(task, member)
  return (likelyOf(task.effortDays) * unitsOn(task, member)) / assigned.reduce((total, other) => total + unitsOn(task, other), 0)
}

/** Likely person-days of a task with people: its effort, or the time given × everybody's units. */
export function wantedDays(task: Task, context: ProjectContext): number {
  return task.effortDays === undefined ? assignedTo(task, context).reduce((sum, member) => sum + daysOn(task, member, context), 0) : likelyOf(task.effortDays)
}

/** Part of a member's availability that a task takes, above 0; 1 is all of it. */
export function shareOf(task: Task, { id }: TeamMember): number {
  return ((task.assign ?? []).map(candidatesOf).find(({ ids }) => ids.includes(id))?.percent ?? 100) / 100
}

// Availability × the share of it that the task takes; 1 is one person full-time.
function unitsOn(task: Task, member: TeamMember): number {
  return ((member.availabilityPercent ?? 100) / 100) * shareOf(task, member)
}

/** Effort of a task as likely value with its range, the length of a waiting time, or that it is a milestone. */
export function effortWords({ task, isMilestone }: NumberedTask, { say, format }: ProjectContext): string {
  if (isMilestone) return say('reports.project.effort.milestone')
  const estimate = task.effortDays ?? task.durationDays
  if (estimate === undefined) return ''
  const likely = format.number(likelyOf(estimate))
  const range = typeof estimate === 'number' ? likely : say('reports.project.effort.range', { likely, low: format.number(estimate.optimistic), high: format.number(estimate.pessimistic) })
  return task.effortDays === undefined ? say('reports.project.effort.duration', { days: range }) : range
}

/** Most tasks with work that a member has on the same day. */
export function atOnce(member: TeamMember, context: ProjectContext): number {
  const own = context.tasks.filter(({ task, isMilestone }) => !isMilestone && daysOn(task, member, context) > 0)
  return Math.max(0, ...own.map(({ times }) => own.filter((other) => other.times.start <= times.start && times.start <= other.times.finish).length))
}
