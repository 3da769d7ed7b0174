import { Args, Flags } from '@oclif/core'
import { FILES } from '../../files/engagement-folder.ts'
import { readFileText } from '../../files/read-file.ts'
import { writeOutput } from '../../files/writing/write-output.ts'
import { BaseCommand } from '../base-command.ts'
import { type MergedText, mergeTexts } from '../derive/merge-texts.ts'
import { plainLine } from '../../model/printing/plain-line.ts'

/** Longest value told in a line. */
const LONGEST = 80

export default class MergeFile extends BaseCommand {
  static override summary = 'Merge three versions of a file: the merge driver for git.'
  static override description = 'Merges by id and field, so that two people who change different things never conflict, and writes the result to OURS; everything that theirs leaves alone keeps its bytes. Where both have changed the same field, marks are put around it: exit 1. Derived files stay ours and are made anew by crmplan build; whatever is none of our YAML is merged line by line. To set it up, see "Two people, one plan" in the README.'
  static override examples = ['<%= config.bin %> merge-file base.yaml ours.yaml theirs.yaml', 'git config merge.crmplan.driver "<%= config.bin %> merge-file %O %A %B --path %P --marker-size %L"']
  static override args = {
    base: Args.string({ required: true, description: 'The version both come from; an empty file if there is none.' }),
    ours: Args.string({ required: true, description: 'Our version; the result is written here.' }),
    theirs: Args.string({ required: true, description: 'Their version.' }),
  }
  static override flags = {
    path: Flags.string({ description: 'What the file is called in the repository.' }),
    'marker-size': Flags.integer({ min: 1, max: 100, default: 7, description: 'Length of the marks.' }),
    'ours-name': Flags.string({ description: 'What to call our side in marks and messages.' }),
    'theirs-name': Flags.string({ description: 'What to call their side.' }),
  }

  async run(): Promise<Pick<MergedText, 'way' | 'conflicts' | 'lostComments'> & { clean: boolean }> {
    const { args, flags } = await this.parse(MergeFile)
    const say = this.speak(this.languageOf(flags.lang))
    const texts = { base: readFileText(args.base), ours: readFileText(args.ours), theirs: readFileText(args.theirs) }
    const path = flags.path ?? args.ours
    const names = { ours: nameOf(flags['ours-name'], 'ours'), theirs: nameOf(flags['theirs-name'], 'theirs') }
    const { text, way, conflicts, isMarked, lostComments } = mergeTexts(texts, { markerSize: flags['marker-size'], isBase: path.endsWith(FILES.generatedPlan), names })
    if (text !== texts.ours) await writeOutput(args.ours, text)
    for (const conflict of conflicts) this.tell(say('merge.conflict', { file: path, place: conflict.path.join('.'), ours: told(conflict.ours), theirs: told(conflict.theirs), base: told(conflict.base), ...nameValues(names) }))
    if (way === 'ours') this.tell(say('merge.derived', { file: path }))
    if (way === 'lines' && isMarked) this.tell(say('merge.lines', { file: path }))
    if (lostComments.length > 0) this.tell(say('merge.lostComments', { file: path, count: lostComments.length, comments: lostComments.map(plainLine).join('\n  ') }))
    if (isMarked) process.exitCode = 1
    return { clean: !isMarked, way, conflicts, lostComments }
  }
}

// An older git passes on what it does not know.
function nameOf(given: string | undefined, otherwise: string): string {
  const name = plainLine(given ?? '')
  return name === '' || name.startsWith('%') ? otherwise : name
}

function nameValues({ ours, theirs }: { readonly ours: string; readonly theirs: string }): { oursName: string; theirsName: string } {
  return { oursName: ours, theirsName: theirs }
}

function told(value: unknown): string {
  if (value === undefined) return '–'
  const text = plainLine(typeof value === 'string' ? value : JSON.stringify(value))
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
