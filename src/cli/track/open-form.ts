// Whoever asks the fields of a form: arrow keys on a screen, or numbered lines.
import type { Say } from '../../knowledge/sentence.ts'
import type { FormAsker } from '../prompts/form-asker.ts'
import { isPlain } from '../prompts/is-plain.ts'
import { plainForm } from '../prompts/plain-form.ts'
import { screenForm } from '../prompts/screen-form.ts'

/** The asker that fits the terminal; its owner closes it. */
export function openForm(plain: boolean, say: Say): FormAsker {
  return isPlain(plain, process.env) ? plainForm(say) : screenForm(say)
}
