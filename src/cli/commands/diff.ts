import { Args, Flags } from '@oclif/core'
import type { Diff } from '../../model/file-types.ts'
import { diffMarkdown } from '../../reporting/diff/diff-markdown.ts'
import { diffView } from '../../reporting/diff/diff-view.ts'
import { escapeMarkdown } from '../../reporting/markdown/escape-markdown.ts'
import { BaseCommand } from '../base-command.ts'
import { compareNamed } from '../diff/compare-named.ts'
import { nameSides } from '../diff/name-sides.ts'
import { diffLines } from '../print/diff-lines.ts'
import { plainLine } from '../../model/printing/plain-line.ts'

/** Lines of one sort that the terminal shows. */
const MOST = 10

export default class DiffCommand extends BaseCommand {
  static override summary = 'What changed between two versions, and why.'
  static override description = 'Compares two folders, two files of the same kind, git revisions or baselines: answers, facts, scores, verdict, gates, tasks, dates, cost, budget, risks, measures, team. What people changed are causes; what follows from them stands below them, traced through the reasons in the files and the links that drive dates. What nothing in the files explains is told apart, never guessed. The files are compared as they lie there: build first. The order of items and keys, comments and quoting are no difference.'
  static override examples = ['<%= config.bin %> diff HEAD', '<%= config.bin %> diff HEAD~5 acme', '<%= config.bin %> diff main HEAD --dir acme', '<%= config.bin %> diff kick-off acme', '<%= config.bin %> diff before.yaml after.yaml --format markdown']
  static override args = {
    from: Args.string({ required: true, description: 'Before: a folder, file, baseline or git revision.' }),
    to: Args.string({ description: 'After; the folder as it is if left out.' }),
  }
  static override flags = {
    dir: Flags.string({ helpValue: 'FOLDER', description: 'Engagement folder that revisions and baselines are of; the folder among the two, or the current one, if left out.' }),
    format: Flags.option({ options: ['text', 'markdown', 'json'] as const, default: 'text', description: 'Form of the result.' })(),
    'exit-code': Flags.boolean({ description: 'Exit 1 if anything differs.' }),
  }

  async run(): Promise<Diff> {
    const { args, flags } = await this.parse(DiffCommand)
    const sides = await nameSides(args.from, args.to, flags.dir)
    const { diff, voice } = await compareNamed(sides, flags.lang, (own) => this.languageOf(flags.lang, own))
    const say = this.speak(voice.language)
    const spoken = { ...voice, say }
    if (flags.format === 'json') this.log(JSON.stringify(diff, null, 2))
    else if (flags.format === 'markdown') this.log(diffMarkdown(diffView(diff, { ...spoken, escape: escapeMarkdown, most: Infinity })).trimEnd())
    else this.log(diffLines(diffView(diff, { ...spoken, escape: plainLine, most: MOST })))
    if (flags['exit-code'] && diff.changes.length > 0) process.exitCode = 1
    return diff
  }
}
