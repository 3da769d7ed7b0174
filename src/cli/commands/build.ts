import { Flags } from '@oclif/core'
import { FILES } from '../../files/engagement-folder.ts'
import { BaseCommand } from '../base-command.ts'
import { buildEngagement } from '../derive/build-engagement.ts'
import { loadEngagement } from '../load/load-engagement.ts'
import { pathArg } from '../path-arg.ts'
import { besidesSwitch, methodSwitch } from '../print/method-switch.ts'
import { planChanges } from '../print/plan-changes.ts'
import { reportWords } from '../print/report-words.ts'
import { writeDerived } from '../save/write-derived.ts'

export default class Build extends BaseCommand {
  static override summary = 'Make all derived files and reports in one go.'
  static override description = 'Assessment, plan, schedule, evaluation (once progress is told) and reports, in that order. A plan that somebody has edited is merged: see crmplan plan. What people have written between the marks of a report stays: see crmplan report. --check writes nothing and exits 1 naming what is out of date.'
  static override examples = ['<%= config.bin %> build examples/lakeside-instruments', '<%= config.bin %> build . --check']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = { check: Flags.boolean({ description: 'Change nothing; exit 1 if anything is out of date.' }) }

  async run(): Promise<{ files: string[]; outOfDate: string[] }> {
    const { args, flags } = await this.parse(Build)
    const engagement = await loadEngagement(args.dir, flags.lang, { mending: true })
    const say = this.speak(engagement.language)
    const { texts, stale, plan, words } = await buildEngagement(engagement, this.todayOf(flags.today))
    if (plan.baseLost) this.tell(say('cli.merge.baseLost', { file: FILES.generatedPlan }))
    const switched = methodSwitch(engagement.plan, plan, engagement, say)
    for (const line of switched) this.tell(line)
    if (plan.changes.length > 0) this.tell(planChanges(switched.length > 0 ? besidesSwitch(plan.changes) : plan.changes, args.dir, say, { brief: true }))
    for (const line of reportWords(words, args.dir, say)) this.tell(line)
    if (!flags.check) {
      const written = await writeDerived(engagement.folder, texts, engagement.fileLanguage)
      for (const file of Object.keys(texts)) this.log(`${written.includes(file) ? '+' : '='} ${file}`)
      this.tell(say('cli.build.done', { written: written.length, total: Object.keys(texts).length, folder: args.dir }))
      return { files: Object.keys(texts), outOfDate: [] }
    }
    for (const file of stale) this.log(say('cli.build.outOfDate', { file }))
    if (stale.length > 0) process.exitCode = 1
    if (stale.length > 0) this.tell(say('cli.build.checkFailed', { count: stale.length, folder: args.dir }))
    else this.tell(say('cli.build.checkPassed', { total: Object.keys(texts).length }))
    return { files: Object.keys(texts), outOfDate: [...stale] }
  }
}
