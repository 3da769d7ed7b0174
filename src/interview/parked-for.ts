// Which questions others have left to a respondent.
import type { Interview, Parked, Respondent } from '../model/file-types.ts'

/** A parked question and who parked it. */
export interface ParkedHere extends Parked {
  readonly by: Respondent
}

/** What others parked for this respondent by id, name or role, in the order of the interviews; of several who parked the same question the first. */
export function parkedFor(respondent: Respondent, interviews: readonly Interview[]): ParkedHere[] {
  const names: readonly (string | undefined)[] = [respondent.id, respondent.name, respondent.role]
  const found = interviews.filter((interview) => interview.respondent.id !== respondent.id)
    .flatMap((interview) => (interview.parked ?? []).filter((parked) => names.includes(parked.for)).map((parked): ParkedHere => ({ ...parked, by: interview.respondent })))
  return found.filter(({ question }, index) => found.findIndex((other) => other.question === question) === index)
}
