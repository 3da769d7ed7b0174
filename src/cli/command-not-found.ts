// A mistyped command is answered with the nearest one, never run.
import type { Hook } from '@oclif/core'
import { readTexts } from '../files/content.ts'
import { nearest } from '../model/nearest.ts'
import { sayIn } from '../knowledge/sentence.ts'
import { chooseLanguage } from './language.ts'

/** Says that there is no such command, with the nearest and the list of all; leaves with 2. */
export const commandNotFound: Hook<'command_not_found'> = async ({ id, config, context }) => {
  const names = config.commandIDs.map((name) => name.replaceAll(':', ' ')).toSorted()
  const say = sayIn(readTexts(chooseLanguage(undefined, undefined, process.env)))
  process.stderr.write(`${say('errors.unknownCommand', { name: id.replaceAll(':', ' '), nearest: nearest(id.replaceAll(':', ' '), names) ?? 'none', names })}\n`)
  context.exit(2)
}
