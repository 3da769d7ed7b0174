import type { Schedule } from '../../model/file-types.ts'
import { readCalendar } from '../../files/content.ts'
import { BaseCommand } from '../base-command.ts'
import { deriveSchedule } from '../derive.ts'
import { loadPlan } from '../load-plan.ts'
import { pathArg } from '../path-arg.ts'
import { scheduleSummary } from '../print/schedule-summary.ts'
import { writeDerived } from '../write-derived.ts'

export default class ScheduleCommand extends BaseCommand {
  static override summary = 'Dates, floats, critical path and cost: schedule.yaml.'
  static override description = 'Schedules the plan on the working days of its country by the critical path method. Takes an engagement folder or a lone plan file.'
  static override examples = ['<%= config.bin %> schedule examples/lakeside-instruments', '<%= config.bin %> schedule my-plan.yaml --json']
  static override args = { path: pathArg({ default: '.', description: 'Engagement folder or plan file.' }) }

  async run(): Promise<Schedule> {
    const { args, flags } = await this.parse(ScheduleCommand)
    const { folder, planFile, scheduleFile, plan } = await loadPlan(args.path, flags.lang)
    const language = this.languageOf(flags.lang, plan.language)
    const say = this.speak(language)
    const derived = deriveSchedule(folder, planFile, plan, say)
    await writeDerived(folder, { [scheduleFile]: derived.text })
    this.log(scheduleSummary(derived.value, plan, language, say))
    if (plan.calendar?.country && !readCalendar(plan.calendar.country)) this.tell(say('cli.noHolidays', { country: plan.calendar.country }))
    this.tell(say('cli.wrote', { files: scheduleFile, next: `crmplan report ${args.path}` }))
    return derived.value
  }
}
