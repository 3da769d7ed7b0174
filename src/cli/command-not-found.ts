// A mistyped command is answered with the nearest one, never run.
import type { Hook } from '@oclif/core'
import { readTexts } from '../files/content.ts'
import { nearest } from '../model/nearest.ts'
import { sayIn } from '../knowledge/sentence.ts'
import { chooseLanguage, languageFlag } from './language.ts'

/** Says that there is no such command, with the nearest; leaves with 2. */
export const commandNotFound: Hook<'command_not_found'> = async ({ id, argv, config, context }) => {
  const say = sayIn(readTexts(chooseLanguage(languageFlag(argv ?? []), undefined, process.env)))
  const words = id.split(':')
  const { name, near } = mistyped(words, config.commandIDs.map((command) => command.replaceAll(':', ' ')))
  // Words behind a command that takes none come here, too.
  const surplus = near === name ? words.slice(name.split(' ').length) : []
  const told = surplus.length > 0 ? `${say('help.usage.tooMany', { names: surplus, near: 'none' })}\n${say('help.usage.hint', { command: name })}` : say('errors.unknownCommand', { name, nearest: near ?? 'none' })
  process.stderr.write(`${told}\n`)
  context.exit(2)
}

/** Which of the words were meant as a command, two where the first begins commands of two words, and the command nearest to them; what follows are its arguments. */
export function mistyped(words: readonly string[], commands: readonly string[]): { readonly name: string; readonly near: string | undefined } {
  const [first = ''] = words
  const count = commands.some((command) => command.startsWith(`${first} `)) ? 2 : 1
  const name = words.slice(0, count).join(' ')
  return { name, near: nearest(name, commands.filter((command) => command.split(' ').length === count)) }
}
