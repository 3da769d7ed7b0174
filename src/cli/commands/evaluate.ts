import { Flags } from '@oclif/core'
import type { Evaluation } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { BaseCommand } from '../base-command.ts'
import { typedDay } from '../day.ts'
import { scheduleInMemory } from '../derive/derive.ts'
import { deriveEvaluation } from '../derive/derive-evaluation.ts'
import { loadBaseline, loadBaselines } from '../load/load-baselines.ts'
import { loadAssessment, loadEngagement, loadProgress, loadSchedule } from '../load/load-engagement.ts'
import { pathArg } from '../path-arg.ts'
import { evaluationSummary } from '../print/evaluation-summary.ts'
import { writeDerived } from '../save/write-derived.ts'

export default class Evaluate extends BaseCommand {
  static override summary = 'How the project stands, or how it went: evaluation.yaml.'
  static override description = 'Earned value and earned schedule from what has been told with crmplan track. Holds for the day of the last status, or for another day with --as-of: then nothing counts that was told for a later one.'
  static override examples = ['<%= config.bin %> evaluate .', '<%= config.bin %> evaluate . --as-of 2027-02-26 --json']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    baseline: Flags.string({ helpValue: 'NAME', description: 'What to measure against; the latest baseline if left out, where there is none the plan as it is.' }),
    'as-of': Flags.string({ description: 'Day to evaluate, YYYY-MM-DD; the day of the last status if left out, once the project is over the last day of which anything is told.' }),
  }

  async run(): Promise<Evaluation> {
    const { args, flags } = await this.parse(Evaluate)
    const asOf = flags['as-of']
    if (asOf !== undefined) typedDay(asOf)
    const engagement = await loadEngagement(args.dir, flags.lang)
    const say = this.speak(engagement.language)
    const { plan } = engagement
    if (!plan) throw new UserError('noPlanYet', { folder: args.dir }, 1)
    const progress = await loadProgress(args.dir, flags.lang)
    if (!progress) throw new UserError('noProgress', { folder: args.dir }, 1)
    const schedule = (await loadSchedule(args.dir, flags.lang)) ?? scheduleInMemory(FILES.plan, plan, say, { iterations: 0 })
    const baseline = flags.baseline === undefined ? engagement.baseline : await loadBaseline(args.dir, flags.baseline, flags.lang)
    const predicted = { assessment: await loadAssessment(args.dir, flags.lang), firstBaseline: (await loadBaselines(args.dir, flags.lang))[0] }
    const evaluation = deriveEvaluation({ ...engagement, ...predicted, baseline, plan, schedule, progress }, { asOf, today: this.todayOf(flags.today) })
    await writeDerived(engagement.folder, { [FILES.evaluation]: evaluation.text }, engagement.fileLanguage)
    this.log(evaluationSummary(evaluation.value, engagement.language, say))
    this.tell(say('cli.wrote', { files: FILES.evaluation, next: `crmplan report ${shellWord(args.dir)}` }))
    return evaluation.value
  }
}
