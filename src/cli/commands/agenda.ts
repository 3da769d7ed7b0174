import { Flags } from '@oclif/core'
import { UserError } from '../../model/user-error.ts'
import { readReportTemplates, readTexts } from '../../files/content.ts'
import type { BankQuestion } from '../../knowledge/knowledge.ts'
import { sayIn } from '../../knowledge/sentence.ts'
import { questionOrder } from '../../assessment/question-order.ts'
import { type AgendaTalk, agendaOf } from '../../interview/agenda.ts'
import { agendaLetter } from '../../reporting/agenda/agenda-letter.ts'
import { BaseCommand } from '../base-command.ts'
import { type Engagement, loadEngagement } from '../load/load-engagement.ts'
import { pathArg } from '../path-arg.ts'
import { writeNew } from '../save/write-new.ts'

/** The agenda as data. */
interface AgendaResult {
  readonly talks: readonly { readonly respondent: string | null; readonly role: string | null; readonly name: string | null; readonly minutes: number; readonly kept: readonly string[]; readonly open: readonly string[]; readonly unknown: readonly string[] }[]
}

export default class Agenda extends BaseCommand {
  static override summary = 'What to ask next, and of whom: letters to send before a meeting.'
  static override description = 'Groups the open questions, and those kept for somebody, by the person to ask: respondents, roles nobody has been interviewed in, people only named. What narrows the verdict most comes first, with the documents to have at hand and the time it takes. Neither scores nor levels stand in it, so it can be sent.'
  static override examples = ['<%= config.bin %> agenda acme', '<%= config.bin %> agenda acme --for it --minutes 30 --lang zh-TW', '<%= config.bin %> agenda acme --for li-wei --output li-wei.md']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    for: Flags.string({ description: 'Only for this respondent (id or name) or role.' }),
    minutes: Flags.integer({ description: 'Time there is for each talk; the least useful questions are left out.', min: 1 }),
    internal: Flags.boolean({ description: 'Your own copy: says who left a question for whom, and the remark. Not for sending.' }),
    output: Flags.string({ char: 'o', description: 'Write to this file of the folder.' }),
  }

  async run(): Promise<AgendaResult> {
    const { args, flags } = await this.parse(Agenda)
    const engagement = await loadEngagement(args.dir, flags.lang)
    const { knowledge, profile, interviews, language } = engagement
    const say = this.speak(language)
    const today = this.todayOf(flags.today)
    const all = agendaOf({ knowledge, profile, interviews, order: (questions) => mostTellingFirst(questions, engagement, today), minutes: flags.minutes })
    const talks = flags.for === undefined ? all : chosen(all, flags.for, say('agenda.nothing'))
    const result = { talks: talks.map(({ respondent, role, name, minutes, kept, open, unknown }) => ({ respondent: respondent?.id ?? null, role: role ?? null, name: name ?? null, minutes, kept: kept.map(({ question }) => question.id), open: open.map(({ id }) => id), unknown: unknown.map(({ id }) => id) })) }
    if (talks.length === 0) {
      this.tell(say('agenda.nothing'))
      return result
    }
    const text = agendaLetter({ talks, profile, knowledge, language, say: sayIn(readTexts(language)), today, internal: flags.internal, templates: readReportTemplates() })
    if (flags.output === undefined) {
      this.log(text.trimEnd())
      return result
    }
    await writeNew(engagement.folder, flags.output, text)
    const questions = talks.reduce((sum, { kept, open, unknown }) => sum + kept.length + open.length + unknown.length, 0)
    this.tell(say('agenda.written', { file: flags.output, talks: talks.length, questions, minutes: Math.ceil(talks.reduce((sum, { minutes }) => sum + minutes, 0)) }))
    return result
  }
}

function mostTellingFirst(questions: readonly BankQuestion[], { knowledge, profile, interviews, reconciliation }: Engagement, today: string): BankQuestion[] {
  const places = new Map(questionOrder({ knowledge, profile, interviews, reconciliation, today, candidates: questions.map(({ id }) => id) }).map(({ question }, index) => [question, index]))
  return [...questions].sort((a, b) => (places.get(a.id) ?? places.size) - (places.get(b.id) ?? places.size))
}

function chosen(talks: readonly AgendaTalk[], whom: string, nothing: string): AgendaTalk[] {
  const found = talks.filter(({ respondent, role, name }) => whom === respondent?.id || whom === name || whom === role)
  const known = talks.map(({ respondent, role, name }) => respondent?.id ?? role ?? name ?? '')
  if (found.length === 0) throw new UserError('nobodyToAsk', { who: whom, known: known.length === 0 ? nothing : known }, 2)
  return found
}
