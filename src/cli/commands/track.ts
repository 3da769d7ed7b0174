import { Flags } from '@oclif/core'
import type { StatusEntry } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { statusAsOf } from '../../model/task-progress.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { addStatus, saysAnything } from '../../tracking/add-status.ts'
import { BaseCommand } from '../base-command.ts'
import { typedDay } from '../day.ts'
import { pathArg } from '../path-arg.ts'
import { statusSummary } from '../print/status-summary.ts'
import { requireTerminal } from '../require-terminal.ts'
import { askStatus, dueOn } from '../track/ask-status.ts'
import { openForm } from '../track/open-form.ts'
import { type OpenProgress, changeProgress, openProgress } from '../track/open-progress.ts'
import { readStatusFlags } from '../track/status-flags.ts'
import { readStatusForm, statusForm } from '../track/status-files.ts'
import { writeNew } from '../save/write-new.ts'
import { tellUnread } from '../unread-cells.ts'

/** Flags that each tell one figure of the task given by --task. */
const FIGURES = { percent: 'Percent done, 0 to 100.', start: 'Day on which work began.', finish: 'Day on which it was finished.', cost: 'Money spent until this day, all told.', effort: 'Person-days worked until this day, all told.', remaining: 'Person-days still to be worked.', days: 'Working days still needed.', left: 'Money still to be spent.', reached: 'Weighted milestones reached, with + between them.', remark: 'Remark.' } as const

export default class Track extends BaseCommand {
  static override summary = 'Enter the weekly status: what is done, since when, at what cost.'
  static override description = 'In a terminal it asks about the tasks that should have moved, those that are running and those that begin soon; Enter is what the plan expects, and every task is on disk before the next. With flags or --import it asks nothing. Figures are all told until the day. Entries are only added to progress.yaml: a second status of the same day is merged into the first unless that is approved; an earlier day is put right with --correct. Records beside the status: track decision, impediment, gate, measurement, benefit, lesson, finish. track approve seals what is there.'
  static override examples = [
    '<%= config.bin %> track acme', '<%= config.bin %> track acme --task build-interfaces --percent 60 --cost 8200', '<%= config.bin %> track acme --date 2027-02-26 --task kick-off=done --task "requirements=60,effort=12,remark=two interviews missing" --line licences=24000',
    '<%= config.bin %> track acme --template status.xlsx', '<%= config.bin %> track acme --import status.xlsx', '<%= config.bin %> track acme --correct 2027-02-26 --reason "hours of another project" --task requirements --effort 9',
  ]
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    date: Flags.string({ description: 'Day the figures hold for, YYYY-MM-DD; today if left out.' }),
    task: Flags.string({ multiple: true, description: 'Task, with or without its phase; ID=60, ID=done or ID=60,cost=8200,remark=… tells several at once. Can be repeated.' }),
    ...Object.fromEntries(Object.entries(FIGURES).map(([name, description]) => [name, Flags.string({ description, helpGroup: 'ONE TASK' })])),
    line: Flags.string({ multiple: true, description: 'What a line of the budget has cost all told: ID=24000, or ID=24000,left=6000. Can be repeated.' }),
    note: Flags.string({ description: 'Remark on the week.' }),
    by: Flags.string({ description: 'Who enters it.' }),
    correct: Flags.string({ description: 'Put right the status of this earlier day, by a new entry.', dependsOn: ['reason'] }),
    reason: Flags.string({ description: 'Why the earlier status was wrong.', dependsOn: ['correct'] }),
    template: Flags.string({ description: 'Write a form for the tasks that should have moved: a new .xlsx or .csv file of the folder.', exclusive: ['task', 'line', 'import', 'correct'] }),
    import: Flags.string({ description: 'Take the status from a filled-in form, XLSX or CSV.', exclusive: ['task', 'line'] }),
    plain: Flags.boolean({ description: 'Numbered lines instead of a screen, for screen readers and simple terminals; also by ACCESSIBLE=1.' }),
  }

  protected override readonly onLeaving = 'track.left'

  async run(): Promise<StatusEntry | { file: string; tasks: string[] } | null> {
    const { args, flags: parsed } = await this.parse(Track)
    const flags = { ...parsed, figures: Object.fromEntries(Object.keys(FIGURES).map((name) => [name, (parsed as Readonly<Record<string, unknown>>)[name] as string | undefined])) }
    const today = this.todayOf(flags.today)
    const day = dayOf(flags.date, today)
    if (flags.correct !== undefined) typedDay(flags.correct)
    if (flags.reason?.trim() === '') throw new UserError('emptyReason', {}, 2)
    const hasFlags = [flags.task, flags.line, flags.note, flags.import, flags.template, ...Object.values(flags.figures)].some((value) => value !== undefined)
    if (!hasFlags && flags.correct !== undefined) throw new UserError('nothingTold', {}, 2)
    const opened = await openProgress(args.dir, flags.lang)
    const say = this.speak(opened.engagement.language)
    if (flags.template !== undefined) return this.writeForm(opened, flags.template, day, args.dir)
    if (!hasFlags) return this.talk(opened, day, { by: flags.by, plain: flags.plain })
    const form = flags.import === undefined ? undefined : await readStatusForm(flags.import, opened, say)
    const told = form ? { tasks: form.tasks, costs: [] } : readStatusFlags({ task: flags.task, line: flags.line, figures: flags.figures }, opened.plan, day, say)
    const date = form && flags.date === undefined && flags.correct === undefined ? dayOf(form.day, today) : day
    const status = { date, enteredBy: flags.by, corrects: flags.correct, reason: flags.reason, note: flags.note, tasks: [...told.tasks], costs: told.costs }
    for (const sentence of tellUnread(form?.unread ?? [], say)) this.tell(sentence)
    if (!saysAnything(status)) throw new UserError('nothingTold', {}, 2)
    const saved = await changeProgress(opened, say, (progress) => addStatus(progress, withoutGaps(status)))
    this.tell(say(`track.${saved.outcome}`, { date, tasks: told.tasks.length, lines: told.costs.length, corrects: flags.correct ?? 'none' }))
    this.summarise(saved.opened, date)
    return saved.entry
  }

  private async talk(opened: OpenProgress, day: string, { by, plain }: { by: string | undefined; plain: boolean }): Promise<StatusEntry | null> {
    const say = this.sayIn(opened.engagement.language)
    requireTerminal(['--task', '--line', '--import', '--template'])
    if (dueOn(opened, day).length === 0) {
      this.tell(say('track.status.nothingDue', { date: day }))
      return null
    }
    const asker = openForm(plain, say)
    try {
      const { opened: now, entry, told, left } = await askStatus(opened, { day, enteredBy: by, asker, say, tell: (sentence) => this.tell(sentence) })
      this.tell(say('track.status.done', { count: told.length, left, date: day }))
      this.summarise(now, day)
      return entry ?? null
    } finally {
      asker.close()
    }
  }

  private async writeForm(opened: OpenProgress, file: string, day: string, dir: string): Promise<{ file: string; tasks: string[] }> {
    const say = this.sayIn(opened.engagement.language)
    const tasks = dueOn(opened, day)
    await writeNew(opened.engagement.folder, file, await statusForm(file, tasks, day, opened.engagement.profile.company.name, say))
    const path = dir === '.' ? file : `${dir}/${file}`
    this.log(path)
    this.tell(say('track.formWritten', { file, count: tasks.length, next: `crmplan track ${shellWord(dir)} --import ${shellWord(path)}` }))
    return { file, tasks: tasks.map(({ id }) => id) }
  }

  private summarise(opened: OpenProgress, day: string): void {
    const { language } = opened.engagement
    this.log(statusSummary(opened, statusAsOf(opened.progress, day), dueOn(opened, day), language, this.sayIn(language)))
  }
}

// Nobody knows today how it stands tomorrow.
function dayOf(date: string | undefined, today: string): string {
  if (date !== undefined) typedDay(date)
  if (date !== undefined && date > today) throw new UserError('statusInFuture', { date, today }, 2)
  return date ?? today
}

function withoutGaps<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T
}
