// What all commands share: flags, language, and how failures become a sentence and an exit code.
import { Command, Flags, type Interfaces } from '@oclif/core'
import type { Language } from '../model/file-types.ts'
import { UserError } from '../model/user-error.ts'
import { readTexts } from '../files/content.ts'
import { type Say, sayIn } from '../knowledge/sentence.ts'
import { LANGUAGES, chooseLanguage } from './language.ts'
import { ProblemsFound } from './problems-found.ts'

/** Exit code of a process that Ctrl-C has ended. */
const INTERRUPTED = 130

/** A command of crmplan. A result goes to standard output, talk to standard error; `--json` prints the result's file shape or the error. */
export abstract class BaseCommand extends Command {
  static override enableJsonFlag = true
  static override baseFlags = {
    lang: Flags.option({ options: LANGUAGES, description: 'Language: en, zh-CN or zh-TW.', helpGroup: 'GLOBAL' })(),
    today: Flags.string({ description: 'Day to count from, YYYY-MM-DD; the date of the computer if left out.', helpGroup: 'GLOBAL' }),
  }

  private readonly says = new Map<Language, Say>()

  /** Sentences in a language, read once. */
  protected sayIn(language: Language): Say {
    let say = this.says.get(language)
    if (!say) {
      say = sayIn(readTexts(language))
      this.says.set(language, say)
    }
    return say
  }

  /** The language of a command outside an engagement, or of one. */
  protected languageOf(flag: string | undefined, engagement?: Language): Language {
    return chooseLanguage(flag, engagement, process.env)
  }

  /** The day to count from. */
  protected todayOf(flag: string | undefined): string {
    if (flag === undefined) return new Date().toISOString().slice(0, 10)
    if (!/^\d{4}-\d{2}-\d{2}$/.test(flag) || Number.isNaN(Date.parse(flag))) throw new UserError('badDate', { value: flag }, 2)
    return flag
  }

  /** Says something to the person: standard error, so that standard output stays the result. */
  protected tell(sentence: string): void {
    if (!this.jsonEnabled()) this.logToStderr(sentence)
  }

  protected override toErrorJson(error: Interfaces.CommandError | Error): unknown {
    const exit = exitOf(error)
    if (error instanceof ProblemsFound) return { error: { code: 'problems', message: this.wordsOf(error), exit, diagnostics: error.diagnostics } }
    return { error: { code: error instanceof UserError ? error.key : error.name, message: this.wordsOf(error), exit } }
  }

  protected override async catch(error: Interfaces.CommandError): Promise<unknown> {
    process.exitCode = exitOf(error)
    if (error.name === 'ExitPromptError') {
      this.logToStderr(this.sayIn(this.languageOf(undefined)).call(undefined, 'cli.left'))
      return
    }
    if (this.jsonEnabled()) {
      this.logJson(this.toErrorJson(error))
      return
    }
    if (!isExpected(error)) throw error
    this.logToStderr(this.wordsOf(error))
    return
  }

  private wordsOf(error: Error): string {
    const flag = this.argv[this.argv.indexOf('--lang') + 1]
    const language = this.languageOf(this.argv.includes('--lang') ? flag : this.argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length))
    if (error instanceof ProblemsFound) return error.text
    if (error instanceof UserError) return this.sayIn(language)(`errors.${error.key}`, error.values)
    return error.message.split('\n')[0] ?? ''
  }
}

function isExpected(error: Error): boolean {
  return error instanceof UserError || error instanceof ProblemsFound
}

function exitOf(error: Error & { oclif?: { exit?: number } }): number {
  if (error.name === 'ExitPromptError') return INTERRUPTED
  if (error instanceof ProblemsFound) return 1
  if (error instanceof UserError) return error.exit
  return error.oclif?.exit ?? 3
}
