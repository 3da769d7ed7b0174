// Somebody whose days of the week are none of those that the project works.
import { WEEKDAYS } from '../../../model/days/iso-date.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { membersToJudge } from '../../plan/team-members.ts'
import { mapsAt, textsAt } from '../../visit-values.ts'

const DEFAULT_WEEK: readonly string[] = WEEKDAYS.slice(0, 5)

/** Reports members whose week has no day in common with that of the project; single days that are worked beside it (`extraWorkdays`) may make up for it. */
export function neverWorks(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan', 'Profile').flatMap((file) => {
    const ofProject = textsAt(file.value, 'calendar.workweek.*').map(({ value }) => value)
    const week = ofProject.length > 0 ? ofProject : DEFAULT_WEEK
    return hasExtraDays(file) ? [] : membersToJudge(subject, file).flatMap(({ value, path }) => {
      const days = textsAt(value, 'workweek.*').map(({ value: day }) => day)
      if (days.length === 0 || days.some((day) => week.includes(day) || !(WEEKDAYS as readonly string[]).includes(day))) return []
      return [finding('never-works', file, [...path, 'workweek'], { values: { name: String(value['name'] ?? value['id']), days, week }, ...(ofProject.length > 0 && { other: { file: file.path, path: ['calendar', 'workweek'] } }) })]
    })
  })
}

function hasExtraDays({ value }: ParsedFile): boolean {
  return textsAt(value, 'calendar.extraWorkdays.*').length > 0 || mapsAt(value, 'calendar').some(({ value: { workweek } }) => workweek !== undefined && !Array.isArray(workweek))
}
