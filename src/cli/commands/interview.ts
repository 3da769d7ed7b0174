import { Flags } from '@oclif/core'
import type { Interview as InterviewFile } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { BaseCommand } from '../base-command.ts'
import { importAnswers } from '../import-answers.ts'
import { importFile } from '../import-file.ts'
import { loadEngagement } from '../load-engagement.ts'
import { ROLES, isRespondentId, openInterview } from '../open-interview.ts'
import { pathArg } from '../path-arg.ts'
import { chooseRespondent } from '../prompts/choose-respondent.ts'
import { interviewPerson } from '../prompts/interview-person.ts'
import { requireTerminal } from '../require-terminal.ts'

export default class Interview extends BaseCommand {
  static override summary = 'Interview one respondent; goes on where it stopped.'
  static override description = 'Asks the questions for the respondent\'s role. Every answer is on disk before the next question appears. --answers takes them from a file (an Interview) without a person.'
  static override examples = ['<%= config.bin %> interview acme', '<%= config.bin %> interview acme --respondent li-wei --role process-owner', '<%= config.bin %> interview acme --answers li-wei.yaml', '<%= config.bin %> interview acme --import questionnaire-it.xlsx --dry-run']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    respondent: Flags.string({ description: 'Respondent id, the name of the interview file.' }),
    name: Flags.string({ description: 'Name of a new respondent.' }),
    role: Flags.option({ options: ROLES, description: 'Role of a new respondent.' })(),
    answers: Flags.string({ description: 'Take the answers from this interview file.' }),
    import: Flags.string({ description: 'Take the answers from a filled-in questionnaire (XLSX) or an interview file (YAML), and say what changes.', exclusive: ['answers'] }),
    'dry-run': Flags.boolean({ char: 'n', description: 'With --import: only say what would change.', dependsOn: ['import'] }),
  }

  protected override readonly onLeaving = 'cli.left'

  async run(): Promise<InterviewFile> {
    const { args, flags } = await this.parse(Interview)
    if (flags.respondent !== undefined && !isRespondentId(flags.respondent)) throw new UserError('badRespondent', { id: flags.respondent }, 2)
    const engagement = await loadEngagement(args.dir, flags.lang)
    const say = this.speak(engagement.language)
    if (flags.import !== undefined) {
      const imported = await importFile(engagement, flags.import, flags, { say, today: this.todayOf(flags.today), dryRun: flags['dry-run'], languageFlag: flags.lang })
      this.log(imported.file)
      for (const line of imported.told) this.tell(line)
      return imported.interview
    }
    if (flags.answers !== undefined) {
      const { interview, file, answers } = await importAnswers(engagement, flags.answers, flags.lang)
      this.log(file)
      this.tell(say('cli.interview.imported', { count: answers, file, next: `crmplan assess ${args.dir}` }))
      return interview
    }
    requireTerminal('--import, --answers')
    const respondent = await chooseRespondent(engagement, flags, say, this.todayOf(flags.today))
    if (!respondent) throw new UserError('noRespondent', {}, 2)
    const opened = openInterview(engagement, respondent)
    const { interview, left } = await interviewPerson(engagement, opened, say, flags.lang)
    this.log(opened.file)
    this.tell(say(left > 0 ? 'cli.interview.open' : 'cli.interview.done', { left, next: `crmplan ${left > 0 ? 'interview' : 'assess'} ${args.dir}` }))
    return interview
  }
}
