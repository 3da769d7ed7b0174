// Two named versions → what differs, with what is needed to say it.
import { activityIdOf } from '../../model/activity-id.ts'
import type { Change, Diff, Language, LocalizedText, Plan } from '../../model/file-types.ts'
import { workingDaysLater } from '../../model/days/working-days-later.ts'
import { type NamedSide, diff } from '../../comparing/diff.ts'
import { type Side, knownFiles } from '../../comparing/sides.ts'
import { readCalendar } from '../../files/content.ts'
import { driversOf } from '../../knowledge/drivers.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { inLanguage } from '../../knowledge/sentence.ts'
import type { DiffVoice } from '../../reporting/diff/diff-voice.ts'
import { loadPacks } from '../load/load-packs.ts'
import type { NamedSides } from './name-sides.ts'
import { readSides } from './read-side.ts'

/** What differs, and the voice to say it in but for the sentences themselves. */
export interface ComparedSides {
  readonly diff: Diff
  readonly voice: Pick<DiffVoice, 'language' | 'currency' | 'nameOf'>
}

/** Reads and compares; `languageOf` chooses the language from that of the files. */
export async function compareNamed(named: NamedSides, languageFlag: string | undefined, languageOf: (own: Language | undefined) => Language): Promise<ComparedSides> {
  const sides = await readSides(named, languageFlag)
  const [before, after] = [knownFiles(sides[0]), knownFiles(sides[1])]
  const knowledge = await loadPacks(after.profile ?? before.profile, named.folder, languageFlag)
  return compareRead(sides, knowledge, languageOf)
}

/** The same for sides that have been read already. */
export function compareRead([from, to]: readonly [NamedSide, NamedSide], knowledge: Knowledge, languageOf: (own: Language | undefined) => Language): ComparedSides {
  const [before, after] = [knownFiles(from), knownFiles(to)]
  const profile = after.profile ?? before.profile
  const plan = after.plan ?? before.plan
  const later = plan ? workingDaysLater(plan, readCalendar(plan.calendar?.country)) : workingDaysLater({ startDate: '2000-01-03' }, undefined)
  const drivers = profile && driversOf(profile, knowledge)
  const found = diff(from, to, {
    later, conditionOf: (question) => knowledge.questions.get(question)?.condition,
    driversOf: (name) => (drivers ? formulaDrivers(name, knowledge).map((driver) => drivers[driver].path) : []),
  })
  const language = languageOf(profile?.settings?.language ?? plan?.language ?? baselineLanguage(to))
  return { diff: found, voice: { language, currency: plan?.currency ?? profile?.settings?.currency, nameOf: namer([before.plan, after.plan], knowledge, language) } }
}

// Of an activity by its id or behind that of a method, or of the remedy of a question.
function formulaDrivers(name: string, { activities, questions }: Knowledge): (keyof ReturnType<typeof driversOf>)[] {
  const activity = activities.get(name) ?? activities.get(activityIdOf(name))
  return [activity?.effort, activity?.duration, questions.get(name)?.remedy.effort].flatMap((formula) => (formula?.terms ?? []).map(({ driver }) => driver))
}

function baselineLanguage({ files }: Side): Language | undefined {
  return [...files.values()].flatMap((file) => (file.kind === 'Baseline' && file.language ? [file.language] : []))[0]
}

function namer(plans: readonly (Plan | undefined)[], knowledge: Knowledge, language: Language): (change: Change) => string | undefined {
  const tasks = new Map(plans.flatMap((plan) => (plan?.phases ?? []).flatMap((phase) => [[phase.id, phase.title], ...phase.tasks.map(({ id, title }) => [id, title])] as [string, string | undefined][])))
  const remedies = new Map([...knowledge.questions.values()].map(({ remedy }) => [remedy.id, remedy.title]))
  const text = (title: LocalizedText | undefined) => title && inLanguage(title, language)
  const titles: Readonly<Record<string, (id: string) => string | undefined>> = {
    answers: (id) => text(knowledge.questions.get(id)?.title), agreed: (id) => text(knowledge.questions.get(id)?.title), questions: (id) => text(knowledge.questions.get(id)?.title),
    conditions: (id) => text(knowledge.conditions.get(id)?.title), gates: (id) => text(knowledge.gates.get(id)?.title), readinessGates: (id) => text(knowledge.gates.get(id)?.title), methods: (id) => text(knowledge.methods.get(id)?.title),
    recommendations: (id) => text(remedies.get(id)) ?? text(knowledge.gates.get(id.replace(/^clarify\./, ''))?.title), tasks: (id) => tasks.get(id), phases: (id) => tasks.get(id), disagreements: (id) => text(knowledge.questions.get(id)?.title),
  }
  return ({ title, list, item }) => title ?? (list === undefined ? undefined : titles[list]?.(item ?? ''))
}
