// What validation works on: parsed files, grouped by what belongs together.
import type { AnyFile, CalendarData } from '../model/file-types.ts'
import { folderOf, groupByFolder, isHead, rootAmong } from './group-by-folder.ts'
import type { KnowledgeIds } from './ids/knowledge-ids.ts'
import type { Modeline } from './modeline.ts'

/** Kinds of files. */
export type FileKind = AnyFile['kind']

/** A file that could be parsed and says to be one of ours. */
export interface ParsedFile {
  /** Path as shown to people. */
  readonly path: string
  /** Absolute path with `/`. */
  readonly location: string
  readonly kind: FileKind
  readonly value: unknown
  /** Whether its text may hold characters that cannot be seen. */
  readonly hasUnseen?: boolean
  /** Texts that a comment cuts off, with what is lost; lines and columns from 1. */
  readonly cutTexts?: readonly { readonly line: number; readonly column: number; readonly endColumn: number; readonly rest: string }[]
  /** The comment by which editors find its schema. */
  readonly modeline?: Modeline | undefined
}

/** Files that are judged together: an engagement (folder with profile.yaml), a pack (folder with pack.yaml), or one file by itself. */
export interface FileGroup {
  readonly kind: 'engagement' | 'pack' | 'lone'
  /** Absolute folder with `/`. */
  readonly folder: string
  readonly files: readonly ParsedFile[]
}

/** A report in which people may have written; its lines end in line feeds. */
export interface ReportText {
  /** Path as shown to people. */
  readonly path: string
  /** Absolute path with `/`. */
  readonly location: string
  readonly text: string
}

/** A group with what is known from elsewhere. */
export interface Subject extends FileGroup {
  readonly knowledge: KnowledgeIds
  /** Packs that ship or lie where the profile says. */
  readonly packs: ReadonlySet<string>
  /** SHA-256 of files and own packs by path from the folder of the group, of those that something derived names. */
  readonly digests: ReadonlyMap<string, string>
  /** What is noted of the inputs of the generated plan; of any shape, undefined where nothing is. */
  readonly planInputs?: unknown
  /** Reports of an engagement, where they are to be judged too. */
  readonly reports?: readonly ReportText[] | undefined
  /** SHA-256 in hex of a text. */
  readonly digest: (text: string) => string
  /** The day to judge by, where one is given. */
  readonly today?: string | undefined
  /** Public holidays by country, of those countries whose calendars are looked at. */
  readonly calendars: ReadonlyMap<string, CalendarData>
}

const NONE: readonly ParsedFile[] = []

/** The files of some kinds. */
export function filesOf({ files }: FileGroup, ...kinds: readonly FileKind[]): readonly ParsedFile[] {
  // Nearly all rules ask this first, of nearly always one file: then nothing is to be chosen.
  const [only] = files
  if (files.length === 1 && only) return kinds.includes(only.kind) ? files : NONE
  return files.filter((file) => kinds.includes(file.kind))
}

/** The path of a file from the folder of its group. */
export function nameIn(group: FileGroup, file: ParsedFile): string {
  return file.location.slice(group.folder.length + 1)
}

/** Groups files; those below no profile.yaml or pack.yaml stay alone. */
export function groupFiles(files: readonly ParsedFile[]): FileGroup[] {
  const [only] = files
  if (files.length === 1 && only && !isHead(only)) return [{ kind: 'lone', folder: folderOf(only.location), files }]
  return groupByFolder(files).flatMap((together) => {
    const [first] = together as [ParsedFile]
    const root = rootAmong(together)
    const head = together.find(({ location }) => location === `${root}/profile.yaml` || location === `${root}/pack.yaml`)
    if (root === undefined || !head) return [{ kind: 'lone', folder: folderOf(first.location), files: together }]
    if (head.kind === 'Profile') return [{ kind: 'engagement', folder: root, files: together }]
    if (head.kind === 'Pack') return [{ kind: 'pack', folder: root, files: together }]
    return together.map((file): FileGroup => ({ kind: 'lone', folder: folderOf(file.location), files: [file] }))
  })
}
