// The commands and flags of crmplan as shells complete them.
import type { Command as OclifCommand, Config } from '@oclif/core'
import { type Command, RootCommand, ShellCompDirective } from '@bomb.sh/tab'
import { exampleNames, readRuleCatalogues, schemaNames } from '../files/content.ts'
import { readDescriptions } from '../files/descriptions.ts'
import type { Language } from '../model/file-types.ts'

/** Shells for which there is a script. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

/** Arguments and flags whose values are known without looking at an engagement. */
const KNOWN: Readonly<Record<string, () => readonly string[]>> = {
  'rules id': () => readRuleCatalogues().flatMap(({ rules }) => rules.map(({ id }) => id)),
  'schema name': schemaNames,
  'init --example': exampleNames,
}

/** All commands with their flags, the values of flags that have a list, and the names that are known, described in a language; anything else is left to the shell, which knows files. */
export function commandTree(config: Config, language: Language): RootCommand {
  const descriptions = readDescriptions(language)
  // A tab or line break would end the description in the protocol of the scripts.
  const said = (text = '') => (descriptions.get(text) ?? text).replace(/\s+/g, ' ')
  const root = new RootCommand()
  // The library would never let the shell complete files; where it has nothing to offer, files are what is wanted.
  Object.defineProperty(root, 'directive', { get: () => (root.completions.length > 0 ? ShellCompDirective.ShellCompDirectiveNoFileComp : ShellCompDirective.ShellCompDirectiveDefault), set: () => undefined })
  for (const { id, summary, flags, args, hidden } of [...config.commands].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (hidden) continue
    const name = id.replaceAll(':', ' ')
    const command = root.command(name, said(summary))
    for (const flag of Object.values(flags)) addFlag(command, name, flag, said(flag.description))
    for (const { name: argument, options } of Object.values(args)) {
      const values = options ?? KNOWN[`${name} ${argument}`]?.() ?? []
      command.argument(argument, (complete) => values.forEach((value) => complete(value, '')))
    }
  }
  return root
}

function addFlag(command: Command, name: string, flag: OclifCommand.Flag.Cached, description: string): void {
  if (flag.hidden) return
  if (flag.type === 'boolean') command.option(flag.name, description)
  else {
    const values = flag.options ?? KNOWN[`${name} --${flag.name}`]?.() ?? []
    command.option(flag.name, description, (complete) => values.forEach((value) => complete(value, '')))
  }
}
