// What --help shows, in the language of the reader.
import { type Command, CommandHelp, Help, type Interfaces } from '@oclif/core'
import { readTexts } from '../files/content.ts'
import { readDescriptions } from '../files/descriptions.ts'
import { type Say, sayIn } from '../knowledge/sentence.ts'
import type { Language } from '../model/file-types.ts'
import { wrapText } from './interview-screen/wrap-text.ts'
import { chooseLanguage, languageFlag } from './language.ts'

/** Headings of oclif by what they are called among our texts. */
const HEADINGS: Readonly<Record<string, string>> = {
  USAGE: 'usage', ARGUMENTS: 'arguments', FLAGS: 'flags', 'GLOBAL FLAGS': 'globalFlags', 'ONE TASK FLAGS': 'oneTaskFlags', DESCRIPTION: 'description', EXAMPLES: 'examples', COMMANDS: 'commands', TOPICS: 'topics', VERSION: 'version',
}

/** The commands of a project from beginning to end. */
const STEPS = ['init', 'interview', 'build', 'track', 'evaluate']

type Section = Parameters<CommandHelp['section']>[1]
type Row = [string, string | undefined]

/** The words of one language. */
interface Words {
  readonly language: Language
  readonly say: Say
  /** Descriptions by the English ones. */
  readonly descriptions: ReadonlyMap<string, string>
}

/** The help of oclif, in the language of --lang, else of the environment. */
export class SpokenHelp extends Help {
  private words = wordsOf(undefined)

  override async showHelp(argv: string[]): Promise<void> {
    this.words = wordsOf(languageFlag(argv))
    await super.showHelp(argv)
  }

  override section(header: string, body: Section): string {
    return super.section(heading(header, this.words), body)
  }

  override wrap(body: string, spacing = this.indentSpacing): string {
    return this.words.language === 'en' ? super.wrap(body, spacing) : wrapText(this.render(body).trimStart(), this.opts.maxWidth - spacing).join('\n')
  }

  protected override getCommandHelpClass(command: Command.Loadable): CommandHelp {
    return new SpokenCommandHelp(describedIn(command, this.words), this.config, this.opts, this.words)
  }

  protected override summary(command: Command.Loadable): string | undefined {
    return super.summary(describedIn(command, this.words))
  }

  protected override formatTopics(topics: Interfaces.Topic[]): string {
    const { descriptions } = this.words
    return super.formatTopics(topics.map((topic) => ({ ...topic, description: descriptions.get(topic.description ?? '') ?? topic.description })))
  }

  override formatRoot(): string {
    const { config, words: { say } } = this
    const steps = this.renderList(STEPS.map((id) => [`${config.bin} ${id} DIR`, say(`help.steps.${id}`)]), { indentation: 2, spacer: '\n', stripAnsi: this.opts.stripAnsi ?? false })
    return [say('help.about'), this.section('VERSION', this.wrap(config.userAgent)), this.section('USAGE', this.wrap(`$ ${config.bin} [COMMAND]`)), this.section(say('help.heading.steps'), steps)].join('\n\n')
  }
}

class SpokenCommandHelp extends CommandHelp {
  readonly words: Words

  constructor(command: Command.Loadable, config: Interfaces.Config, opts: Interfaces.HelpOptions, words: Words) {
    super(command, config, opts)
    this.words = words
  }

  override section(header: string, body: Section): string {
    return super.section(heading(header, this.words), body)
  }

  override wrap(body: string, spacing = this.indentSpacing): string {
    return this.words.language === 'en' ? super.wrap(body, spacing) : wrapText(this.render(body).trimStart(), this.opts.maxWidth - spacing).join('\n')
  }

  protected override args(args: Command.Arg.Any[]): [string, string | undefined][] | undefined {
    return super.args(args)?.map((row) => this.spoken(row))
  }

  protected override flags(flags: Command.Flag.Any[]): [string, string | undefined][] | undefined {
    return super.flags(flags)?.map((row) => this.spoken(row))
  }

  // What oclif puts around a description.
  private spoken([name, text]: Row): Row {
    const { say } = this.words
    return [name, text?.replace(/^\(required\) ?/, () => say('help.required')).replace(/\[default: ([^\]]*)\] ?/, (_, value: string) => say('help.default', { value })).replace(/<options: ([^>]*)>$/, (_, values: string) => say('help.options', { values }))]
  }
}

function wordsOf(flag: string | undefined): Words {
  const language = chooseLanguage(flag, undefined, process.env)
  return { language, say: sayIn(readTexts(language)), descriptions: readDescriptions(language) }
}

function heading(header: string, { say }: Words): string {
  const name = HEADINGS[header]
  return name === undefined ? header : say(`help.heading.${name}`)
}

function describedIn<Told extends Command.Loadable>(command: Told, { descriptions }: Words): Told {
  const said = (text: string | undefined) => (text === undefined ? undefined : (descriptions.get(text) ?? text))
  const each = <Item extends { summary?: string; description?: string }>(items: Readonly<Record<string, Item>>) => Object.fromEntries(Object.entries(items).map(([name, item]) => [name, { ...item, summary: said(item.summary), description: said(item.description) }]))
  return { ...command, summary: said(command.summary), description: said(command.description), args: each(command.args), flags: each(command.flags) }
}
