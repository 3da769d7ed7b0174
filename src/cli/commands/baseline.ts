import { join } from 'node:path'
import { Args, Flags } from '@oclif/core'
import type { Baseline } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { FILES, readIfThere } from '../../files/engagement-folder.ts'
import { isFile } from '../../files/read-file.ts'
import { BaseCommand } from '../base-command.ts'
import { typedDay } from '../day.ts'
import { baselineFile, loadBaseline, loadBaselines } from '../load/load-baselines.ts'
import { loadPlan } from '../load/load-plan.ts'
import { pathArg } from '../path-arg.ts'
import { refuseSwapped } from '../refuse-swapped.ts'
import { baselinePage, baselineTable } from '../print/baseline-page.ts'
import { saveBaseline } from '../save/save-baseline.ts'

/** What was typed after the command. */
interface BaselineFlags {
  readonly 'approved-by'?: string | undefined
  readonly why?: string | undefined
  readonly date?: string | undefined
  readonly replace: boolean
  readonly list: boolean
  readonly lang?: string | undefined
  readonly today?: string | undefined
}

export default class BaselineCommand extends BaseCommand {
  static override summary = 'Freeze plan and schedule as approved; list and show what was approved.'
  static override description = 'With --approved-by and --why, plan.yaml and schedule.yaml as they lie there become baselines/NAME.yaml: dates, effort and cost of every task, cost by phase, category and month, budget lines, reserve, P50 and P80, verdict and score. schedule, build and the project report compare with the latest by date. Without them it shows the baseline NAME, or lists all. An approved baseline is not overwritten without --replace.'
  static override examples = [
    '<%= config.bin %> baseline acme kick-off --approved-by "Zhao Min" --why "steering committee of 22 November"', '<%= config.bin %> baseline acme kick-off', '<%= config.bin %> baseline acme --list',
  ]
  static override args = {
    dir: pathArg({ description: 'Engagement folder; may be left out for the current folder.' }),
    name: Args.string({ description: 'Name of the baseline, such as kick-off.' }),
  }
  static override flags = {
    'approved-by': Flags.string({ helpValue: 'WHO', description: 'Who has approved plan and schedule.' }),
    why: Flags.string({ helpValue: 'TEXT', description: 'Why, or what made a new baseline necessary.' }),
    date: Flags.string({ helpValue: 'DAY', description: 'Day of the approval; today if left out.' }),
    replace: Flags.boolean({ description: 'Overwrite the baseline of that name.' }),
    list: Flags.boolean({ description: 'List all baselines.', exclusive: ['approved-by', 'why', 'date', 'replace'] }),
  }

  async run(): Promise<Baseline | { baselines: readonly Baseline[] }> {
    const { args, flags } = await this.parse(BaselineCommand)
    const [dir, name] = foldersFirst(args.dir, args.name)
    refuseSwapped('baseline', dir, name)
    const isApproval = flags['approved-by'] !== undefined || flags.why !== undefined
    if (isApproval) return this.approve(dir, name, flags)
    if (flags.date !== undefined || flags.replace) throw new UserError('baselineNeeds', {}, 2)
    if (name === undefined || flags.list) return this.list(dir, flags.lang)
    const say = this.speak(this.languageOf(flags.lang, languageOfPlan(await loadBaselines(dir, flags.lang))))
    const { baseline } = (await loadBaseline(dir, name, flags.lang)) as { baseline: Baseline }
    this.log(baselinePage(baseline, this.languageOf(flags.lang, baseline.language), say))
    return baseline
  }

  private async approve(dir: string, name: string | undefined, { 'approved-by': approvedBy = '', why = '', date, replace, lang, today }: BaselineFlags): Promise<Baseline> {
    if (name === undefined || approvedBy.trim() === '' || why.trim() === '') throw new UserError('baselineNeeds', {}, 2)
    if (date !== undefined) typedDay(date)
    const file = baselineFile(name)
    const { plan } = await loadPlan(join(dir, FILES.plan), lang)
    const language = this.languageOf(lang, plan.language)
    const say = this.speak(language)
    if (!replace && readIfThere(dir, file) !== undefined) throw new UserError('baselineExists', { file }, 1)
    const baseline = await saveBaseline(dir, plan, { id: name, approvedBy: approvedBy.trim(), why: why.trim(), date: date ?? this.todayOf(today) }, lang)
    this.log(baselinePage(baseline, language, say))
    const latest = (await loadBaseline(dir, undefined, lang))?.baseline.id ?? name
    const next = isFile(join(dir, FILES.profile)) ? `crmplan build ${shellWord(dir)}` : `crmplan schedule ${shellWord(dir)}`
    this.tell(say(latest === name ? 'baseline.written' : 'baseline.writtenEarlier', { file, latest, next }))
    return baseline
  }

  private async list(dir: string, lang: string | undefined): Promise<{ baselines: readonly Baseline[] }> {
    const all = await loadBaselines(dir, lang)
    const language = this.languageOf(lang, languageOfPlan(all))
    const say = this.speak(language)
    const baselines = all.map(({ baseline }) => baseline)
    const latest = baselines.at(-1)
    if (latest) this.log(baselineTable(baselines, language, say))
    this.tell(latest ? say('baseline.counts', { name: latest.id }) : say('baseline.none', { folder: dir }))
    return { baselines }
  }
}

// One word is a folder if it leads to a plan or a profile, else the name of a baseline here.
function foldersFirst(first: string | undefined, second: string | undefined): readonly [string, string | undefined] {
  if (first === undefined || second !== undefined) return [first ?? '.', second]
  const isFolder = [FILES.plan, FILES.profile].some((file) => isFile(join(first, file)))
  return isFolder ? [first, undefined] : ['.', first]
}

function languageOfPlan(all: Awaited<ReturnType<typeof loadBaselines>>): Baseline['language'] {
  return all.at(-1)?.baseline.language
}
