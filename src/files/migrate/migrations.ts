// How the files of earlier versions become those of this one: one step per version and kind, as data and pure functions.

/** A map of a file with its values. */
export type Fields = Readonly<Record<string, unknown>>

/** A key that gets another name in every map that `at` leads to: '' the file itself, `team[]` each item of a list, `phases[].tasks[].crash` further down. Comments and place stay. */
export interface Renaming {
  readonly at: string
  readonly key: string
  readonly to: string
}

/** One step of one kind of file, from a version to the next. */
export interface Migration {
  readonly kind: string
  readonly from: number
  readonly renames?: readonly Renaming[]
  /** Whatever a new name does not say: the file's value with its new names → its value in the next version (`schemaVersion` is seen to). Where the values are the same, the text stays as it is. */
  readonly change?: (value: Fields) => Fields
}

/** All steps there are. Every kind of file is still at its first version; a step belongs here as soon as a schema says 2. */
export const MIGRATIONS: readonly Migration[] = []

/** The version that files of a kind have now: 1 unless a step leads further. */
export function currentVersion(kind: string, migrations: readonly Migration[]): number {
  return Math.max(1, ...migrations.filter((step) => step.kind === kind).map(({ from }) => from + 1))
}
