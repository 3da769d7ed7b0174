import { Flags } from '@oclif/core'
import type { Plan, Schedule } from '../../model/file-types.ts'
import { LINT_LIMITS } from '../../model/plan-logic.ts'
import { UserError } from '../../model/user-error.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { readCalendar } from '../../files/content.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { lintSchedule, type ScheduleLint } from '../../scheduling/lint-schedule.ts'
import { BaseCommand } from '../base-command.ts'
import { deriveSchedule, scheduleInMemory } from '../derive/derive.ts'
import { FILE_LANGUAGE } from '../language.ts'
import { loadBaseline } from '../load/load-baselines.ts'
import { enclosingEngagement, loadProfile } from '../load/load-packs.ts'
import { loadPlan } from '../load/load-plan.ts'
import { pathArg } from '../path-arg.ts'
import { lintTable } from '../print/lint-table.ts'
import { scheduleSummary } from '../print/schedule-summary.ts'
import { writeDerived } from '../save/write-derived.ts'

/** More draws make the P80 no more exact than its estimates are. */
const MOST_DRAWS = 1_000_000

const MOST_SCHEDULES = 1_000_000

export default class ScheduleCommand extends BaseCommand {
  static override summary = 'Dates, floats, critical path, cost and how certain they are: schedule.yaml.'
  static override description = 'Schedules the plan on the working days of its country by the critical path method, levels the work so that nobody has more to do on a day than he can, and plays it through many times with estimates, drivers and risks drawn by chance. Where something has been approved (crmplan baseline), the dates and cost are compared with it. Takes an engagement folder or a lone plan file.'
  static override examples = ['<%= config.bin %> schedule examples/lakeside-instruments', '<%= config.bin %> schedule my-plan.yaml --simulate 20000 --seed 7 --json']
  static override args = { path: pathArg({ default: '.', description: 'Engagement folder or plan file.' }) }

  static override flags = {
    simulate: Flags.integer({ min: 0, max: MOST_DRAWS, description: 'How many times the plan is played through; 0 not at all. What the plan says if left out, else 10000.' }),
    baseline: Flags.string({ helpValue: 'NAME', description: 'Compare with this baseline; the latest by date if left out.' }),
    lint: Flags.boolean({ description: 'Check how far the dates can be trusted, after the 14 points of DCMA; writes nothing.', exclusive: ['simulate', 'seed', 'baseline'] }),
    'no-level': Flags.boolean({ description: 'Dates by the network alone, whether or not people are busy elsewhere. To keep it, set levelling.off in the plan.' }),
    schedules: Flags.integer({ min: 1, max: MOST_SCHEDULES, description: 'How many orders of work are tried at most to level people. What the plan says if left out, else by its size.' }),
    seed: Flags.integer({ min: 0, description: 'Seed of the random numbers: the same seed gives the same results. What the plan says if left out, else 1.' }),
  }

  async run(): Promise<Schedule | ScheduleLint> {
    const { args, flags } = await this.parse(ScheduleCommand)
    const { folder, planFile, scheduleFile, plan } = await loadPlan(args.path, flags.lang)
    const language = this.languageOf(flags.lang, plan.language)
    const say = this.speak(language)
    if (flags.lint) {
      const engagement = enclosingEngagement(folder)
      const profile = engagement === undefined ? undefined : await loadProfile(engagement, flags.lang)
      scheduleInMemory(planFile, plan, say)
      const lint = lintSchedule(levelledAs(plan, flags['no-level'], flags.schedules), readCalendar(plan.calendar?.country), { ...LINT_LIMITS, ...profile?.settings?.scheduleLint })
      this.log(lintTable(lint, plan, say))
      return lint
    }
    const baseline = scheduleFile === FILES.schedule ? await loadBaseline(folder, flags.baseline, flags.lang) : undefined
    if (flags.baseline !== undefined && !baseline) throw new UserError('baselineOfEngagement', { file: planFile }, 2)
    const derived = deriveSchedule(folder, planFile, levelledAs(plan, flags['no-level'], flags.schedules), say, { simulation: { iterations: flags.simulate, seed: flags.seed }, baseline })
    await writeDerived(folder, { [scheduleFile]: derived.text }, plan.language ?? FILE_LANGUAGE)
    this.log(scheduleSummary(derived.value, plan, language, say))
    if (plan.calendar?.country && !readCalendar(plan.calendar.country)) this.tell(say('cli.noHolidays', { country: plan.calendar.country }))
    this.tell(say('cli.wrote', { files: scheduleFile, next: `crmplan report ${shellWord(args.path)}` }))
    return derived.value
  }
}

// Flags count for this run only: the plan stays as it is.
function levelledAs(plan: Plan, isOff: boolean, schedules: number | undefined): Plan {
  return { ...plan, levelling: { ...plan.levelling, ...(isOff && { off: true }), ...(schedules !== undefined && { schedules }) } }
}
