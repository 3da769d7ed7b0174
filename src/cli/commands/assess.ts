import type { Assessment } from '../../model/file-types.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { BaseCommand } from '../base-command.ts'
import { deriveAssessment, deriveReport } from '../derive/derive.ts'
import { keepReports } from '../derive/keep-reports.ts'
import { loadEngagement } from '../load/load-engagement.ts'
import { pathArg } from '../path-arg.ts'
import { assessmentSummary } from '../print/assessment-summary.ts'
import { reportWords } from '../print/report-words.ts'
import { reportInputs } from '../derive/report-inputs.ts'
import { writeDerived } from '../save/write-derived.ts'

export default class Assess extends BaseCommand {
  static override summary = 'Score the answers: assessment.yaml and the readiness report.'
  static override description = 'Scores every success condition, judges the gates, ranks the methods, and says what to do first. Every number carries the ids it rests on.'
  static override examples = ['<%= config.bin %> assess examples/lakeside-instruments', '<%= config.bin %> assess . --lang zh-TW']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }

  async run(): Promise<Assessment> {
    const { args, flags } = await this.parse(Assess)
    const engagement = await loadEngagement(args.dir, flags.lang)
    const say = this.speak(engagement.language)
    const assessment = deriveAssessment(engagement, this.todayOf(flags.today))
    const file = `${FILES.reports}/readiness${engagement.reportSuffix}.md`
    const report = deriveReport('readiness', { ...engagement, assessment: assessment.value }, engagement.language)
    const { texts, events } = keepReports(engagement.folder, { [file]: { text: report, language: engagement.language, from: reportInputs('readiness', engagement.folder, { [FILES.assessment]: assessment.text }) } }, say)
    await writeDerived(engagement.folder, { [FILES.assessment]: assessment.text, ...texts }, engagement.fileLanguage)
    this.log(assessmentSummary(assessment.value, engagement.knowledge, engagement.language, say))
    for (const line of reportWords(events, args.dir, say)) this.tell(line)
    this.tell(say('cli.wrote', { files: [FILES.assessment, file], next: `crmplan plan ${shellWord(args.dir)}` }))
    return assessment.value
  }
}
