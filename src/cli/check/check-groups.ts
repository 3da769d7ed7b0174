// Groups of files, one after the other.
import { type Look, withLooks } from '../../files/looks.ts'
import { type FoundFile, type ReadText, readText } from '../../files/read-tree.ts'
import { type CheckedGroup, type GroupTerms, checkGroup } from './check-group.ts'
import { subjectGatherer } from './gather-subjects.ts'

/** How groups are checked. */
export interface GroupsTerms extends Pick<GroupTerms, 'counts' | 'above'> {
  readonly today?: string | undefined
  /** Gives the texts of the files; from the disk if left out. */
  readonly read?: ReadText | undefined
  /** Whether it is wanted what was looked at. */
  readonly withLooks?: boolean | undefined
}

/** What was found in a group, and what was looked at to find it, if that is wanted. */
export interface LookedGroup {
  readonly checked: CheckedGroup
  readonly looks: readonly Look[]
}

/** Checks groups. What belongs together is read, checked and forgotten before the next is read: a thousand plans take no more memory than one. */
export async function checkGroups(groups: readonly (readonly FoundFile[])[], { today, counts, above, read = readText, withLooks: isWatched }: GroupsTerms): Promise<LookedGroup[]> {
  const gatherSubjects = await subjectGatherer(today, read)
  const check = (group: readonly FoundFile[]) => checkGroup(group, { gatherSubjects, counts, above, read })
  const done: LookedGroup[] = []
  for (const group of groups) {
    const { value: checked, looks } = isWatched ? await withLooks(() => check(group)) : { value: await check(group), looks: [] }
    done.push({ checked, looks })
  }
  return done
}
