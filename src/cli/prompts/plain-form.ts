// Fields asked in numbered lines, for dumb terminals, screen readers and slow connections: nothing is redrawn.
import { listOf } from '../../interview/profile-form/profile-fields.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { BACK, CLEAR, type FieldReply, type FieldValue, type FieldView, type FormAsker, leaving, typedValue } from './form-asker.ts'
import { LineReader } from './line-reader.ts'

/** An asker by lines. */
export function plainForm(say: Say): FormAsker {
  const reader = new LineReader()
  const line = async (text: string): Promise<string> => {
    process.stdout.write(`${text}\n> `)
    const typed = await reader.next()
    if (typed === undefined) throw leaving()
    return typed.trim()
  }
  return {
    close: () => reader.close(),
    field: async (view) => {
      const choices = namesOf(view, say).map(({ name }, index) => `${index + 1}  ${name}`)
      for (let text = ['', ...[view.head ?? '', view.place, view.ask, view.why].filter((line) => line !== ''), ...choices, hint(view, say)].join('\n'); ;) {
        const typed = await line(text)
        if (typed === BACK && !view.isFirst) return 'back'
        const reply = meant(typed, view, say)
        const verdict = view.check(reply.value)
        if (verdict === true) return reply
        text = verdict
      }
    },
    review: async (question, lines) => {
      const all = lines.map(({ told }, index) => `${index + 1}  ${told}`)
      for (;;) {
        const typed = await line(['', question, ...all, say('profileForm.keys.plainReview')].join('\n'))
        if (typed === '') return 'write'
        const chosen = lines[Number(typed.normalize('NFKC')) - 1]
        if (chosen) return chosen.id
      }
    },
  }
}

function namesOf({ field, choices }: FieldView, say: Say): readonly { readonly value: string; readonly name: string }[] {
  return field.kind === 'yes-no' ? [{ value: 'true', name: say('profileForm.yes') }, { value: 'false', name: say('profileForm.no') }] : choices
}

function hint(view: FieldView, say: Say): string {
  const { field, current } = view
  const names = namesOf(view, say)
  const shown = current === undefined ? '' : field.kind === 'many' ? listOf(current).map((id) => names.findIndex(({ value }) => value === id) + 1).join(' ') : names.length > 0 ? String(names.findIndex(({ value }) => value === String(current)) + 1) : String(current)
  return say('profileForm.keys.plain', { kind: field.kind === 'yes-no' ? 'choice' : field.kind, current: shown === '' ? 'none' : 'some', shown, required: field.required ? 'yes' : 'no', first: view.isFirst ? 'yes' : 'no' })
}

// Enter keeps what is there. A number that no choice has, and a word, are told by the check.
function meant(typed: string, view: FieldView, say: Say): Exclude<FieldReply, 'back'> {
  const { field, current } = view
  if (typed === '') return { value: current }
  if (typed === CLEAR) return { value: undefined }
  const names = namesOf(view, say)
  if (names.length === 0) return { value: typedValue(typed, field) }
  const chosen = typed.normalize('NFKC').split(/[\s,，、;；]+/).filter((part) => part !== '').map((part) => names[Number(part) - 1]?.value ?? part)
  const [first = ''] = chosen
  const value: FieldValue = field.kind === 'many' ? [...new Set(chosen)] : field.kind === 'yes-no' && (first === 'true' || first === 'false') ? first === 'true' : first
  return { value }
}
