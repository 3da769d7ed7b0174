import { Flags } from '@oclif/core'
import { UserError } from '../../model/user-error.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { readReportTemplates } from '../../files/content.ts'
import { openQuestions, questionsFor } from '../../interview/questions-for.ts'
import { questionnaireMarkdown } from '../../reporting/questionnaire/questionnaire-markdown.ts'
import { questionnaireSheets } from '../../reporting/questionnaire/questionnaire-sheets.ts'
import { BaseCommand } from '../base-command.ts'
import { type Engagement, loadEngagement } from '../load/load-engagement.ts'
import { ROLES } from '../talk/open-interview.ts'
import { pathArg } from '../path-arg.ts'
import { writeNew } from '../save/write-new.ts'

const FORMATS = ['markdown', 'xlsx'] as const

export default class Questionnaire extends BaseCommand {
  static override summary = 'A form to fill in without an interview: Markdown to print, or XLSX.'
  static override description = 'The questions for a role or a respondent with their five levels. The XLSX form has a drop-down for each answer and cells for note and evidence; everything else is locked. Once it is filled in: crmplan interview --import FILE.'
  static override examples = ['<%= config.bin %> questionnaire acme --role it > it.md', '<%= config.bin %> questionnaire acme --role front-line --to xlsx --lang zh-CN', '<%= config.bin %> questionnaire acme --respondent li-wei --open --to xlsx --output li-wei.xlsx']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    role: Flags.option({ options: ROLES, description: 'For whoever answers in this role.', exclusive: ['respondent'] })(),
    respondent: Flags.string({ description: 'For this respondent.' }),
    open: Flags.boolean({ description: 'Only what the respondent has not answered.', dependsOn: ['respondent'] }),
    to: Flags.option({ options: FORMATS, default: 'markdown' as const, description: 'Format.' })(),
    output: Flags.string({ char: 'o', description: 'Write to this file of the folder; XLSX goes to questionnaire-<whose>.xlsx if left out.' }),
  }

  async run(): Promise<{ file: string | null; questions: string[] }> {
    const { args, flags } = await this.parse(Questionnaire)
    const engagement = await loadEngagement(args.dir, flags.lang)
    const { knowledge, profile, language } = engagement
    const say = this.speak(language)
    const { respondent, role } = forWhom(engagement, flags)
    const asked = questionsFor(role, profile, knowledge)
    const interview = engagement.interviews.find((item) => item.respondent.id === respondent?.id)
    const questions = flags.open && interview ? openQuestions(asked, interview) : asked
    const ids = questions.map(({ id }) => id)
    if (questions.length === 0) {
      this.tell(say('questionnaire.nothing'))
      return { file: null, questions: ids }
    }
    const input = { company: profile.company.name, respondent, role, questions, knowledge, language, say }
    const file = flags.output ?? (flags.to === 'xlsx' ? `questionnaire-${respondent?.id ?? role}.xlsx` : undefined)
    if (file === undefined) {
      this.log(questionnaireMarkdown({ ...input, templates: readReportTemplates() }).trimEnd())
      return { file: null, questions: ids }
    }
    await writeNew(engagement.folder, file, flags.to === 'xlsx' ? await workbookOf(input) : questionnaireMarkdown({ ...input, templates: readReportTemplates() }))
    const path = args.dir === '.' ? file : `${args.dir}/${file}`
    this.log(path)
    this.tell(say('questionnaire.written', { file, count: ids.length, who: respondent?.name ?? respondent?.id ?? say(`role.${role}`), next: `crmplan interview ${shellWord(args.dir)} --import ${shellWord(path)}` }))
    return { file, questions: ids }
  }
}

async function workbookOf(input: Parameters<typeof questionnaireSheets>[0]): Promise<Uint8Array> {
  const { workbookBytes } = await import('../../files/workbook/write-workbook.ts')
  return workbookBytes(input.say('questionnaire.title', { company: input.company }), questionnaireSheets(input))
}

function forWhom({ interviews }: Engagement, flags: { role?: (typeof ROLES)[number] | undefined; respondent?: string | undefined }): Pick<Parameters<typeof questionnaireSheets>[0], 'respondent' | 'role'> {
  if (flags.role !== undefined) return { respondent: undefined, role: flags.role }
  const respondent = interviews.find(({ respondent: { id } }) => id === flags.respondent)?.respondent
  if (!respondent) throw new UserError('formForWhom', { asked: flags.respondent ?? 'none', known: interviews.map(({ respondent: { id } }) => id), roles: ROLES }, 2)
  return { respondent, role: respondent.role }
}
