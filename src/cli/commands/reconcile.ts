import { Flags } from '@oclif/core'
import { assess } from '../../assessment/assess.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { inLanguage } from '../../knowledge/sentence.ts'
import { nearest } from '../../model/nearest.ts'
import { UserError } from '../../model/user-error.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { type ReconciledQuestion, reconciliationView } from '../../reporting/reconciliation-view.ts'
import { BaseCommand } from '../base-command.ts'
import { typedDay } from '../day.ts'
import { type Engagement, loadEngagement } from '../load/load-engagement.ts'
import { pathArg } from '../path-arg.ts'
import { agreementTable } from '../print/agreement-table.ts'
import { reconciliationLines } from '../print/reconciliation-lines.ts'
import { chooseQuestion, settleQuestion } from '../prompts/settle-question.ts'
import { removeAgreement, saveAgreement } from '../save/save-agreement.ts'

/** What was typed after the command. */
interface ReconcileFlags {
  readonly all: boolean
  readonly question?: string | undefined
  readonly level?: number | undefined
  readonly reason?: string | undefined
  readonly by?: string | undefined
  readonly date?: string | undefined
  readonly evidence?: string | undefined
  readonly remove: boolean
  readonly lang?: string | undefined
}

export default class Reconcile extends BaseCommand {
  static override summary = 'Where people answered differently, side by side; records the level they agree on.'
  static override description = 'Shows who said what, with notes and evidence. An agreed level and its reason go to reconciliation.yaml and count in the place of the median; the single answers stay. In a terminal it asks which question to settle; --level and --reason record without asking.'
  static override examples = ['<%= config.bin %> reconcile acme', '<%= config.bin %> reconcile acme --question leadership.sponsor-named --level 3 --reason "minutes of 12 October seen" --by "Wang Fang"', '<%= config.bin %> reconcile acme --question leadership.sponsor-named --remove']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    all: Flags.boolean({ description: 'Also the questions on which nobody disagrees.' }),
    question: Flags.string({ description: 'Only this question.' }),
    level: Flags.integer({ description: 'Level agreed on, 1 to 5.', min: 1, max: 5 }),
    reason: Flags.string({ description: 'What settled it.' }),
    by: Flags.string({ description: 'Who agreed.' }),
    date: Flags.string({ description: 'When, YYYY-MM-DD; today if left out.' }),
    evidence: Flags.string({ description: 'What shows it; levels 4 and 5 count only with evidence.' }),
    remove: Flags.boolean({ description: 'Remove the agreement on the question.' }),
  }

  async run(): Promise<{ questions: readonly ReconciledQuestion[] }> {
    const { args, flags } = await this.parse(Reconcile)
    checkFlags(flags)
    const engagement = await loadEngagement(args.dir, flags.lang)
    this.speak(engagement.language)
    const today = this.todayOf(flags.today)
    requireQuestion(engagement, flags.question, today)
    const isRecorded = flags.remove || flags.level !== undefined
    if (isRecorded) await this.record(engagement, flags, flags.date ?? today)
    const now = isRecorded ? await loadEngagement(args.dir, flags.lang) : engagement
    const questions = questionsOf(now, flags, today)
    const agreement = flags.question === undefined ? agreementTable(assessed(now, today), now.knowledge, now.language, this.sayIn(now.language)) : ''
    if (agreement !== '') this.log(`${agreement}\n`)
    this.show(questions, now)
    if (!isRecorded && questions.length > 0 && process.stdin.isTTY && process.stdout.isTTY && !this.jsonEnabled()) return { questions: await this.settle(now, flags, today) }
    if (isRecorded) this.tell(this.sayIn(now.language)('reconcile.next', { command: `crmplan build ${shellWord(args.dir)}` }))
    return { questions }
  }

  private show(questions: readonly ReconciledQuestion[], { knowledge, language, interviews }: Engagement): void {
    const say = this.sayIn(language)
    this.log(questions.length > 0 ? reconciliationLines(questions, knowledge, language, say, process.stdout.columns) : say(interviews.some(({ answers }) => answers.length > 0) ? 'reconcile.none' : 'reconcile.noneAtAll'))
  }

  private async record(engagement: Engagement, { question = '', level, reason = '', by, evidence, remove, lang }: ReconcileFlags, date: string): Promise<void> {
    if (remove) await removeAgreement(engagement, question, lang)
    else await saveAgreement(engagement, { question, level: level ?? 1, reason: reason.trim(), ...(by === undefined ? {} : { by }), date, ...(evidence === undefined ? {} : { evidence: [{ text: evidence }] }) }, lang)
    this.tellDone(engagement, question, remove ? undefined : level)
  }

  private tellDone({ knowledge, language }: Engagement, question: string, level: number | undefined): void {
    const title = knowledge.questions.get(question)?.title
    const values = { file: FILES.reconciliation, title: title ? inLanguage(title, language) : question, level: level ?? 0 }
    this.tell(this.sayIn(language)(level === undefined ? 'reconcile.removed' : 'reconcile.saved', values))
  }

  // Each agreement is on disk before the list comes again.
  private async settle(first: Engagement, flags: ReconcileFlags, today: string): Promise<readonly ReconciledQuestion[]> {
    const say = this.sayIn(first.language)
    let changed = false
    for (let engagement = first; ; engagement = await loadEngagement(first.folder, flags.lang)) {
      const questions = questionsOf(engagement, flags, today)
      const chosen = await chooseQuestion(questions, engagement, say)
      if (!chosen) {
        if (changed) this.tell(say('reconcile.next', { command: `crmplan build ${shellWord(first.folder)}` }))
        return questions
      }
      this.show([chosen], engagement)
      const reply = await settleQuestion(chosen, engagement, say, flags.date ?? today)
      if (reply === 'back') continue
      if (reply === 'remove') await removeAgreement(engagement, chosen.question, flags.lang)
      else await saveAgreement(engagement, reply, flags.lang)
      changed = true
      this.tellDone(engagement, chosen.question, reply === 'remove' ? undefined : reply.level)
    }
  }
}

function checkFlags({ question, level, reason, remove, date }: ReconcileFlags): void {
  if (remove && (question === undefined || level !== undefined)) throw new UserError('reconcileRemove', {}, 2)
  if (!remove && ((level === undefined) !== (reason === undefined) || (level !== undefined && question === undefined))) throw new UserError('reconcilePair', {}, 2)
  if (reason !== undefined && reason.trim() === '') throw new UserError('emptyReason', {}, 2)
  if (date !== undefined) typedDay(date)
}

function requireQuestion(engagement: Engagement, id: string | undefined, today: string): void {
  const known = (assessed(engagement, today).questions ?? []).map((score) => score.id)
  if (id !== undefined && !known.includes(id)) throw new UserError('unknownQuestion', { id, nearest: nearest(id, known) ?? 'none' }, 2)
}

function questionsOf(engagement: Engagement, { all, question }: ReconcileFlags, today: string): ReconciledQuestion[] {
  const view = reconciliationView(assessed(engagement, today), engagement.interviews, all || question !== undefined)
  return question === undefined ? view : view.filter((item) => item.question === question)
}

function assessed({ knowledge, profile, interviews, reconciliation }: Engagement, today: string) {
  return assess(knowledge, profile, interviews, today, reconciliation)
}
