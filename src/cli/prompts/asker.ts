// A choice or a line, asked on a screen or in plain lines.
import { input, select } from '@inquirer/prompts'
import type { Say } from '../../knowledge/sentence.ts'
import { Left } from '../left.ts'
import { keysTip } from './keys-tip.ts'
import type { LineReader } from './line-reader.ts'

/** Asks a person; `Left` or inquirer's ExitPromptError if the person leaves. */
export interface Asker {
  choose<T>(message: string, choices: readonly { readonly value: T; readonly name: string }[]): Promise<T>
  /** A line without blanks around it; asked again until `validate` says true. */
  line(message: string, options?: { readonly initial?: string; validate?(text: string): true | string }): Promise<string>
}

/** Asks with arrow keys on the screen. */
export function screenAsker(say: Say): Asker {
  return {
    choose: (message, choices) => select({ message, choices, theme: keysTip('choose', say), pageSize: 12 }),
    line: async (message, { initial, validate } = {}) =>
      (await input({ message, ...(initial === undefined ? {} : { default: initial }), ...(validate ? { validate: (text: string) => validate(text.trim()) } : {}) })).trim(),
  }
}

/** Asks in numbered lines. */
export function plainAsker(reader: LineReader, say: Say): Asker {
  const answer = async (text: string) => {
    process.stdout.write(`${text}\n> `)
    const line = await reader.next()
    if (line === undefined) throw new Left(130)
    return line.trim()
  }
  return {
    async choose(message, choices) {
      const lines = [message, ...choices.map(({ name }, index) => `${index + 1}  ${name}`)].join('\n')
      for (;;) {
        const chosen = choices[Number(await answer(`${lines}\n${say('cli.talk.plain.number')}`)) - 1]
        if (chosen) return chosen.value
      }
    },
    async line(message, { initial, validate } = {}) {
      for (let question = initial === undefined ? message : `${message} (${initial})`; ;) {
        const text = (await answer(question)) || (initial ?? '')
        const verdict = validate?.(text) ?? true
        if (verdict === true) return text
        question = verdict
      }
    },
  }
}
