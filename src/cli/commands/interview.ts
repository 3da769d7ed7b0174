import { Flags } from '@oclif/core'
import type { Interview as InterviewFile } from '../../model/file-types.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { UserError } from '../../model/user-error.ts'
import { openQuestions } from '../../interview/questions-for.ts'
import { routeOf } from '../../interview/route.ts'
import { BaseCommand } from '../base-command.ts'
import { importAnswers } from '../talk/import-answers.ts'
import { importFile } from '../talk/import-file.ts'
import { holdInterview } from '../talk/interview-lock.ts'
import { liveScore } from '../talk/live-score.ts'
import { type Engagement, loadEngagement } from '../load/load-engagement.ts'
import { ROLES, isRespondentId, openInterview } from '../talk/open-interview.ts'
import { pathArg } from '../path-arg.ts'
import { plainAsker, screenAsker } from '../prompts/asker.ts'
import { chooseRespondent, requireSamePerson } from '../prompts/choose-respondent.ts'
import { interviewPerson } from '../prompts/interview-person.ts'
import { isPlain } from '../prompts/is-plain.ts'
import { LineReader } from '../prompts/line-reader.ts'
import { PlainTerminal } from '../prompts/plain-terminal.ts'
import { RawTerminal } from '../prompts/raw-terminal.ts'
import { requireTerminal } from '../require-terminal.ts'
import { withOrder } from '../talk/talk-order.ts'
import { requireConditions, talkSetting } from '../talk/talk-setting.ts'

/** Minutes and questions a talk may have at most: more is no limit. */
const MOST = 10_000

export default class Interview extends BaseCommand {
  static override summary = 'Interview one respondent; goes on where it stopped.'
  static override description = 'Asks the questions for the respondent\'s role, one on a screen, with keys to go back, jump, park and note. Every answer is on disk before the next screen. --answers takes them from a file (an Interview, in part or whole) without a person.'
  static override examples = [
    '<%= config.bin %> interview acme', '<%= config.bin %> interview acme --respondent li-wei --role process-owner', '<%= config.bin %> interview acme --respondent li-wei --minutes 15',
    '<%= config.bin %> interview acme --only team --open', '<%= config.bin %> interview acme --answers li-wei.yaml', '<%= config.bin %> interview acme --import questionnaire-it.xlsx --dry-run',
  ]
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    respondent: Flags.string({ description: 'Respondent id, the name of the interview file.' }),
    name: Flags.string({ description: 'Name of a new respondent.' }),
    role: Flags.option({ options: ROLES, description: 'Role of a new respondent.' })(),
    answers: Flags.string({ description: 'Take the answers from this interview file.', exclusive: ['minutes', 'questions', 'only', 'open', 'gates'] }),
    import: Flags.string({ description: 'Take the answers from a filled-in questionnaire (XLSX) or an interview file (YAML), and say what changes.', exclusive: ['answers'] }),
    'dry-run': Flags.boolean({ char: 'n', description: 'With --import: only say what would change.', dependsOn: ['import'] }),
    minutes: Flags.integer({ min: 1, max: MOST, description: 'Stop after so many minutes; the questions that tell most come first.' }),
    questions: Flags.integer({ min: 1, max: MOST, description: 'Stop after so many questions; those that tell most come first.' }),
    only: Flags.string({ multiple: true, description: 'Ask only about this success condition; can be repeated.' }),
    open: Flags.boolean({ description: 'Ask only what is not answered yet.' }),
    gates: Flags.boolean({ description: 'Ask only what gates rest on.' }),
    'no-score': Flags.boolean({ description: 'Hide the scores; the key v shows them.' }),
    plain: Flags.boolean({ description: 'Numbered lines instead of a screen, for screen readers and simple terminals; also by ACCESSIBLE=1.' }),
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
      this.tell(say('cli.interview.imported', { count: answers, file, next: `crmplan assess ${shellWord(args.dir)}` }))
      return interview
    }
    requireConditions(engagement, flags.only)
    requireSamePerson(engagement, flags, say)
    const today = this.todayOf(flags.today)
    requireTerminal(['--import', '--answers'])
    return this.talk(engagement, flags, today)
  }

  private async talk(engagement: Engagement, flags: { lang?: string | undefined; plain: boolean; 'no-score': boolean } & Parameters<typeof chooseRespondent>[1] & Parameters<typeof talkSetting>[3], today: string): Promise<InterviewFile> {
    const say = this.sayIn(engagement.language)
    const reader = isPlain(flags.plain, process.env) ? new LineReader() : undefined
    const setting = (respondent: Parameters<typeof talkSetting>[1]) => talkSetting(engagement, respondent, today, flags)
    try {
      const respondent = await chooseRespondent(engagement, flags, reader ? plainAsker(reader, say) : screenAsker(say), say, today)
      const opened = openInterview(engagement, respondent)
      const chosen = withOrder(setting(respondent), engagement)
      const release = holdInterview(opened)
      try {
        const { interview, language } = await interviewPerson(opened, chosen, {
          terminal: reader ? new PlainTerminal(reader) : new RawTerminal(), sayIn: (spoken) => this.sayIn(spoken), score: liveScore(engagement, today),
          shown: { language: engagement.language, showScore: !flags['no-score'] }, languageFlag: flags.lang,
        })
        const parked = new Set(interview.parked?.map(({ question }) => question))
        const left = openQuestions(routeOf(chosen, interview), interview)
        const open = left.filter(({ id }) => !parked.has(id)).length
        this.log(opened.file)
        this.tell(this.speak(language)('cli.talk.leaving', { open, parked: left.length - open, review: interview.review?.length ?? 0, next: `crmplan ${open > 0 ? 'interview' : 'assess'} ${shellWord(engagement.folder)}` }))
        return interview
      } finally {
        release()
      }
    } finally {
      reader?.close()
    }
  }
}
