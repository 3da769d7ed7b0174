import { Flags } from '@oclif/core'
import { UserError } from '../../model/user-error.ts'
import { BaseCommand } from '../base-command.ts'
import { REPORT_KINDS, type ReportKind, deriveReport } from '../derive/derive.ts'
import { LANGUAGES } from '../../model/languages.ts'
import { type KeptReports, type ReportEvent, keepReports } from '../derive/keep-reports.ts'
import { loadReportSources } from '../load/load-report-sources.ts'
import { pathArg } from '../path-arg.ts'
import { reportWords } from '../print/report-words.ts'
import { reportInputs } from '../derive/report-inputs.ts'
import { reportFile } from '../derive/report-file.ts'
import { changedFiles, writeDerived } from '../save/write-derived.ts'

export default class Report extends BaseCommand {
  static override summary = 'Write the Markdown reports.'
  static override description = 'Writes the readiness, project, evaluation and status reports from the files as they are; the last two once progress is told. What people have written between the marks of a report stays; where the facts beneath have changed since, the report says so until the text is changed or --settled takes note of it. --lang may be given several times; a report in another language than the engagement\'s has it in its name.'
  static override examples = ['<%= config.bin %> report examples/lakeside-instruments', '<%= config.bin %> report . --kind project --lang en --lang zh-TW', '<%= config.bin %> report . --settled verdict', '<%= config.bin %> report my-plan.yaml']
  static override args = { path: pathArg({ default: '.', description: 'Engagement folder or plan file.' }) }
  static override flags = {
    kind: Flags.option({ options: REPORT_KINDS, multiple: true, description: 'Which report; all that can be written if left out.' })(),
    lang: Flags.option({ options: LANGUAGES, multiple: true, description: 'Languages of the reports.' })(),
    settled: Flags.string({ multiple: true, description: 'Marked places whose text still holds although the facts beneath have changed.' }),
    check: Flags.boolean({ description: 'Change nothing; exit 1 if a report is out of date.', exclusive: ['settled'] }),
  }

  async run(): Promise<{ reports: string[]; outOfDate: string[]; words: readonly ReportEvent[] }> {
    const { args, flags } = await this.parse(Report)
    const sources = await loadReportSources(args.path, flags.lang?.[0])
    const kinds: readonly ReportKind[] = flags.kind ?? sources.kinds
    const languages = flags.lang ?? [sources.language]
    const say = this.speak(languages[0] ?? sources.language)
    const fresh = Object.fromEntries(languages.flatMap((language) => kinds.map((kind) =>
      [reportFile(kind, language, sources.fileLanguage, sources.prefix), { text: deriveReport(kind, sources, language), language, from: sources.isLone ? undefined : reportInputs(kind, sources.folder) }] as const)))
    if (flags.settled) requireStale(flags.settled, keepReports(sources.folder, fresh, say))
    const { texts, events } = keepReports(sources.folder, fresh, say, new Set(flags.settled))
    const outOfDate = flags.check ? changedFiles(sources.folder, texts) : []
    if (!flags.check) await writeDerived(sources.folder, texts, sources.fileLanguage)
    for (const file of flags.check ? outOfDate : Object.keys(texts)) this.log(flags.check ? say('cli.build.outOfDate', { file }) : `${args.path === '.' ? '' : `${sources.folder}/`}${file}`)
    for (const line of reportWords(events, args.path, say)) this.tell(line)
    if (outOfDate.length > 0) process.exitCode = 1
    if (!flags.check) this.tell(say('cli.reports', { count: Object.keys(texts).length }))
    return { reports: Object.keys(texts), outOfDate, words: events }
  }
}

function requireStale(ids: readonly string[], { events }: KeptReports): void {
  const open = new Set(events.filter(({ kind }) => kind === 'stale').map(({ id }) => id))
  const unknown = ids.find((id) => !open.has(id))
  if (unknown !== undefined) throw new UserError('settledUnknown', { id: unknown, open: [...open] }, 2)
}
