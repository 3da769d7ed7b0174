// What it costs that nobody works on more than he can, and for whom the end waits.
import { memberName } from './people.ts'
import type { ProjectContext } from './project-input.ts'

/** How many working days levelling costs against the network alone; nothing where people are not levelled. */
export function levellingCost({ schedule, say, format }: ProjectContext): string {
  const { levelling } = schedule
  return levelling ? say('reports.project.levelling.cost', { days: levelling.delayDays, finish: format.longDate(levelling.networkFinishDate ?? schedule.finishDate) }) : ''
}

/** Who delays the end most, and by how much; nothing where nobody does. */
export function levellingBottleneck(context: ProjectContext): string {
  const { plan, schedule, say, format } = context
  const names = (schedule.levelling?.bottleneck ?? []).flatMap(({ member, loadPercent, delayDays }) => {
    const found = plan.team?.find(({ id }) => id === member)
    return found ? [say('reports.project.levelling.member', { name: memberName(found, context), load: format.percent(loadPercent), days: delayDays })] : []
  })
  return names.length === 0 ? '' : say('reports.project.levelling.bottleneck', { count: names.length, names: names.slice(0, MOST_NAMED).join(say('reports.itemSeparator')) })
}

const MOST_NAMED = 3
