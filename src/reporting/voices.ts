// Who said what on a question: the assessment's count of the answers, with the words and evidence of the interviews.
import type { Assessment, Evidence, Interview, RespondentRole } from '../model/file-types.ts'
import { escapeMarkdown, escapeQuote } from './markdown/escape-markdown.ts'
import type { ReportContext } from './report-context.ts'

/** Where answers stand. A report of a lone plan has neither. */
export interface AnswerSources {
  readonly assessment?: Assessment | undefined
  readonly interviews?: readonly Interview[] | undefined
}

/** One person's answer to one question; texts are safe in Markdown. */
export interface Voice {
  /** Name, or the role where the name is withheld. */
  readonly name: string
  readonly role: RespondentRole
  readonly date: string | undefined
  readonly state: 'level' | 'unknown' | 'not-applicable'
  /** Level given and level counted, 1–5. */
  readonly level: number | undefined
  readonly counted: number | undefined
  readonly note: string | undefined
  readonly evidence: readonly Evidence[]
}

/** The answers to a question in the order of the interviews. */
export function voicesOn(question: string, sources: AnswerSources, context: ReportContext): Voice[] {
  const answers = sources.assessment?.questions?.find(({ id }) => id === question)?.answers ?? []
  return answers.flatMap(({ respondent, level, counted, unknown, notApplicable }): Voice[] => {
    const person = sources.assessment?.respondents?.find(({ id }) => id === respondent)
    if (!person) return []
    const said = sources.interviews?.filter((interview) => interview.respondent.id === respondent)
      .flatMap((interview) => interview.answers).findLast((answer) => answer.question === question)
    return [{
      name: nameOf(person, context), role: person.role, date: said?.date ?? person.date,
      state: unknown ? 'unknown' : notApplicable ? 'not-applicable' : 'level', level, counted,
      note: said?.note === undefined ? undefined : escapeQuote(said.note, context.language), evidence: said?.evidence ?? [],
    }]
  })
}

/** A respondent's name, or the role where the name is withheld. */
export function nameOf(person: { readonly name?: string; readonly role: RespondentRole }, { say }: ReportContext): string {
  return person.name === undefined ? say(`reports.respondentRole.${person.role}`) : escapeMarkdown(person.name)
}

/** The name with the day, as it stands before what was said. */
export function whoAndWhen(voice: Voice, { say }: ReportContext): string {
  return voice.date === undefined ? voice.name : say('reports.voice.who', { name: voice.name, date: voice.date })
}
