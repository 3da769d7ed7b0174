// What the commands for records share: a new record by flags or asked, or more told of one that is there.
import { statSync } from 'node:fs'
import type { GateDecision, ProjectEnd } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { inLanguage } from '../../knowledge/sentence.ts'
import { addRecord, changeRecord, finishProject, freeId } from '../../tracking/add-record.ts'
import { BaseCommand } from '../base-command.ts'
import { isDay } from '../day.ts'
import { requireTerminal } from '../require-terminal.ts'
import { askRecord } from './ask-record.ts'
import { openForm } from './open-form.ts'
import { type OpenProgress, changeProgress, openProgress } from './open-progress.ts'
import { type RecordFlags, givenFields, readRecordFlags } from './record-flags.ts'
import { type RecordForm, type RecordItem, recordsOf } from './record-form.ts'

/** What was typed after the command. */
export interface RecordArguments {
  readonly dir: string
  readonly id?: string | undefined
}

/** A command that records something of a form. */
export abstract class RecordCommand extends BaseCommand {
  protected override readonly onLeaving = 'track.leftRecord'

  /** Records, and gives the record as it is on disk. */
  protected async record(form: RecordForm, args: RecordArguments, flags: RecordFlags): Promise<object> {
    const text = (name: string) => flags[name] as string | undefined
    const { dir, id } = form.list === undefined ? args : placeOf(args)
    const opened = await openProgress(dir, text('lang'))
    const { language } = opened.engagement
    const say = this.speak(language)
    const context = { plan: opened.plan, today: this.todayOf(text('today')), say }
    const before = id === undefined ? undefined : recordsOf(form, opened.progress).find((item) => item['id'] === id)
    // Tells who is missing before anything is asked.
    if (id !== undefined && !before && form.list) changeRecord(opened.progress, form.list, id, {})
    const given = givenFields(form, flags)
    if (given.length > 0) return this.save(opened, form, readRecordFlags(form, flags, id, context), { id, newId: text('id'), today: context.today })
    requireTerminal(form.fields.filter(({ required, later, onlyLater }) => (id === undefined ? required : (later ?? onlyLater))).slice(0, 4).map(({ flag }) => `--${flag}`), id === undefined)
    const asker = openForm(flags['plain'] === true, say)
    try {
      const inputs = (kpi: string) => inputsOf(opened, kpi)
      const said = await askRecord(form, before, inputs, context, asker)
      if (said === 'back') {
        this.tell(say('track.leftRecord'))
        return before ?? {}
      }
      return await this.save(opened, form, said, { id, newId: text('id'), today: context.today })
    } finally {
      asker.close()
    }
  }

  private async save(opened: OpenProgress, form: RecordForm, said: RecordItem, { id, newId, today }: { id: string | undefined; newId: string | undefined; today: string }): Promise<object> {
    const say = this.sayIn(opened.engagement.language)
    const { item } = await changeProgress(opened, say, (progress) => {
      const { list, idPrefix } = form
      if (list === undefined) return finishProject(progress, said as unknown as ProjectEnd)
      if (id !== undefined) return changeRecord(progress, list, id, withDone(said, recordsOf(form, progress).find((one) => one['id'] === id), today))
      const named = idPrefix === undefined ? {} : { id: newId ?? freeId(recordsOf(form, progress), idPrefix) }
      const late = form.name === 'decision' && said['date'] !== today ? { recorded: today } : {}
      return addRecord(progress, list, { ...named, ...inOrder(said, late) })
    })
    const name = (item as { id?: string }).id ?? 'none'
    this.log(say(`track.record.${id === undefined ? 'added' : 'changed'}`, { kind: form.name, id: name, file: 'progress.yaml' }))
    return item
  }
}

// One word is a folder, or the id of a record in this one.
function placeOf({ dir, id }: RecordArguments): RecordArguments {
  if (id !== undefined || dir === '.' || statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return { dir, id }
  return /[/\\]/.test(dir) ? { dir } : { dir: '.', id: dir }
}

// `recorded` stands behind `date`, as people read it.
function inOrder(said: RecordItem, late: RecordItem): RecordItem {
  return Object.fromEntries(Object.entries(said).flatMap(([key, value]) => [[key, value], ...(key === 'date' ? Object.entries(late) : [])]))
}

/** Conditions that are said to be met, in the place of their numbers. */
function withDone({ done, ...told }: RecordItem, before: RecordItem | undefined, today: string): RecordItem {
  if (!Array.isArray(done)) return told
  const conditions = [...((before?.['conditions'] ?? []) as NonNullable<GateDecision['conditions']>)]
  for (const word of done.map(String)) {
    const [number = '', day = today] = word.split('=')
    const index = Number(number) - 1
    const condition = conditions[index]
    if (!condition || !isDay(day)) throw new UserError('noCondition', { value: word, count: conditions.length }, 2)
    conditions[index] = { ...condition, done: day }
  }
  return { ...told, conditions }
}

function inputsOf({ engagement: { knowledge, language } }: OpenProgress, id: string): { id: string; title: string }[] {
  const kpi = [...knowledge.goals.values()].flatMap(({ kpis }) => kpis).find((one) => one.id === id) ?? knowledge.commonKpis.get(id)
  return (kpi?.compute?.inputs ?? []).filter(({ list }) => list !== true).map((input) => ({ id: input.id, title: inLanguage(input.title, language) }))
}
