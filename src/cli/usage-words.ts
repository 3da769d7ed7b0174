// What oclif says of wrong flags and arguments, in our words and without a page of help, which would push it out of sight.
import { nearest } from '../model/nearest.ts'
import type { Say } from '../knowledge/sentence.ts'

/** Its sentences by the names of ours; `names` are lists. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^Nonexistent flags?: (?<names>.+)$/, 'unknownFlags'],
  [/^Unexpected arguments?: (?<names>.+)$/, 'tooMany'],
  [/^Expected (?<name>--[\w-]+)=(?<value>.*) to be one of: (?<names>.+)$/, 'notOneOf'],
  [/^Expected (?<value>.*) to be one of: (?<names>.+)$/, 'noSuchArgument'],
  [/^(?<name>--[\w-]+)(?:=.*)? cannot also be provided when using (?<other>--[\w-]+)$/, 'excluded'],
  [/^All of the following must be provided when using (?<name>--[\w-]+): (?<names>.+)$/, 'needs'],
  [/^Missing required flag (?<name>[\w-]+)$/, 'missingFlag'],
  [/^Flag (?<name>--[\w-]+) can only be specified once$/, 'once'],
  [/^Flag (?<name>--[\w-]+) expects a value$/, 'noValue'],
  [/^Flag (?<name>--[\w-]+) expects one of these values: (?<names>.+)$/, 'noValueOf'],
  [/^Expected an integer but received: (?<value>.*)$/, 'noInteger'],
  [/^Expected an integer greater than or equal to (?<limit>\S+) but received: (?<value>.*)$/, 'tooSmall'],
  [/^Expected an integer less than or equal to (?<limit>\S+) but received: (?<value>.*)$/, 'tooLarge'],
]

/** What there is of what may have been mistyped. */
export interface Offered {
  readonly flags: readonly string[]
  /** Last words of commands that begin as the one that was found. */
  readonly commands: readonly string[]
}

/** A message of oclif in the language of `say`, `argv` being the words after the command; undefined where it says something of which we know no words. */
export function usageWords(message: string, say: Say, offered: Offered, argv: readonly string[]): string | undefined {
  const lines = message.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/^(?:See more help with --help|The following errors? occurred:)$/.test(line))
  const missing = /^Missing \d+ required args?:$/.test(lines[0] ?? '') ? lines.slice(1).map((line) => line.split(/\s/)[0]?.toUpperCase() ?? '') : []
  if (missing.length > 0) return say('help.usage.missing', { names: missing })
  const about = /^Parsing (?<name>--[\w-]+)$/.exec(lines[0] ?? '')?.groups?.['name']
  const sentences = (about === undefined ? lines : lines.slice(1)).map((line) => sentenceOf(line, say, offered, argv))
  if (sentences.length === 0 || sentences.includes(undefined)) return undefined
  return about === undefined ? sentences.join('\n') : say('help.usage.about', { name: about, sentence: sentences.join('\n') })
}

function sentenceOf(line: string, say: Say, { flags, commands }: Offered, argv: readonly string[]): string | undefined {
  for (const [pattern, name] of SENTENCES) {
    const found = pattern.exec(line)?.groups
    if (!found) continue
    const names = found['names']?.split(', ') ?? []
    const near = name === 'unknownFlags' && names.length === 1 ? nearest(names[0] ?? '', flags.map((flag) => `--${flag}`)) : name === 'tooMany' ? nearest(argv.find((word) => !word.startsWith('-')) ?? '', commands) : undefined
    return say(`help.usage.${name}`, { ...found, names, near: near ?? 'none' })
  }
  return undefined
}
