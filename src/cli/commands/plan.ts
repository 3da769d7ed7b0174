import { Flags } from '@oclif/core'
import type { Plan } from '../../model/file-types.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { BaseCommand } from '../base-command.ts'
import { deriveAssessment, derivePlan } from '../derive.ts'
import { loadEngagement } from '../load-engagement.ts'
import { pathArg } from '../path-arg.ts'
import { placePlan } from '../place-plan.ts'
import { planSummary } from '../print/plan-summary.ts'

export default class PlanCommand extends BaseCommand {
  static override summary = 'Turn profile, answers and method into plan.yaml.'
  static override description = 'Generates the plan; readiness gaps become tasks. A plan that somebody has edited is never overwritten: the new one can be written elsewhere with --output. Once what is wanted of it has been taken over, --accept leaves plan.yaml as it is and makes it count as current, until the inputs change again. A decision for a method belongs into the profile (settings.method); --method tries one out.'
  static override examples = ['<%= config.bin %> plan examples/lakeside-instruments', '<%= config.bin %> plan . --method six-phase --output six-phase.yaml', '<%= config.bin %> plan . --check', '<%= config.bin %> plan . --accept']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    method: Flags.string({ description: 'Method id; the recommended or decided one if left out.' }),
    check: Flags.boolean({ description: 'Write nothing; exit 1 if plan.yaml is not what would be generated.' }),
    accept: Flags.boolean({ description: 'Keep the edited plan.yaml as it is and let it count as current.', exclusive: ['check', 'output', 'method'] }),
    output: Flags.string({ char: 'o', description: 'Write to this file of the folder instead of plan.yaml.', exclusive: ['check'] }),
  }

  async run(): Promise<Plan> {
    const { args, flags } = await this.parse(PlanCommand)
    const engagement = await loadEngagement(args.dir, flags.lang)
    const say = this.speak(engagement.language)
    const assessment = deriveAssessment(engagement, this.todayOf(flags.today))
    const plan = derivePlan(engagement, assessment.value, flags.method)
    const placed = await placePlan(engagement.folder, plan.text, { check: flags.check, accept: flags.accept, output: flags.output })
    if (placed.outOfDate) process.exitCode = 1
    this.log(planSummary(plan.value, engagement.knowledge, engagement.language, say))
    this.tell(say(`cli.plan.${placed.outcome}`, { file: flags.output ?? FILES.plan, folder: args.dir, next: `crmplan ${placed.outcome === 'accepted' ? 'build' : 'schedule'} ${args.dir}` }))
    return plan.value
  }
}
