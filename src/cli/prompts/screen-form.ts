// Fields asked with arrow keys on the screen, by inquirer.
import { checkbox, input, select } from '@inquirer/prompts'
import wrapAnsi from 'wrap-ansi'
import { listOf } from '../../interview/profile-form/profile-fields.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { style } from '../print/style.ts'
import { BACK, CLEAR, type FieldReply, type FieldValue, type FieldView, type FormAsker, typedValue } from './form-asker.ts'
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

/** An asker for terminals that can redraw. */
export function screenForm(say: Say): FormAsker {
  repairLineInput()
  return {
    field: async (view) => {
      if (view.place !== '') write(`\n${style.quiet(view.place)}`)
      if (view.why !== '') write(style.quiet(view.why))
      const reply = await backable(isTyped(view) ? isAltLeft : isBackKey, (context) => ask(view, say, context))
      if (reply === undefined || reply === 'back') return 'back'
      write(`✔ ${view.told(reply.value)}`)
      return reply
    },
    review: async (question, lines) => {
      const choices = [{ value: 'write', name: style.strong(say('profileForm.review.write')) }, ...lines.map(({ id, told }) => ({ value: id, name: told }))]
      return select({ message: question, choices, pageSize: 18, loop: false, theme: tip(say('profileForm.keys.review')) })
    },
    close: () => undefined,
  }
}

function isTyped({ field }: FieldView): boolean {
  return field.kind === 'text' || field.kind === 'number' || field.kind === 'day'
}

async function ask(view: FieldView, say: Say, context: Context): Promise<FieldReply> {
  const { field, current } = view
  if (field.kind === 'many') {
    const before = listOf(current)
    const choices = view.choices.map((choice) => ({ ...choice, checked: before.includes(choice.value) }))
    return { value: await checkbox({ message: view.ask, choices, validate: (ticked) => ticked.length > 0 || view.check(undefined), loop: false, pageSize: 15, theme: tip(say('profileForm.keys.many')) }, context) }
  }
  return isTyped(view) ? askText(view, say, context) : askChoice(view, say, context)
}

async function askChoice({ field, choices, ask: message, current }: FieldView, say: Say, context: Context): Promise<FieldReply> {
  const own = field.kind === 'yes-no' ? [{ value: 'true', name: say('profileForm.yes') }, { value: 'false', name: say('profileForm.no') }] : choices
  const all = field.required ? own : [...own, { value: '', name: say('profileForm.unknown') }]
  const chosen = await select({ message, choices: all, default: current === undefined ? (field.required ? undefined : '') : String(current), loop: false, pageSize: 15, theme: tip(say('profileForm.keys.choice')) }, context)
  return { value: chosen === '' ? undefined : field.kind === 'yes-no' ? chosen === 'true' : chosen }
}

async function askText({ field, ask: message, current, check }: FieldView, say: Say, context: Context): Promise<FieldReply> {
  const meant = (text: string): FieldValue | undefined => (text.trim() === '' ? current : text.trim() === CLEAR ? undefined : typedValue(text.trim(), field))
  write(style.quiet(say(field.required ? 'profileForm.keys.required' : 'profileForm.keys.text')))
  const text = await input({
    message: wrapAnsi(message, columns() - 4), ...(current === undefined ? {} : { default: String(current) }),
    validate: (typed) => typed.trim() === BACK || check(meant(typed)),
  }, context)
  return text.trim() === BACK ? 'back' : { value: meant(text) }
}

// Inquirer knows no way back, but a prompt can be taken away.
async function backable<T>(isBack: (key: Key) => boolean, prompt: (context: Context) => Promise<T>): Promise<T | undefined> {
  const away = new AbortController()
  const listen = (_text: string | undefined, key: Key) => { if (isBack(key)) away.abort() }
  process.stdin.on('keypress', listen)
  try {
    return await prompt({ signal: away.signal, clearPromptOnDone: true })
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortPromptError') return undefined
    throw error
  } finally {
    process.stdin.off('keypress', listen)
  }
}

function isAltLeft({ name, meta, sequence }: Key): boolean {
  return sequence === '\x1bb' || (name === 'left' && (meta === true || sequence === '\x1b[1;3D'))
}

function isBackKey(key: Key): boolean {
  return key.sequence === BACK || isAltLeft(key)
}

function tip(keys: string): { style: { keysHelpTip: () => string } } {
  return { style: { keysHelpTip: () => keys } }
}

function write(text: string): void {
  process.stdout.write(`${wrapAnsi(text, columns(), { hard: true })}\n`)
}

function columns(): number {
  return Math.min(process.stdout.columns || 80, 100)
}
