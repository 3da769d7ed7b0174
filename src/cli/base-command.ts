// What all commands share: flags, language, and how failures become a sentence and an exit code.
import { Command, Flags, type Interfaces, ux } from '@oclif/core'
import type { Language } from '../model/file-types.ts'
import { LANGUAGES } from '../model/languages.ts'
import { UserError } from '../model/user-error.ts'
import { readTexts } from '../files/content.ts'
import { diskFailure } from '../files/writing/disk-failure.ts'
import { recordChanges } from '../files/undo/record-change.ts'
import { type Say, sayIn } from '../knowledge/sentence.ts'
import { localDay, localMinute, typedDay } from './day.ts'
import { chooseLanguage, languageFlag } from './language.ts'
import { Left } from './left.ts'
import { plainLine } from '../model/printing/plain-line.ts'
import { printable, printableInLog } from '../model/printing/printable.ts'
import { ProblemsFound } from './load/problems-found.ts'
import { refuseControl } from './refuse-control.ts'
import { usageWords } from './usage-words.ts'

/** Exit code of a process that Ctrl-C has ended. */
const INTERRUPTED = 130

/** A command of crmplan. A result goes to standard output, talk to standard error; `--json` prints the result's file shape or the error. */
export abstract class BaseCommand extends Command {
  static override enableJsonFlag = true
  static override baseFlags = {
    lang: Flags.option({ options: LANGUAGES, description: 'Language: en, zh-CN or zh-TW.', helpGroup: 'GLOBAL' })(),
    today: Flags.string({ description: 'Day to count from, YYYY-MM-DD; the date of the computer if left out.', helpGroup: 'GLOBAL' }),
  }

  /** Key of what is said to somebody who leaves with Ctrl-C. */
  protected readonly onLeaving: string = 'cli.leftUnsaved'

  private readonly says = new Map<Language, Say>()
  private spoken: Language | undefined

  // All that one run changes in a folder is one step for `crmplan undo`.
  protected override async _run<T>(): Promise<T> {
    return recordChanges({ kind: 'command', title: this.typed(), at: localMinute(new Date()), takesBack: [] }, () => super._run<T>())
  }

  protected override async init(): Promise<void> {
    await super.init()
    refuseControl(this.argv)
  }

  /** The command as it was typed. */
  protected typed(): string {
    return plainLine(['crmplan', this.id?.replaceAll(':', ' '), ...this.argv].join(' '))
  }

  /** Sentences in a language, read once. */
  protected sayIn(language: Language): Say {
    let say = this.says.get(language)
    if (!say) {
      say = sayIn(readTexts(language))
      this.says.set(language, say)
    }
    return say
  }

  /** Sentences in the language that is spoken from now on, in failures too. */
  protected speak(language: Language): Say {
    this.spoken = language
    return this.sayIn(language)
  }

  /** The language of a command outside an engagement, or of one. */
  protected languageOf(flag: string | undefined, engagement?: Language): Language {
    return chooseLanguage(flag, engagement, process.env)
  }

  /** The day to count from; `badDate` or `dayBeyond` for a flag that is none. */
  protected todayOf(flag: string | undefined): string {
    return flag === undefined ? localDay(new Date()) : typedDay(flag)
  }

  // Words of files come out only as words, whichever command prints them.
  override log(text = ''): void {
    super.log(printableInLog(text, hasColours()))
  }

  override logToStderr(text = ''): void {
    super.logToStderr(printableInLog(text, hasColours()))
  }

  /** Prints commands for the CI that reads along. */
  protected logCommands(text: string): void {
    super.log(printable(text))
  }

  protected override logJson(json: unknown): void {
    ux.stdout(printableInLog(ux.colorizeJson(json, { pretty: true })))
  }

  /** Says something to the person: standard error, so that standard output stays the result. */
  protected tell(sentence: string): void {
    if (!this.jsonEnabled()) this.logToStderr(sentence)
  }

  protected override toErrorJson(error: Interfaces.CommandError | Error): unknown {
    const told = { message: this.wordsOf(error), exit: exitOf(error) }
    if (error instanceof ProblemsFound) return { error: { code: 'problems', ...told, diagnostics: error.diagnostics } }
    return { error: { code: error instanceof UserError ? error.key : isUsage(error) ? error.name : 'bug', ...told } }
  }

  protected override async catch(thrown: Interfaces.CommandError): Promise<unknown> {
    const error = diskFailure(thrown as Error)
    process.exitCode = exitOf(error)
    // What was wrong with the arguments has been told; oclif would warn its developers that nobody has read them.
    if (isUsage(error)) this.parsed = true
    if (hasLeft(error)) this.logToStderr(this.sayIn(this.spokenLanguage())(this.onLeaving))
    else if (this.jsonEnabled()) this.logJson(this.toErrorJson(error))
    else if (isUsage(error) && this.usageOf(error) === undefined) throw Object.assign(error, { message: printableInLog(error.message) })
    else this.logToStderr(this.wordsOf(error))
    if (isBug(error) && /(^|,)crmplan(,|$)/.test(process.env['DEBUG'] ?? '')) this.logToStderr(error.stack)
    return undefined
  }

  private wordsOf(error: Error): string {
    if (error instanceof ProblemsFound) return error.text
    const say = this.sayIn(this.spokenLanguage())
    if (isUsage(error)) return this.usageOf(error) ?? error.message.split('\n')[0] ?? ''
    if (error instanceof UserError) return say(`errors.${error.key}`, error.values)
    return say('errors.bug', { message: `${error.name}: ${error.message.split('\n')[0] ?? ''}` })
  }

  private usageOf(error: Error): string | undefined {
    const say = this.sayIn(this.spokenLanguage())
    const commands = this.config.commandIDs.filter((id) => id.startsWith(`${this.id}:`)).map((id) => id.slice(`${this.id}:`.length))
    const words = usageWords(error.message, say, { flags: Object.keys({ ...this.ctor.baseFlags, ...this.ctor.flags }), commands }, this.argv)
    return words === undefined ? undefined : `${words}\n${say('help.usage.hint', { command: this.id?.replaceAll(':', ' ') ?? '' })}`
  }

  // A failure may come before the flags are read.
  private spokenLanguage(): Language {
    return this.spoken ?? this.languageOf(languageFlag(this.argv))
  }
}

// Only a terminal is given colours, or who insists.
function hasColours(): boolean {
  return process.env['FORCE_COLOR'] !== undefined || process.stdout.isTTY || process.stderr.isTTY
}

// What oclif says of flags and arguments, and prints itself.
function isUsage(error: Error & { oclif?: { exit?: number } }): boolean {
  return error.oclif?.exit !== undefined
}

function isBug(error: Error): boolean {
  return !(error instanceof UserError || error instanceof ProblemsFound || hasLeft(error) || isUsage(error))
}

function hasLeft(error: Error): boolean {
  return error instanceof Left || error.name === 'ExitPromptError'
}

function exitOf(error: Error & { oclif?: { exit?: number } }): number {
  if (error instanceof Left) return error.exit
  if (error.name === 'ExitPromptError') return INTERRUPTED
  if (error instanceof ProblemsFound) return 1
  if (error instanceof UserError) return error.exit
  return error.oclif?.exit ?? 3
}
