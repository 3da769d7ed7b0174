// Asks a record field by field; lists item by item until nothing more is said.
import type { FieldValue, FormAsker } from '../prompts/form-asker.ts'
import { type AskedAs, type Said, askFields } from './ask-fields.ts'
import type { RecordField, RecordForm, RecordItem } from './record-form.ts'
import { type RecordContext, asRecord, choicesOf, readField } from './record-values.ts'

/** Lists end here, whatever is said. */
const MOST_ITEMS = 30

/** The record as asked: a new one, or what is to be told of the one given. 'back' if the person goes back from the first field. */
export async function askRecord(form: RecordForm, before: RecordItem | undefined, inputsOf: (kpi: string) => readonly { readonly id: string; readonly title: string }[], context: RecordContext, asker: FormAsker): Promise<RecordItem | 'back'> {
  const { say } = context
  const fields = form.fields.filter((field) => (before ? field.later === true || field.onlyLater === true : !field.onlyLater && !field.askedLater))
  const fieldsOf = (said: Said) => fields.flatMap((field) => askedAs(field, { form, before, said, inputsOf, ...context }))
  const said = await askFields(fieldsOf, say(`track.record.${form.name}.head`, { id: String(before?.['id'] ?? 'none'), title: String(before?.['title'] ?? before?.['gate'] ?? '') }), asker, say)
  if (said === 'back') return 'back'
  return recordOf(fields, said, context)
}

interface Asking extends RecordContext {
  readonly form: RecordForm
  readonly before: RecordItem | undefined
  readonly said: Said
  readonly inputsOf: (kpi: string) => readonly { readonly id: string; readonly title: string }[]
}

function askedAs(field: RecordField, asking: Asking): AskedAs[] {
  const { form, before, said, plan, today, say } = asking
  if (field.when && (said[field.when.key] ?? before?.[field.when.key]) !== field.when.is) return []
  if (field.key === 'criteria') return criteriaOf(asking)
  if (field.key === 'inputs') return inputFields(asking)
  if (field.key === 'done') return conditionFields(asking)
  const ask = say(`track.record.${form.name}.${field.key.replaceAll('.', '-')}`)
  if (field.kind === 'list' || field.kind === 'texts') return itemsOf(field, ask, asking)
  const current = valueAt(before, field.key) ?? (field.default === 'today' ? today : undefined)
  return [{ id: field.key, kind: kindOf(field), required: field.required === true, ask, current, from: field.from, to: field.to, ...(field.choices ? { choices: choicesOf(field.choices, plan).map((value) => ({ value, name: nameOf(field, value, asking) })) } : {}) }]
}

// The next item is asked once the one before it is there.
function itemsOf({ key, kind, parts = [], required }: RecordField, ask: string, { said, say, form }: Asking): AskedAs[] {
  const fields: AskedAs[] = []
  for (let index = 0; index < MOST_ITEMS; index++) {
    const first = `${key}.${index}.${kind === 'list' ? (parts[0]?.key ?? '') : 'text'}`
    fields.push({ id: first, kind: 'text', required: required === true && index === 0, ask: say('track.record.item', { ask, number: index + 1 }) })
    if (said[first] === undefined) break
    if (kind === 'list') fields.push(...parts.slice(1).map((part): AskedAs => ({ id: `${key}.${index}.${part.key}`, kind: kindOf(part), required: part.required === true, ask: say(`track.record.${form.name}.${key}-${part.key}`), from: part.from, to: part.to })))
  }
  return fields
}

function criteriaOf({ plan, said, say }: Asking): AskedAs[] {
  const gate = plan.phases.flatMap((phase) => (phase.gate ? [phase.gate] : [])).find(({ id }) => id === said['gate'])
  return (gate?.criteria ?? []).flatMap(({ id, text, evidence }): AskedAs[] => [
    { id: `criteria.${id}.met`, kind: 'yes-no', required: false, ask: say('track.record.gate.criteria-met', { text, evidence: evidence ?? 'none' }) },
    ...(said[`criteria.${id}.met`] === undefined ? [] : (['evidence', 'source'] as const).map((part): AskedAs => ({ id: `criteria.${id}.${part}`, kind: 'text', required: false, ask: say(`track.record.gate.criteria-${part}`) }))),
  ])
}

function inputFields({ said, inputsOf }: Asking): AskedAs[] {
  if (said['value'] !== undefined) return []
  return inputsOf(String(said['kpi'] ?? '')).map(({ id, title }) => ({ id: `inputs.${id}`, kind: 'number', required: false, ask: title }))
}

function conditionFields({ before, today, say }: Asking): AskedAs[] {
  const conditions = (before?.['conditions'] ?? []) as readonly { text: string; done?: string }[]
  return conditions.flatMap(({ text, done }, index): AskedAs[] => (done === undefined ? [{ id: `done.${index}`, kind: 'day', required: false, ask: say('track.record.gate.done', { text }), to: today }] : []))
}

function kindOf({ kind }: RecordField): AskedAs['kind'] {
  return kind === 'number' || kind === 'day' || kind === 'choice' || kind === 'yes-no' ? kind : 'text'
}

function nameOf({ choices }: RecordField, value: string, { plan, say }: Asking): string {
  if (typeof choices !== 'string') return say(`track.choice.${value}`)
  const titles = choices === 'phases' ? plan.phases : choices === 'kpis' ? (plan.kpis ?? []) : choices === 'benefits' ? (plan.businessCase?.benefits ?? []) : plan.phases.flatMap(({ gate }) => (gate ? [gate] : []))
  const title = titles.find(({ id }) => id === value)?.title
  return title === undefined ? value : `${title} (${value})`
}

function valueAt(item: RecordItem | undefined, key: string): FieldValue | undefined {
  const value = key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], item)
  return typeof value === 'object' ? undefined : (value as FieldValue | undefined)
}

function recordOf(fields: readonly RecordField[], said: Said, context: RecordContext): RecordItem {
  const values = new Map<string, unknown>()
  for (const field of fields) {
    const own = Object.entries(said).filter(([id]) => id === field.key || id.startsWith(`${field.key}.`))
    if (own.length === 0) continue
    if (field.kind === 'texts') values.set(field.key, own.map(([, value]) => value))
    else if (field.kind === 'list') values.set(field.key, listOf(field, own, context))
    else if (field.kind === 'numbers') values.set(field.key, field.key === 'done' ? own.map(([id, day]) => `${Number(id.split('.')[1]) + 1}=${String(day)}`) : Object.fromEntries(own.map(([id, value]) => [id.slice(field.key.length + 1), value])))
    else if (field.kind === 'tasks') values.set(field.key, readField(field, String(own[0]?.[1]), context, () => undefined))
    else values.set(field.key, own[0]?.[1])
  }
  return asRecord(values)
}

function listOf({ key, parts = [], plain }: RecordField, own: readonly (readonly [string, FieldValue])[], context: RecordContext): unknown[] {
  const items = new Map<string, Record<string, unknown>>()
  for (const [id, value] of own) {
    const [place = '', part = ''] = [id.slice(key.length + 1, id.lastIndexOf('.')), id.slice(id.lastIndexOf('.') + 1)]
    const isTask = parts.find((one) => one.key === part)?.kind === 'task'
    items.set(place, { ...(key === 'criteria' && !items.has(place) ? { criterion: place } : {}), ...items.get(place), [part]: isTask ? (readField({ key, flag: key, help: '', kind: 'task' }, String(value), context, () => undefined) ?? value) : value })
  }
  return [...items.values()].map((item) => (plain && Object.keys(item).length === 1 ? Object.values(item)[0] : item))
}
