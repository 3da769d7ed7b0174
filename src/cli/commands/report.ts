import { Flags } from '@oclif/core'
import { BaseCommand } from '../base-command.ts'
import { REPORT_KINDS, type ReportKind, deriveReport } from '../derive.ts'
import { LANGUAGES } from '../../model/languages.ts'
import { loadReportSources } from '../load-report-sources.ts'
import { pathArg } from '../path-arg.ts'
import { reportFile } from '../report-file.ts'
import { writeDerived } from '../write-derived.ts'

export default class Report extends BaseCommand {
  static override summary = 'Write the Markdown reports.'
  static override description = 'Writes the readiness and the project report from the files as they are. --lang may be given several times; a report in another language than the engagement\'s has it in its name.'
  static override examples = ['<%= config.bin %> report examples/lakeside-instruments', '<%= config.bin %> report . --kind project --lang en --lang zh-TW', '<%= config.bin %> report my-plan.yaml']
  static override args = { path: pathArg({ default: '.', description: 'Engagement folder or plan file.' }) }
  static override flags = {
    kind: Flags.option({ options: REPORT_KINDS, multiple: true, description: 'Which report; all that can be written if left out.' })(),
    lang: Flags.option({ options: LANGUAGES, multiple: true, description: 'Languages of the reports.' })(),
  }

  async run(): Promise<{ reports: string[] }> {
    const { args, flags } = await this.parse(Report)
    const sources = await loadReportSources(args.path, flags.lang?.[0])
    const kinds: readonly ReportKind[] = flags.kind ?? sources.kinds
    const languages = flags.lang ?? [sources.language]
    const texts = Object.fromEntries(languages.flatMap((language) => kinds.map((kind) =>
      [reportFile(kind, language, sources.fileLanguage, sources.prefix), deriveReport(kind, sources, language)] as const)))
    await writeDerived(sources.folder, texts)
    const say = this.speak(languages[0] ?? sources.language)
    for (const file of Object.keys(texts)) this.log(`${args.path === '.' ? '' : `${sources.folder}/`}${file}`)
    this.tell(say('cli.reports', { count: Object.keys(texts).length }))
    return { reports: Object.keys(texts) }
  }
}
