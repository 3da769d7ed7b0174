// Groups files and adds what must be looked up on disk to judge them: packs, digests, public holidays, the profile of a file named by itself.
import { dirname, join, resolve } from 'node:path'
import type { CalendarData } from '../../model/file-types.ts'
import { digestOf } from '../../files/digest.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { isReadInside } from '../../files/inside-folder.ts'
import { packDigest } from '../../files/pack-digest.ts'
import { readPlainYaml } from '../../files/plain-yaml/read-plain-yaml.ts'
import { noteLook } from '../../files/looks.ts'
import { isFile } from '../../files/read-file.ts'
import { type ReadText, readText } from '../../files/read-tree.ts'
import { countriesToLookAt } from '../../validation/plan/calendar-of.ts'
import { type FileGroup, type ParsedFile, type Subject, filesOf, groupFiles } from '../../validation/file-group.ts'
import { type KnowledgeIds, mergeIds } from '../../validation/ids/knowledge-ids.ts'
import { soundKnowledgeOf } from '../../validation/ids/sound-knowledge.ts'
import { mapsAt, textsAt } from '../../validation/visit-values.ts'
import { CORE_PACK, type PackIds, packIds } from '../load/pack-ids.ts'

/** Groups files and adds everything the rules want to know. */
export type GatherSubjects = (files: readonly ParsedFile[]) => Promise<Subject[]>

/** A GatherSubjects that reads each pack once; `today` is the day to judge by, where one is given; `read` gives the texts, from the disk if left out. */
export async function subjectGatherer(today?: string, read: ReadText = readText): Promise<GatherSubjects> {
  const packs = packIds(read)
  const sources: Sources = { packs, shipped: await packs.shipped(), merged: new Map(), there: new Map(), read, today }
  return (files) => gather(files, sources)
}

/** Where things are looked up, and what has been looked up before. */
interface Sources {
  readonly packs: PackIds
  readonly shipped: readonly string[]
  readonly merged: Map<string, Known>
  /** Whether there is a file at a path: a thousand plans in one folder all ask for the same profile. */
  readonly there: Map<string, boolean>
  readonly read: ReadText
  readonly today: string | undefined
}

async function gather(files: readonly ParsedFile[], sources: Sources): Promise<Subject[]> {
  const subjects: Subject[] = []
  for (const group of groupFiles(files)) {
    const { names, folder } = packsOf(group, sources)
    subjects.push(subjectOf(group, names, await knownOf(group, names, folder, sources), await calendars(group), sources))
  }
  return subjects
}

function subjectOf(group: FileGroup, names: readonly string[], { knowledge, found }: Known, holidays: Subject['calendars'], { shipped, read, today }: Sources): Subject {
  const noted = planInputs(group, read)
  const ownPacks = names.filter((name) => found.has(name) && !shipped.includes(name))
  const { kind, folder, files } = group
  return { kind, folder, files, knowledge, packs: found, digests: digests(group, noted, ownPacks, read), planInputs: noted, reports: undefined, digest: digestOf, today, calendars: holidays }
}

/** What is known from packs, and the names of those that are there. */
interface Known {
  readonly knowledge: KnowledgeIds
  readonly found: ReadonlySet<string>
}

async function knownOf(group: FileGroup, names: readonly string[], folder: string, { packs, shipped, merged }: Sources): Promise<Known> {
  const isShipped = names.every((name) => shipped.includes(name))
  const key = names.join(' ')
  // Packs of somebody's own are looked at again, so that it is noted for each group that they were.
  const before = isShipped && group.kind !== 'pack' ? merged.get(key) : undefined
  if (before) return before
  const found = new Set<string>(shipped)
  const parts: KnowledgeIds[] = []
  for (const name of names) {
    const ids = await packs.of(name, folder)
    if (ids) parts.push(ids)
    if (ids) found.add(name)
  }
  if (group.kind === 'pack') return { knowledge: await idsOfPack(group, packs, parts), found }
  const place = `${key} ${parts.length} ${isShipped ? '' : folder}`
  const known = { knowledge: merged.get(place)?.knowledge ?? mergeIds(parts), found }
  merged.set(isShipped ? key : place, known)
  return known
}

// A shipped pack stands for itself; a pack of somebody's own adds to the shipped one.
async function idsOfPack(group: FileGroup, packs: PackIds, base: readonly KnowledgeIds[]): Promise<KnowledgeIds> {
  const own = soundKnowledgeOf(group.files.map(({ value }) => value))
  const shipped = await packs.shipped()
  return own.packs.some((id) => shipped.includes(id)) ? own : mergeIds([...base, own])
}

function packsOf(group: FileGroup, { read, there }: Sources): { names: readonly string[]; folder: string } {
  const profile = filesOf(group, 'Profile')[0]
  if (profile) return { names: namedPacks(profile.value), folder: group.folder }
  if (group.kind === 'lone') {
    const engagement = [group.folder, dirname(group.folder)].find((folder) => isThere(`${folder}/${FILES.profile}`, there) && isReadInside(folder, FILES.profile))
    if (engagement) return { names: namedPacks(readPlainYaml(read(join(engagement, 'profile.yaml')))), folder: engagement }
  }
  const ofInterview = filesOf(group, 'Interview').flatMap((file) => textsAt(file.value, 'pack').map(({ value }) => value))
  return { names: [...new Set([CORE_PACK, ...ofInterview])], folder: group.folder }
}

function isThere(path: string, known: Map<string, boolean>): boolean {
  const before = known.get(path)
  const answer = before ?? isFile(path)
  if (before === undefined) known.set(path, answer)
  else noteLook('file', path, () => String(before))
  return answer
}

function namedPacks(profile: unknown): readonly string[] {
  const names = textsAt(profile, 'settings.packs.*').map(({ value }) => value)
  return names.length > 0 ? names : [CORE_PACK]
}

// What the plan of an engagement was generated from, as noted down then.
function planInputs(group: FileGroup, read: ReadText): unknown {
  if (group.kind !== 'engagement' || !filesOf(group, 'Plan').some(({ location }) => location === `${group.folder}/${FILES.plan}`)) return undefined
  const file = join(group.folder, FILES.planInputs)
  return isFile(file) && isReadInside(group.folder, FILES.planInputs) ? readPlainYaml(read(file)) : undefined
}

// Only derived files need digests, and only those of the inputs they name.
function digests(group: FileGroup, noted: unknown, ownPacks: readonly string[], read: ReadText): Map<string, string> {
  const derived = [...filesOf(group, 'Assessment', 'Schedule', 'Evaluation').map(({ value }) => value), ...(noted === undefined ? [] : [noted])]
  if (derived.length === 0) return new Map()
  const names = derived.flatMap((value) => mapsAt(value, 'derivedFrom.*').flatMap(({ value }) => (typeof value['file'] === 'string' ? [value['file']] : [])))
  const inside = [...new Set(names)].filter((name) => !name.startsWith('/') && !name.split('/').includes('..'))
  const ofFiles = inside.filter((name) => isFile(join(group.folder, name)) && isReadInside(group.folder, name)).map((name) => [name, digestOf(read(join(group.folder, name)))] as const)
  const ofPacks = ownPacks.filter((name) => names.includes(name)).map((name) => [name, packDigest(resolve(group.folder, name), read)] as const)
  return new Map([...ofFiles, ...ofPacks])
}

// Nearly no calendar needs them, and they are as large as all else together.
async function calendars(group: FileGroup): Promise<Map<string, CalendarData>> {
  const countries = countriesToLookAt(filesOf(group, 'Plan', 'Profile'))
  if (countries.length === 0) return new Map()
  const { readCalendar } = await import('../../files/content.ts')
  return new Map(countries.flatMap((country) => {
    const data = readCalendar(country)
    return data ? [[country, data] as const] : []
  }))
}
