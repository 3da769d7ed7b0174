import { Flags } from '@oclif/core'
import { FILES } from '../../files/engagement-folder.ts'
import { BaseCommand } from '../base-command.ts'
import { buildEngagement } from '../build-engagement.ts'
import { loadEngagement } from '../load-engagement.ts'
import { pathArg } from '../path-arg.ts'
import { writeDerived } from '../write-derived.ts'

export default class Build extends BaseCommand {
  static override summary = 'Make all derived files and reports in one go.'
  static override description = 'Assessment, plan, schedule and reports, in that order. An edited plan is kept as it is (crmplan plan --accept makes it count as current again). --check writes nothing and exits 1 naming what is out of date.'
  static override examples = ['<%= config.bin %> build examples/lakeside-instruments', '<%= config.bin %> build . --check']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = { check: Flags.boolean({ description: 'Change nothing; exit 1 if anything is out of date.' }) }

  async run(): Promise<{ files: string[]; outOfDate: string[] }> {
    const { args, flags } = await this.parse(Build)
    const engagement = await loadEngagement(args.dir, flags.lang)
    const say = this.speak(engagement.language)
    const { texts, stale, planKept } = await buildEngagement(engagement, this.todayOf(flags.today))
    const planStale = planKept && stale.includes(FILES.plan)
    if (planKept) this.tell(say(planStale ? 'cli.build.planStale' : 'cli.build.planKept', { folder: args.dir }))
    if (!flags.check) {
      const written = await writeDerived(engagement.folder, texts)
      for (const file of Object.keys(texts)) this.log(`${written.includes(file) ? '+' : '='} ${file}`)
      this.tell(say('cli.build.done', { written: written.length, total: Object.keys(texts).length, folder: args.dir }))
      return { files: Object.keys(texts), outOfDate: [] }
    }
    for (const file of stale) this.log(say('cli.build.outOfDate', { file }))
    if (stale.length > 0) process.exitCode = 1
    // For an edited plan `build` would do nothing; what would has just been said.
    const toBuild = stale.length - (planStale ? 1 : 0)
    if (toBuild > 0) this.tell(say('cli.build.checkFailed', { count: toBuild, folder: args.dir }))
    else if (!planStale) this.tell(say('cli.build.checkPassed', { total: Object.keys(texts).length }))
    return { files: Object.keys(texts), outOfDate: [...stale] }
  }
}
