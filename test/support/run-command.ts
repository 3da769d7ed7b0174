// Runs a command of the sources in this process, as the terminal would, and gives what it printed and its exit code.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, Config } from '@oclif/core'
import { captureOutput } from '@oclif/test'

const ROOT = join(import.meta.dirname, '../..')

/** What a command printed, and the code it left with. */
export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly exit: number
}

type CommandClass = { run(argv: string[], config: Config): Promise<unknown> }

/** Imports and runs a command by name; one of a topic is `topic/name`. */
export async function runCommand(name: string, ...argv: string[]): Promise<Ran> {
  const pjson = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { oclif: object }
  const config = await Config.load({ root: ROOT, pjson: { ...pjson, oclif: { ...pjson.oclif, commands: './src/cli/commands' } } as never, ignoreManifest: true })
  const command = ((await import(/* @vite-ignore */ join(ROOT, `src/cli/commands/${name}.ts`))) as { default: CommandClass & typeof Command }).default
  command.id = name
  process.exitCode = undefined
  const { stdout, stderr, error } = await captureOutput(() => command.run(argv, config), { stripAnsi: true })
  const exit = Number(error?.oclif?.exit ?? process.exitCode ?? (error ? 3 : 0))
  process.exitCode = undefined
  return { stdout, stderr: stderr + (error ? error.message : ''), exit }
}
