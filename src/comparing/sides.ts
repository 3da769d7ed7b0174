// The two things that are compared: files by their paths, and what stands in them.
import type { AnyFile, Assessment, Interview, Plan, Profile, Reconciliation, Schedule } from '../model/file-types.ts'
import { type Difference, compareValues } from './compare-values.ts'
import type { Fields, FileKind } from './kinds.ts'

/** One version of an engagement, or of a single file. */
export interface Side {
  /** Valid files by path in the folder. */
  readonly files: ReadonlyMap<string, AnyFile>
  /** What the generator wrote into the plan the last time; undefined where nobody knows. */
  readonly generated?: Plan | undefined
}

/** A difference with the file it is in; with the list `file`, the whole file came or went. */
export interface FileDifference extends Difference {
  readonly file: string
  readonly kind: FileKind
}

/** The files of a side that the rest follows from, where there are any. */
export interface KnownFiles {
  readonly profile: Profile | undefined
  readonly interviews: readonly (readonly [string, Interview])[]
  readonly reconciliation: Reconciliation | undefined
  readonly assessment: Assessment | undefined
  readonly plan: Plan | undefined
  readonly schedule: Schedule | undefined
}

/** Everything in which two sides differ, file by file in the order of their paths. A file that says to be of another kind came and went. */
export function compareSides(before: Side, after: Side): FileDifference[] {
  const paths = [...new Set([...before.files.keys(), ...after.files.keys()])].sort()
  return paths.flatMap((file): FileDifference[] => {
    const [was, now] = [before.files.get(file), after.files.get(file)]
    const whole = (kind: FileKind, change: 'added' | 'removed') => ({ file, kind, list: 'file', item: file, change, fields: [] })
    if (was && now && was.kind === now.kind) return compareValues(was.kind, was as unknown as Fields, now as unknown as Fields).map((difference) => ({ file, kind: was.kind, ...difference }))
    return [...(was ? [whole(was.kind, 'removed')] : []), ...(now ? [whole(now.kind, 'added')] : [])]
  })
}

/** The known files of a side: the first of each kind, and all interviews. */
export function knownFiles({ files }: Side): KnownFiles {
  const all = [...files]
  const first = <K extends FileKind>(kind: K) => all.find(([, file]) => file.kind === kind)?.[1] as Extract<AnyFile, { kind: K }> | undefined
  return {
    profile: first('Profile'), reconciliation: first('Reconciliation'), assessment: first('Assessment'), plan: first('Plan'), schedule: first('Schedule'),
    interviews: all.flatMap(([path, file]) => (file.kind === 'Interview' ? [[path, file] as const] : [])),
  }
}
