// Fields asked with arrow keys on the screen, by inquirer.
import { checkbox, input, select } from '@inquirer/prompts'
import wrapAnsi from 'wrap-ansi'
import { listOf } from '../../interview/profile-form/profile-fields.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { style } from '../print/style.ts'
import { BACK, CLEAR, type FieldReply, type FieldValue, type FieldView, type FormAsker, leaving, typedValue } from './form-asker.ts'
import { repairLineInput } from './repair-line-input.ts'

/** What every prompt gets beside its own options. */
interface Context {
  readonly signal: AbortSignal
  readonly clearPromptOnDone: true
}

/** A key as node:readline tells it. */
interface Key {
  readonly name?: string
  readonly sequence?: string
  readonly meta?: boolean
}

/** Entries of a list that are in sight at once, where the terminal has the room. */
const PAGE = 15

/** An asker for terminals that can redraw: what is asked is taken away once it is answered, what was said stays. */
export function screenForm(say: Say): FormAsker {
  repairLineInput()
  // Between two prompts the terminal is not ours, and Ctrl-C comes as a signal: it ends the prompt that follows.
  const left = new AbortController()
  const leave = () => left.abort()
  process.on('SIGINT', leave)
  return {
    field: async (view) => {
      if (view.head !== undefined) write(`\n${style.quiet(view.head)}`)
      const reply = await backable(isTyped(view) ? isAltLeft : isBackKey, left.signal, (context) => ask(view, say, context))
      if (reply === undefined || reply === 'back') return 'back'
      write(`✔ ${view.told(reply.value)}`)
      return reply
    },
    review: async (question, lines) => {
      const choices = [{ value: 'write', name: style.strong(say('profileForm.review.write')) }, ...lines.map(({ id, told }) => ({ value: id, name: told }))]
      return select({ ...asked([], question), choices, ...list(say('profileForm.keys.review', { count: lines.length }), 2) }, { clearPromptOnDone: true })
    },
    close: () => undefined,
  }
}

function isTyped({ field }: FieldView): boolean {
  return field.kind === 'text' || field.kind === 'number' || field.kind === 'day'
}

async function ask(view: FieldView, say: Say, context: Context): Promise<FieldReply> {
  const { field, current, isFirst } = view
  const above = [view.place, view.why].filter((line) => line !== '')
  if (isTyped(view)) return askText(view, above, say, context)
  const own = field.kind === 'yes-no' ? [{ value: 'true', name: say('profileForm.yes') }, { value: 'false', name: say('profileForm.no') }] : view.choices
  const keys = list(say(`profileForm.keys.${field.kind === 'many' ? 'many' : 'choice'}`, { count: own.length, length: own.length > PAGE ? 'long' : 'short', first: isFirst ? 'yes' : 'no' }), asked(above, view.ask).message.split('\n').length)
  if (field.kind === 'many') {
    const before = listOf(current)
    const choices = own.map((choice) => ({ ...choice, checked: before.includes(choice.value) }))
    return { value: await checkbox({ ...asked(above, view.ask), choices, validate: (ticked) => ticked.length > 0 || view.check(undefined), ...keys }, context) }
  }
  const choices = field.required ? own : [...own, { value: '', name: say('profileForm.unknown') }]
  const chosen = await select({ ...asked(above, view.ask), choices, default: current === undefined ? (field.required ? undefined : '') : String(current), ...keys }, context)
  return { value: chosen === '' ? undefined : field.kind === 'yes-no' ? chosen === 'true' : chosen }
}

async function askText({ field, isFirst, ask: message, current, check }: FieldView, above: readonly string[], say: Say, context: Context): Promise<FieldReply> {
  const meant = (text: string): FieldValue | undefined => (text.trim() === '' ? current : text.trim() === CLEAR ? undefined : typedValue(text.trim(), field))
  const keys = say('profileForm.keys.typed', { kind: field.kind, current: current === undefined ? 'none' : 'some', required: field.required ? 'yes' : 'no', first: isFirst ? 'yes' : 'no' })
  const text = await input({
    ...asked([...above, keys], message), theme: PLAIN, ...(current === undefined ? {} : { default: String(current) }),
    validate: (typed) => (typed.trim() === BACK && !isFirst) || check(meant(typed)),
  }, context)
  return text.trim() === BACK ? 'back' : { value: meant(text) }
}

// What stands above a question belongs to it, and goes with it.
const PLAIN = { prefix: '', style: { message: (text: string) => text } }

function asked(above: readonly string[], question: string): { message: string } {
  const quiet = above.map((line) => style.quiet(wrapAnsi(line, columns(), { hard: true })))
  return { message: ['', ...quiet, style.strong(`? ${wrapAnsi(question, columns() - 4)}`)].join('\n') }
}

// A list as long as the screen allows; a longer one would be drawn over itself.
function list(keys: string, linesAbove: number): { loop: false; pageSize: number; theme: typeof PLAIN & { style: { keysHelpTip: () => string } } } {
  const told = wrapAnsi(keys, columns(), { hard: true })
  const room = (process.stdout.rows || 24) - linesAbove - told.split('\n').length - 3
  return { loop: false, pageSize: Math.max(3, Math.min(PAGE, room)), theme: { ...PLAIN, style: { ...PLAIN.style, keysHelpTip: () => told } } }
}

// Inquirer knows no way back, but a prompt can be taken away.
async function backable<T>(isBack: (key: Key) => boolean, left: AbortSignal, prompt: (context: Context) => Promise<T>): Promise<T | undefined> {
  const away = new AbortController()
  const listen = (_text: string | undefined, key: Key) => { if (isBack(key)) away.abort() }
  process.stdin.on('keypress', listen)
  try {
    return await unlessLeft(left, prompt({ signal: AbortSignal.any([away.signal, left]), clearPromptOnDone: true }))
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortPromptError') return undefined
    throw error
  } finally {
    process.stdin.off('keypress', listen)
  }
}

async function unlessLeft<T>(left: AbortSignal, prompt: Promise<T>): Promise<T> {
  return prompt.catch((error: unknown) => { throw left.aborted ? leaving() : error })
}

function isAltLeft({ name, meta, sequence }: Key): boolean {
  return sequence === '\x1bb' || (name === 'left' && (meta === true || sequence === '\x1b[1;3D'))
}

function isBackKey(key: Key): boolean {
  return key.sequence === BACK || isAltLeft(key)
}

function write(text: string): void {
  process.stdout.write(`${wrapAnsi(text, columns(), { hard: true })}\n`)
}

function columns(): number {
  return Math.min(process.stdout.columns || 80, 100)
}
