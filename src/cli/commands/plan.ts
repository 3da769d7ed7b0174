import { Flags } from '@oclif/core'
import type { Plan } from '../../model/file-types.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { FILES } from '../../files/engagement-folder.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { PlanChange } from '../../planning/merge/plan-change.ts'
import { BaseCommand } from '../base-command.ts'
import { deriveAssessment, derivePlan, writePlan } from '../derive/derive.ts'
import { loadEngagement, loadProgress } from '../load/load-engagement.ts'
import { pathArg } from '../path-arg.ts'
import { placeElsewhere, placePlan } from '../derive/place-plan.ts'
import { besidesSwitch, methodSwitch } from '../print/method-switch.ts'
import { planChanges, textDiff } from '../print/plan-changes.ts'
import { planSummary } from '../print/plan-summary.ts'
import { requireValidPlan } from '../load/require-valid.ts'
import { takesOf } from '../take-words.ts'
import { type PlanDecisions, type PlanUpdate, UNDECIDED, isSwitch, openConflicts, updatePlan } from '../derive/update-plan.ts'

export default class PlanCommand extends BaseCommand {
  static override summary = 'Turn profile, answers and method into plan.yaml.'
  static override description = 'Generates the plan; readiness gaps become tasks. A plan that somebody has edited is merged: whatever people wrote stays, what the inputs now call for is added, what they no longer call for goes unless somebody has worked on it. Where both have changed the same field, the plan keeps its value and the conflict is told until --take settles it. A task struck out stays out and is listed in the plan with its reason. With another method, what is done, running, edited or costed stays, with its ids; the plan and the project report say when and why the method was changed. A decision for a method belongs into the profile (settings.method).'
  static override examples = ['<%= config.bin %> plan examples/lakeside-instruments', '<%= config.bin %> plan . --dry-run', '<%= config.bin %> plan . --check', '<%= config.bin %> plan . --take mine define-goals.charter.effortDays', '<%= config.bin %> plan . --method six-phase --reason "The board wants a pilot"', '<%= config.bin %> plan . --method six-phase --output six-phase.yaml']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    method: Flags.string({ description: 'Method id; the recommended or decided one if left out.' }),
    check: Flags.boolean({ description: 'Write nothing; exit 1 if plan.yaml would change.' }),
    'dry-run': Flags.boolean({ description: 'Write nothing; show what would change.', exclusive: ['check', 'output'] }),
    take: Flags.string({ multiple: true, description: 'Settle conflicts: mine or generated, then ids or id.field; all open ones if none is named.', exclusive: ['output'] }),
    reason: Flags.string({ description: 'Why the method is changed; with the same method, why the tasks that have been struck out are not done.', exclusive: ['output'] }),
    output: Flags.string({ char: 'o', description: 'Write the generated plan to this file of the folder instead.', exclusive: ['check'] }),
  }

  async run(): Promise<Plan | { outOfDate: boolean; changes: readonly PlanChange[]; diff: string }> {
    const { args, flags } = await this.parse(PlanCommand)
    const engagement = await loadEngagement(args.dir, flags.lang, { mending: flags.output === undefined })
    const say = this.speak(engagement.language)
    const today = this.todayOf(flags.today)
    const fresh = derivePlan(engagement, deriveAssessment(engagement, today).value, flags.method)
    if (flags.output !== undefined) {
      await placeElsewhere(engagement, fresh.text, flags.output)
      this.log(planSummary(fresh.value, engagement.knowledge, engagement.language, say))
      this.tell(say('cli.plan.elsewhere', { file: flags.output }))
      return fresh.value
    }
    const look = flags.check || flags['dry-run']
    const inHand = { ...engagement, today, progress: await loadProgress(engagement.folder, flags.lang) }
    const update = await this.decide((decisions) => updatePlan(inHand, fresh, decisions, (plan) => writePlan(plan, engagement.fileLanguage)), { take: flags.take ?? [], reason: flags.reason, ask: !look, say, isSwitch: isSwitch(inHand, fresh.value) })
    if (update.changes.length > 0) await requireValidPlan(engagement.folder, FILES.plan, update.text, say)
    const outcome = await placePlan(engagement, update, { look })
    const switched = methodSwitch(engagement.plan, update, engagement, say)
    if (flags['dry-run']) return this.show(update, switched, args.dir, [...(flags.method === undefined ? [] : ['--method', shellWord(flags.method)]), ...(flags.take === undefined ? [] : ['--take', ...flags.take.map(shellWord)]), ...(flags.reason === undefined ? [] : ['--reason', shellWord(flags.reason)])], say)
    if (outcome === 'outOfDate') process.exitCode = 1
    this.log(planSummary(update.value, engagement.knowledge, engagement.language, say))
    if (update.baseLost) this.tell(say('cli.merge.baseLost', { file: FILES.generatedPlan }))
    for (const line of switched) this.tell(line)
    if (update.changes.length > 0) this.tell(planChanges(switched.length > 0 ? besidesSwitch(update.changes) : update.changes, args.dir, say, { brief: !flags.check }))
    this.tell(say(`cli.plan.${outcome}`, { file: FILES.plan, folder: args.dir, next: `crmplan schedule ${shellWord(args.dir)}` }))
    return update.value
  }

  private show(update: PlanUpdate, switched: readonly string[], folder: string, flags: readonly string[], say: Say): { outOfDate: boolean; changes: readonly PlanChange[]; diff: string } {
    const outOfDate = update.text !== update.before
    const diff = outOfDate ? textDiff(FILES.plan, update.before ?? '', update.text) : ''
    if (update.baseLost) this.tell(say('cli.merge.baseLost', { file: FILES.generatedPlan }))
    for (const line of switched) this.log(line)
    if (update.changes.length > 0) this.log(planChanges(switched.length > 0 ? besidesSwitch(update.changes) : update.changes, folder, say))
    if (diff !== '') this.log(diff)
    this.tell(say(outOfDate ? 'cli.merge.dryRun' : 'cli.plan.current', { file: FILES.plan, command: ['crmplan plan', shellWord(folder), ...flags].join(' ') }))
    return { outOfDate, changes: update.changes, diff }
  }

  // What is struck out is asked about once, in a terminal; what is decided for all holds for the conflicts that are open.
  private async decide(update: (decisions: PlanDecisions) => PlanUpdate, { take, reason, ask, say, isSwitch: switches }: { take: readonly string[]; reason: string | undefined; ask: boolean; say: Say; isSwitch: boolean }): Promise<PlanUpdate> {
    const { takes, all } = takesOf(take)
    // With another method, a reason is about the method.
    const given = reason === undefined || switches ? UNDECIDED.reasonOf : () => reason
    const methodReason = switches ? reason : undefined
    const open = all === undefined ? [] : openConflicts(update({ ...UNDECIDED, reasonOf: given, methodReason }).changes)
    const decided: PlanDecisions = { takes: all === undefined ? takes : new Map([...open.map((id) => [id, all] as const), ...takes]), reasonOf: given, methodReason }
    const first = update(decided)
    const struck = first.changes.filter(({ kind }) => kind === 'deleted')
    if (struck.length === 0 || reason !== undefined || !ask || this.jsonEnabled() || !process.stdin.isTTY || !process.stdout.isTTY) return first
    const { askReasons } = await import('../prompts/ask-reasons.ts')
    const reasons = await askReasons(struck, say)
    return update({ ...decided, reasonOf: (task) => reasons.get(task) })
  }
}
