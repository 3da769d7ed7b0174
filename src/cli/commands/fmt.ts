import { text as textOf } from 'node:stream/consumers'
import { Args, Flags } from '@oclif/core'
import type { Say } from '../../knowledge/sentence.ts'
import { UserError } from '../../model/user-error.ts'
import { BaseCommand } from '../base-command.ts'
import { type FormatState, type FormattedFile, formatFiles, formatText } from '../save/format-files.ts'
import { textDiff } from '../print/plan-changes.ts'
import { writeChanged } from '../save/write-changed.ts'

export default class Fmt extends BaseCommand {
  static override summary = 'Format files.'
  static override description = 'Gives every file of ours below the paths one form: two blanks for each level, keys in the order of the schema, double quotation marks, dates in quotation marks, one blank line at most. What a file says, its comments, blocks of text and line breaks within brackets stay; a file whose value would change is left as it is and told. All or none are written; crmplan undo takes it back. Exit code 1 if a file could not be formatted or, with --check, is not in that form.'
  static override examples = ['<%= config.bin %> fmt', '<%= config.bin %> fmt acme --dry-run', '<%= config.bin %> fmt --check', '<%= config.bin %> fmt - < plan.yaml']
  static override strict = false
  static override args = { paths: Args.string({ default: '.', description: 'Files and folders; folders are searched. Several may be given; - reads from standard input and writes to standard output.' }) }
  static override flags = {
    check: Flags.boolean({ description: 'Write nothing; list the files that are not formatted, and fail if there are any.', exclusive: ['dry-run'] }),
    'dry-run': Flags.boolean({ char: 'n', description: 'Write nothing; show what would change.' }),
  }

  async run(): Promise<unknown> {
    const { argv, flags } = await this.parse(Fmt)
    const paths = argv.length > 0 ? argv.map(String) : ['.']
    const say = this.speak(this.languageOf(flags.lang))
    if (paths.includes('-')) return this.formatInput(paths, flags.check, say)
    const files = await formatFiles(paths, process.cwd())
    const changed = files.filter(({ state }) => state === 'changed')
    if (flags['dry-run']) for (const { path, before, text } of changed) this.log(textDiff(path, before, text).trimEnd())
    else for (const { path } of changed) this.log(path)
    if (!flags.check && !flags['dry-run']) await writeChanged(changed)
    for (const { path, state } of files) if (state === 'broken' || state === 'left') this.tell(say(`format.${state}`, { file: path }))
    this.tell(say(`format.${flags.check ? 'check' : flags['dry-run'] ? 'would' : 'done'}`, { count: changed.length, files: files.length }))
    process.exitCode = files.length === 0 ? 2 : isRefused(files) || (flags.check && changed.length > 0) ? 1 : 0
    return { files: files.map(({ path, state }) => ({ file: path, state })) }
  }

  private async formatInput(paths: readonly string[], check: boolean, say: Say): Promise<{ readonly files: readonly { readonly file: string; readonly state: FormatState }[] }> {
    if (paths.length > 1) throw new UserError('inputAlone', {}, 2)
    const { state, text } = formatText(await textOf(process.stdin))
    if (!check && !this.jsonEnabled()) process.stdout.write(text)
    if (state === 'broken') this.tell(say('format.brokenInput'))
    if (state === 'left') this.tell(say('format.left', { file: '-' }))
    process.exitCode = state === 'formatted' || (state === 'changed' && !check) ? 0 : 1
    return { files: [{ file: '-', state }] }
  }
}

function isRefused(files: readonly FormattedFile[]): boolean {
  return files.some(({ state }) => state === 'broken' || state === 'left')
}
