// The agenda of the next talks as letters to send beforehand.
import type { Language, Profile, Question, Respondent, RespondentRole } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { escapeHeading, escapeMarkdown, escapeQuote } from '../markdown/escape-markdown.ts'
import { type Templates, render } from '../markdown/render.ts'
import { type ReportContext, reportContext } from '../report-context.ts'

/** One talk to come, as the letter needs it. */
export interface LetterTalk {
  readonly respondent: Respondent | undefined
  readonly role: RespondentRole | undefined
  readonly name: string | undefined
  readonly begun: boolean
  readonly kept: readonly { readonly question: Question; readonly by: Respondent; readonly note: string | undefined }[]
  readonly open: readonly Question[]
  readonly unknown: readonly Question[]
  readonly minutes: number
}

/** Inputs of the letters. `internal` adds who left a question for whom and the remark made then, which are not for the client's eyes. */
export interface LetterInput {
  readonly talks: readonly LetterTalk[]
  readonly profile: Profile
  readonly knowledge: Knowledge
  readonly language: Language
  readonly say: Say
  readonly today: string
  readonly internal: boolean
  readonly templates: Templates
}

/** Talks are planned in steps of so many minutes. */
const STEP = 5

/** The letters as one Markdown text, a section for each person; neither levels nor scores nor ids stand in it. */
export function agendaLetter(input: LetterInput): string {
  const context = reportContext(input.knowledge, input.language, input.say, undefined)
  const { say, format } = context
  const view = {
    title: say('agenda.title'),
    meta: say('agenda.meta', { company: escapeMarkdown(input.profile.company.name), date: format.longDate(input.today) }),
    closing: say('agenda.closing'),
    talks: input.talks.map((talk) => talkView(talk, context, input)),
  }
  return render('agenda', view, input.templates, input.language)
}

function talkView(talk: LetterTalk, context: ReportContext, { internal, language }: LetterInput): object {
  const { say } = context
  const role = talk.role === undefined ? '' : say(`agenda.role.${talk.role}`)
  const name = talk.name === undefined ? '' : escapeHeading(talk.name)
  const count = talk.kept.length + talk.open.length + talk.unknown.length
  const minutes = Math.max(STEP, Math.ceil(talk.minutes / STEP) * STEP)
  const kind = talk.respondent === undefined ? (talk.role === undefined ? 'stranger' : 'role') : talk.begun ? 'again' : 'first'
  const item = (question: Question, index: number, remark: string) => ({
    number: index + 1, text: say('agenda.item', { title: context.text(question.title), text: context.text(question.text) }), evidence: say('agenda.evidence', { evidence: context.text(question.evidence) }), remark,
  })
  return {
    heading: say(`agenda.heading.${kind}`, { name, role }),
    greeting: say(`agenda.greeting.${kind}`, { name: talk.name === undefined ? '' : escapeMarkdown(talk.name), role }),
    ask: say(`agenda.ask.${kind}`, { count, minutes, role }),
    manner: say('agenda.manner'),
    keptHeading: say('agenda.keptHeading'), keptIntro: say('agenda.keptIntro', { count: talk.kept.length }),
    kept: talk.kept.map(({ question, by, note }, index) => item(question, index, internal ? remarkOf(by, note, context, language) : '')),
    unknownHeading: say('agenda.unknownHeading'), unknownIntro: say('agenda.unknownIntro', { count: talk.unknown.length }),
    unknown: talk.unknown.map((question, index) => item(question, index, '')),
    openHeading: say(`agenda.openHeading.${talk.kept.length > 0 ? 'further' : 'all'}`), openIntro: say('agenda.openIntro'),
    open: talk.open.map((question, index) => item(question, index, '')),
  }
}

function remarkOf(by: Respondent, note: string | undefined, { say }: ReportContext, language: Language): string {
  return say('agenda.internal', { name: escapeMarkdown(by.name ?? by.id), note: note === undefined ? 'none' : escapeQuote(note, language) })
}
