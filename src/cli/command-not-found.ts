// A mistyped command is answered with the nearest one, never run.
import type { Hook } from '@oclif/core'
import { readTexts } from '../files/content.ts'
import { nearest } from '../model/nearest.ts'
import { sayIn } from '../knowledge/sentence.ts'
import { chooseLanguage, languageFlag } from './language.ts'

/** Says that there is no such command, with the nearest; leaves with 2. */
export const commandNotFound: Hook<'command_not_found'> = async ({ id, argv, config, context }) => {
  const say = sayIn(readTexts(chooseLanguage(languageFlag(argv ?? []), undefined, process.env)))
  const { name, near } = mistyped(id.split(':'), config.commandIDs.map((command) => command.replaceAll(':', ' ')))
  process.stderr.write(`${say('errors.unknownCommand', { name, nearest: near ?? 'none' })}\n`)
  context.exit(2)
}

/** Which of the words were meant as a command, two where the first begins commands of two words, and the command nearest to them; what follows are its arguments. */
export function mistyped(words: readonly string[], commands: readonly string[]): { readonly name: string; readonly near: string | undefined } {
  const [first = ''] = words
  const count = commands.some((command) => command.startsWith(`${first} `)) ? 2 : 1
  const name = words.slice(0, count).join(' ')
  return { name, near: nearest(name, commands.filter((command) => command.split(' ').length === count)) }
}
