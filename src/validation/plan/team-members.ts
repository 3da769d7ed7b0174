// The people of a plan or profile.
import { type ParsedFile, type Subject, filesOf } from '../file-group.ts'
import { type Placed, mapsAt } from '../visit-values.ts'

/** A member of a team, of whatever shape. */
export type Member = Placed<Readonly<Record<string, unknown>>>

/** What rules of people look at; a plan repeats it from the profile. */
const LOOKED_AT = ['name', 'availabilityPercent', 'availability', 'absences', 'workweek']

/** Everybody in the team of a file. */
export function membersIn({ value }: ParsedFile): Member[] {
  return mapsAt(value, 'team.*')
}

/** The team of a file; of a plan, those only whom the profile beside it does not describe in the same words, so that each mistake is told once. */
export function membersToJudge(subject: Subject, file: ParsedFile): Member[] {
  const members = membersIn(file)
  if (file.kind !== 'Plan' || subject.kind !== 'engagement') return members
  const told = new Set(filesOf(subject, 'Profile').flatMap(membersIn).map(wordsOf))
  return members.filter((member) => !told.has(wordsOf(member)))
}

function wordsOf({ value }: Member): string {
  return JSON.stringify([value['id'], ...LOOKED_AT.map((key) => value[key])])
}

/** Share of working time in percent, as the member has it outside of special times; 100 if left out. */
export function percentOf({ value: { availabilityPercent } }: Member): number {
  return typeof availabilityPercent === 'number' ? availabilityPercent : 100
}

/** The members that an id of the team or of a role stands for. */
export function standingFor(name: unknown, members: readonly Member[]): Member[] {
  const itself = members.filter(({ value }) => value['id'] === name)
  return itself.length > 0 ? itself : members.filter(({ value }) => value['role'] === name)
}
