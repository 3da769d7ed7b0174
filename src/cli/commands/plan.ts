import { Args, Flags } from '@oclif/core'
import type { Plan } from '../../model/file-types.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { BaseCommand } from '../base-command.ts'
import { deriveAssessment, derivePlan } from '../derive.ts'
import { loadEngagement } from '../load-engagement.ts'
import { placePlan } from '../place-plan.ts'
import { planSummary } from '../print/plan-summary.ts'

export default class PlanCommand extends BaseCommand {
  static override summary = 'Turn profile, answers and method into plan.yaml.'
  static override description = 'Generates the plan; readiness gaps become tasks. A plan that somebody has edited is never overwritten: the new one can be written elsewhere with --output. A decision for a method belongs into the profile (settings.method); --method tries one out.'
  static override examples = ['<%= config.bin %> plan examples/lakeside-instruments', '<%= config.bin %> plan . --method six-phase --output six-phase.yaml', '<%= config.bin %> plan . --check']
  static override args = { dir: Args.string({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    method: Flags.string({ description: 'Method id; the recommended or decided one if left out.' }),
    check: Flags.boolean({ description: 'Write nothing; exit 1 if plan.yaml is not what would be generated.' }),
    output: Flags.string({ char: 'o', description: 'Write to this file of the folder instead of plan.yaml.', exclusive: ['check'] }),
  }

  async run(): Promise<Plan> {
    const { args, flags } = await this.parse(PlanCommand)
    const engagement = await loadEngagement(args.dir, flags.lang)
    const say = this.sayIn(engagement.language)
    const assessment = deriveAssessment(engagement, this.todayOf(flags.today), say)
    const plan = derivePlan(engagement, assessment.value, flags.method)
    const placed = await placePlan(engagement.folder, plan.text, { check: flags.check, output: flags.output })
    if (placed.outOfDate) process.exitCode = 1
    this.log(planSummary(plan.value, engagement.knowledge, engagement.language, say))
    this.tell(say(`cli.plan.${placed.outcome}`, { file: flags.output ?? FILES.plan, next: `crmplan schedule ${args.dir}` }))
    return plan.value
  }
}
