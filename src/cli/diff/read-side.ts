// The files of one side of a comparison, checked.
import { resolve } from 'node:path'
import type { AnyFile, Assessment, Baseline, DiffFrom, Plan, Schedule } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { freezeBaseline } from '../../comparing/freeze-baseline.ts'
import type { NamedSide } from '../../comparing/diff.ts'
import { digestOf } from '../../files/digest.ts'
import { FILES, readIfThere } from '../../files/engagement-folder.ts'
import { readRevision } from '../../files/git/git-revision.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import { readFileText } from '../../files/read-file.ts'
import { readText, readTree } from '../../files/read-tree.ts'
import validators from '../../validation/compiled/fast.js'
import { baselineFile, loadBaseline } from '../load/load-baselines.ts'
import type { NamedSides, SideName } from './name-sides.ts'

/** The key under which a single file is compared, whatever it is called. */
const ONE = 'file'

/** Reads both sides. `diffInvalid` names files that are not valid, `diffKinds` files of different kinds, `diffNothing` a side without any file of crmplan. */
export async function readSides({ from, to, folder, file }: NamedSides, languageFlag: string | undefined): Promise<readonly [NamedSide, NamedSide]> {
  const named = [from, to]
  const baselines = await Promise.all(named.map((side) => (side.what === 'baseline' ? loadBaseline(folder, side.name, languageFlag) : undefined)))
  const pattern = baselines.find((found) => found !== undefined)?.baseline
  const sides = await Promise.all(named.map(async (side, index): Promise<NamedSide> => {
    const own = baselines[index]?.baseline
    if (own) return oneFile(side, own)
    const read = side.what === 'file' ? fileSide(side) : folderSide(side, await textsOf(side, folder, file), file)
    if (read.files.size === 0) throw new UserError('diffNothing', { name: side.name }, 1)
    return pattern ? oneFile(side, asBaseline(side, read, pattern)) : read
  }))
  const [first, second] = sides as [NamedSide, NamedSide]
  const kinds = [first, second].map((side) => side.files.get(ONE)?.kind)
  if (kinds[0] !== kinds[1]) throw new UserError('diffKinds', { a: kinds[0] ?? first.name.what, b: kinds[1] ?? second.name.what }, 2)
  return [first, second]
}

function fileSide(side: SideName): NamedSide {
  const text = readFileText(side.name)
  return { name: nameFor(side, []), files: parsed(new Map([[ONE, text]]), side, new Map([[ONE, side.name]])) }
}

function folderSide(side: SideName, texts: ReadonlyMap<string, string>, file: string | undefined): NamedSide {
  if (file !== undefined) {
    const text = texts.get(file)
    return { name: nameFor(side, []), files: text === undefined ? new Map() : parsed(new Map([[ONE, text]]), side, new Map([[ONE, file]])) }
  }
  const roots = [...texts.keys()].filter((path) => path.endsWith(`/${FILES.profile}`)).map((path) => path.slice(0, -FILES.profile.length))
  const own = new Map([...texts].filter(([path]) => path !== FILES.generatedPlan && !roots.some((root) => path.startsWith(root))))
  const files = parsed(own, side)
  const generated = planIn(texts.get(FILES.generatedPlan))
  return { name: nameFor(side, outOfDate(files, texts)), files, generated }
}

async function textsOf(side: SideName, folder: string, file: string | undefined): Promise<ReadonlyMap<string, string>> {
  if (side.what === 'revision') return readRevision(folder, side.revision, (path) => (file === undefined ? isOurs(path) : path === file))
  const root = `${resolve(side.name).replaceAll('\\', '/')}/`
  const texts = new Map(readTree([side.name], process.cwd()).map(({ location }) => [location.slice(root.length), readText(location)] as const))
  const generated = readIfThere(side.name, FILES.generatedPlan)
  return generated === undefined ? texts : new Map([...texts, [FILES.generatedPlan, generated]])
}

// What is in hidden folders, reports and other programs is not compared.
function isOurs(path: string): boolean {
  return path === FILES.generatedPlan || (/\.ya?ml$/i.test(path) && !/(?:^|\/)(?:\.crmplan|node_modules|\.git)\//.test(path))
}

function parsed(texts: ReadonlyMap<string, string>, side: SideName, names: ReadonlyMap<string, string> = new Map()): Map<string, AnyFile> {
  const wrong: string[] = []
  const files = [...texts].flatMap(([path, text]) => {
    const value = valueOrNothing(text)
    const kind = (value as { kind?: unknown } | null | undefined)?.kind
    const isKnown = typeof kind === 'string' && Object.hasOwn(validators, kind)
    if (value === undefined ? /^["']?kind["']?:/m.test(text) : isKnown && !validators[kind as keyof typeof validators]?.(value)) wrong.push(names.get(path) ?? path)
    return isKnown ? [[path, value as AnyFile] as const] : []
  })
  if (wrong.length > 0) throw new UserError('diffInvalid', { name: side.name, files: wrong }, 1)
  return new Map(files)
}

function planIn(text: string | undefined): Plan | undefined {
  const value = text === undefined ? undefined : valueOrNothing(text)
  return validators.Plan?.(value) ? (value as Plan) : undefined
}

function nameFor(side: SideName, stale: readonly string[]): DiffFrom {
  return { name: side.name, what: side.what, ...(side.what === 'revision' ? { commit: side.revision.commit } : {}), outOfDate: [...stale] }
}

function outOfDate(files: ReadonlyMap<string, AnyFile>, texts: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([, file]) => {
    const inputs = 'derivedFrom' in file ? (file as Assessment | Schedule).derivedFrom : undefined
    // Packs lie anywhere, and are no part of a side.
    return inputs?.filter(({ file: input }) => /\.ya?ml$/.test(input)).some((input) => texts.get(input.file) === undefined || digestOf(texts.get(input.file) ?? '') !== input.sha256)
  }).map(([path]) => path)
}

function oneFile(side: SideName, file: AnyFile): NamedSide {
  return { name: nameFor(side, []), files: new Map([[ONE, file]]) }
}

// As if what the folder holds were approved by the same person for the same reason: then only what was approved differs.
function asBaseline(side: SideName, { files }: NamedSide, { id, date, approvedBy, why, planSha256 }: Baseline): Baseline {
  const [plan, schedule, assessment] = [FILES.plan, FILES.schedule, FILES.assessment].map((file) => files.get(file)) as [Plan | undefined, Schedule | undefined, Assessment | undefined]
  if (!plan || !schedule) throw new UserError('diffNoSchedule', { name: side.name, file: baselineFile(id) }, 1)
  return freezeBaseline({ id, date, approvedBy, why, planSha256 }, { plan, schedule, assessment })
}
