import { Args } from '@oclif/core'
import { nearest } from '../../model/nearest.ts'
import { UserError } from '../../model/user-error.ts'
import { explain, explainableIds, explanationLines } from '../../reporting/explain/explain.ts'
import type { Explanation } from '../../reporting/explain/explanation.ts'
import { readCalendar } from '../../files/content.ts'
import { BaseCommand } from '../base-command.ts'
import { loadReportSources } from '../load/load-report-sources.ts'
import { pathArg } from '../path-arg.ts'
import { isOurs, refuseSwapped } from '../refuse-swapped.ts'

export default class Explain extends BaseCommand {
  static override summary = 'Why a score, gate, method, task, date or amount is what it is.'
  static override description = 'Follows the chain back to questions, people, rules and formulas. ID is score, verdict, finish, budget, npv (net present value), p80 (p10, p50, p90, p95), reserve, grade, prediction, a figure of earned value (costPerformanceIndex and the others by their names in evaluation.yaml, estimateAtCompletion.typical and the other forms), forecast, earnedSchedule, remainingWork, simulation, costOverrun, or the id of a condition, question, gate, method, task, budget line, risk, driver, benefit, measure, decision or impediment. A plan file by itself explains finish, budget, npv, tasks, budget lines, risks, benefits and measures.'
  static override examples = ['<%= config.bin %> explain examples/lakeside-instruments verdict', '<%= config.bin %> explain core-team-released', '<%= config.bin %> explain . p80', '<%= config.bin %> explain . costPerformanceIndex', '<%= config.bin %> explain my-plan.yaml finish']
  static override args = {
    dir: pathArg({ description: 'Engagement folder or plan file; may be left out for the current folder.' }),
    id: Args.string({ description: 'What to explain.' }),
  }

  async run(): Promise<Explanation> {
    const { args, flags } = await this.parse(Explain)
    const [folder, id] = args.id === undefined ? ['.', args.dir] : [args.dir ?? '.', args.id]
    if (id === undefined || (args.id === undefined && !isOurs('.') && isOurs(id))) throw new UserError('explainWhat', { folder: id ?? '.' }, 2)
    refuseSwapped('explain', folder, args.id)
    const loaded = await loadReportSources(folder, flags.lang)
    const say = this.speak(loaded.language)
    const { assessment, profile, interviews, knowledge, plan, schedule, evaluation, language } = loaded
    const ofPlan = { language, say, plan, schedule, holidays: readCalendar(plan?.calendar?.country) }
    if (!loaded.isLone && !(assessment && profile && interviews)) throw new UserError('notBuilt', { folder }, 1)
    const sources = assessment && profile && interviews ? { ...ofPlan, knowledge, assessment, profile, interviews, evaluation } : ofPlan
    const explanation = explain(id, sources)
    if (!explanation) throw new UserError('unknownId', { id, nearest: nearest(id, explainableIds(sources)) ?? 'none' }, 2)
    this.log(explanationLines(explanation).join('\n'))
    return explanation
  }
}
