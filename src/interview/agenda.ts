// What is still to be asked, and of whom: the next talks, person by person.
import type { Interview, Profile, Respondent, RespondentRole } from '../model/file-types.ts'
import type { BankQuestion, Knowledge } from '../knowledge/knowledge.ts'
import { openQuestions, questionsFor } from './questions-for.ts'

/** A question that one respondent has left for somebody else: a respondent's id, a role, or a name. */
export interface ParkedQuestion {
  readonly question: string
  readonly for: string
  readonly note?: string
  readonly date?: string
}

/** A question kept for somebody, with who kept it and the remark made then. */
export interface KeptQuestion {
  readonly question: BankQuestion
  readonly by: Respondent
  readonly note: string | undefined
  readonly date: string | undefined
}

/** One talk to come: with a respondent known already, in a role nobody has been asked in, or with somebody of whom only the name is known. */
export interface AgendaTalk {
  readonly respondent: Respondent | undefined
  readonly role: RespondentRole | undefined
  readonly name: string | undefined
  /** Whether this person has answered anything yet. */
  readonly begun: boolean
  readonly kept: readonly KeptQuestion[]
  /** Most useful first; those kept for this person are not repeated. */
  readonly open: readonly BankQuestion[]
  /** What this person did not know and nobody else has known since: perhaps it can be found out. */
  readonly unknown: readonly BankQuestion[]
  /** Minutes planned for all of it. */
  readonly minutes: number
}

/** What an agenda is made from; `order` puts questions most useful first. */
export interface AgendaInput {
  readonly knowledge: Knowledge
  readonly profile: Profile
  readonly interviews: readonly (Interview & { readonly parked?: ParkedQuestion[] })[]
  readonly order: (questions: readonly BankQuestion[]) => readonly BankQuestion[]
  /** Minutes there are for each talk; what does not fit is left out, the least useful first. */
  readonly minutes?: number | undefined
}

/** The talks still to be held: respondents in the order of their files, then roles nobody has been asked in, then names. A talk with nothing to ask is left out. */
export function agendaOf(input: AgendaInput): AgendaTalk[] {
  const { knowledge, profile, interviews } = input
  const kept = keptQuestions(input)
  const unknown = unknownQuestions(knowledge, interviews)
  const roles = unaskedRoles(knowledge, profile, interviews)
  const known = interviews.map((interview) => {
    const { respondent } = interview
    const own = kept.filter((item) => isMeant(item.for, respondent) && !isKnown(item.question, interview))
    const passedOn = new Set(interview.parked?.map(({ question }) => question))
    const open = openQuestions(questionsFor(respondent.role, profile, knowledge, interview.answers), interview).filter(({ id }) => !passedOn.has(id))
    return talk({ respondent, role: respondent.role, name: respondent.name ?? respondent.id, begun: interview.answers.length > 0 }, { kept: own, open, unknown: unknown.get(respondent.id) ?? [] }, input)
  })
  const unasked = roles.map((role) => talk({ respondent: undefined, role, name: undefined, begun: false }, { kept: kept.filter((item) => item.for === role), open: questionsFor(role, profile, knowledge), unknown: [] }, input))
  const strangers = [...new Set(kept.map((item) => item.for))].filter((name) => !roles.some((role) => role === name) && !interviews.some(({ respondent }) => isMeant(name, respondent)))
  const named = strangers.map((name) => talk({ respondent: undefined, role: undefined, name, begun: false }, { kept: kept.filter((item) => item.for === name), open: [], unknown: [] }, input))
  return [...known, ...unasked, ...named].filter(({ kept: own, open, unknown: looked }) => own.length + open.length + looked.length > 0)
}

// Whoever did not know is asked again where somebody has named this person since.
function isKnown({ id }: BankQuestion, { answers }: Interview): boolean {
  return answers.some((answer) => answer.question === id && !answer.unknown)
}

function keptQuestions({ knowledge, interviews }: AgendaInput): (KeptQuestion & { readonly for: string })[] {
  return interviews.flatMap(({ respondent, parked }) => (parked ?? []).flatMap((item) => {
    const question = knowledge.questions.get(item.question)
    return question ? [{ question, for: item.for, by: respondent, note: item.note, date: item.date }] : []
  }))
}

function isMeant(whom: string, { id, name, role }: Respondent): boolean {
  return whom === id || whom === name || whom === role
}

function unaskedRoles(knowledge: Knowledge, profile: Profile, interviews: readonly Interview[]): RespondentRole[] {
  const asked = new Set(interviews.map(({ respondent }) => respondent.role))
  const all = new Set([...knowledge.questions.values()].flatMap(({ ask }) => ask))
  return [...all].filter((role) => !asked.has(role) && questionsFor(role, profile, knowledge).length > 0)
}

// By respondent: of those who did not know, the one whose role the question names first is asked to find out.
function unknownQuestions(knowledge: Knowledge, interviews: readonly Interview[]): Map<string, BankQuestion[]> {
  const found = new Map<string, BankQuestion[]>()
  for (const question of knowledge.questions.values()) {
    const said = interviews.flatMap(({ respondent, answers }) => answers.filter((answer) => answer.question === question.id).map((answer) => ({ respondent, answer })))
    if (said.length === 0 || said.some(({ answer }) => !answer.unknown)) continue
    const place = ({ role }: Respondent) => (question.ask.includes(role) ? question.ask.indexOf(role) : question.ask.length)
    const whom = said.map(({ respondent }) => respondent).sort((a, b) => place(a) - place(b))[0]
    if (whom) found.set(whom.id, [...(found.get(whom.id) ?? []), question])
  }
  return found
}

function talk(who: Pick<AgendaTalk, 'respondent' | 'role' | 'name' | 'begun'>, ask: Pick<AgendaTalk, 'kept' | 'open' | 'unknown'>, input: AgendaInput): AgendaTalk {
  const each = input.knowledge.limits.minutesPerQuestion
  // Two people may have left the same question.
  const kept = [...new Map(ask.kept.map((item) => [item.question.id, item])).values()]
  const isElsewhere = ({ id }: BankQuestion) => kept.some(({ question }) => question.id === id)
  const open = input.order(ask.open.filter((question) => !isElsewhere(question)))
  const unknown = input.order(ask.unknown.filter((question) => !isElsewhere(question)))
  const room = input.minutes === undefined ? Infinity : Math.max(1, Math.floor(input.minutes / each))
  const fitting = { kept: kept.slice(0, room), open: open.slice(0, Math.max(0, room - kept.length)), unknown: unknown.slice(0, Math.max(0, room - kept.length - open.length)) }
  return { ...who, ...fitting, minutes: (fitting.kept.length + fitting.open.length + fitting.unknown.length) * each }
}
