// Reads an engagement as it is and as it was, and computes what a policy asks about.
import type { Diff, Policy, Progress, Schedule } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { workingDaysLater } from '../../model/days/working-days-later.ts'
import type { NamedSide } from '../../comparing/diff.ts'
import { type KnownFiles, knownFiles } from '../../comparing/sides.ts'
import { readCalendar } from '../../files/content.ts'
import { FILES, baselineFiles, digestsOf, interviewFiles, readIfThere, reportFiles } from '../../files/engagement-folder.ts'
import type { Revision } from '../../files/git/git-revision.ts'
import type { DiffVoice } from '../../reporting/diff/diff-voice.ts'
import type { JudgedEngagement } from '../../validation/policy/judged-engagement.ts'
import { buildEngagement } from '../derive/build-engagement.ts'
import { compareRead } from '../diff/compare-named.ts'
import type { SideName } from '../diff/name-sides.ts'
import { readSides } from '../diff/read-side.ts'
import { type Engagement, loadEngagement } from '../load/load-engagement.ts'
import type { EngagementAt } from './engagements-at.ts'
import { type ComputedSide, computedSide } from './judged-side.ts'

/** Files that an engagement consists of. */
const OWN = /^(?:interviews\/[^/]+\.ya?ml|(?:profile|reconciliation|assessment|plan|schedule|progress)\.yaml)$/
const UNREADABLE = ['diffInvalid', 'diffNothing', 'revisionTooLarge', 'revisionUnreadable']

/** A revision as it was asked for; of an engagement that has moved with the place it had then. */
export interface ComparedRevision {
  readonly name: string
  readonly revision: Revision
}

/** Everything about an engagement, for judging it and for telling causes. */
export interface GatheredEngagement {
  readonly judged: JudgedEngagement
  readonly loaded: Engagement
  /** The files as they are and were, by their paths from the folder. */
  readonly now: KnownFiles
  readonly before: KnownFiles | undefined
  /** The schedules of both sides, made anew; undefined where nobody asked for one, or there is none. */
  readonly schedules: { readonly now: Schedule | undefined; readonly before: Schedule | undefined }
  readonly valueOf: (file: string) => unknown
  /** What differs, computed files anew on both sides; undefined where there is nothing to compare with. */
  readonly compare: () => { readonly diff: Diff; readonly voice: Pick<DiffVoice, 'currency' | 'nameOf'> } | undefined
  /** What kept `crmplan build` from saying what is out of date. */
  readonly unbuilt: unknown
  /** Why there is nothing to compare with, where a revision was named: the engagement is new, or its files of then cannot be read. */
  readonly uncompared: 'new' | 'unreadable' | undefined
}

/** Gathers; ProblemsFound and UserError where the files of today cannot be worked with. */
export async function gatherEngagement({ folder, shown }: EngagementAt, policy: Policy, against: ComparedRevision | undefined, { today, language }: { today: string; language: DiffVoice['language'] }): Promise<GatheredEngagement> {
  const loaded = await loadEngagement(folder, language, { mending: true })
  const terms = { knowledge: loaded.knowledge, today, withSchedule: policy.budgetMayNotGrow !== undefined || policy.finishMayNotSlip !== undefined }
  const sides = await sidesOf(folder, against, language)
  const { to, from } = sides
  const [now, before] = [knownFiles(to), from && knownFiles(from)]
  const progress = firstProgress(to)
  const isNow = computedSide(now, progress, terms)
  const was = from && before && computedSide(before, firstProgress(from), terms)
  if (!isNow) throw new UserError('noEngagement', { folder: shown }, 2)
  let unbuilt: unknown
  const built = policy.staleness?.current ? await buildEngagement(loaded, today).catch((error: unknown) => void (unbuilt = error)) : undefined
  const judged: JudgedEngagement = {
    folder: shown, interviews: now.interviews, plan: loaded.plan, progress, baseline: loaded.baseline?.baseline, now: isNow, before: was, today,
    planSha256: loaded.plan && digestsOf(folder, [FILES.plan])[0]?.sha256, packs: loaded.knowledge.packs.map(({ id }) => id),
    files: [...[FILES.profile, FILES.assessment, FILES.plan, FILES.schedule, FILES.progress, FILES.evaluation].filter((file) => readIfThere(folder, file) !== undefined), ...interviewFiles(folder), ...baselineFiles(folder), ...reportFiles(folder)],
    outOfDate: built?.stale,
    later: workingDaysLater(loaded.plan ?? { startDate: today }, readCalendar(loaded.plan?.calendar?.country)),
  }
  return {
    judged, loaded, now, before, schedules: { now: isNow.schedule, before: was?.schedule }, unbuilt, valueOf: (file) => to.files.get(file), uncompared: against && !was ? (sides.problem ?? 'new') : undefined,
    compare: () => {
      if (!from || !was) return undefined
      const { diff, voice } = compareRead([asComputed(from, was), asComputed(to, isNow)], loaded.knowledge, () => language)
      return { diff, voice }
    },
  }
}

async function sidesOf(folder: string, against: ComparedRevision | undefined, language: string): Promise<{ to: NamedSide; from?: NamedSide; problem?: 'unreadable' }> {
  const here = { what: 'folder', name: folder } as const
  const read = async (from: SideName) => (await readSides({ from, to: here, folder, file: undefined }, language)).map(withOwnFiles) as [NamedSide, NamedSide]
  if (!against) return { to: (await read(here))[1] }
  try {
    const [from, to] = await read({ what: 'revision', ...against })
    return { from, to }
  } catch (error) {
    if (!(error instanceof UserError) || !UNREADABLE.includes(error.key)) throw error
    // Should it be the files of today that cannot be read, reading them fails once more.
    return { to: (await read(here))[1], ...(error.key === 'diffNothing' ? {} : { problem: 'unreadable' as const }) }
  }
}

// Drafts and copies that lie about in the folder play no part.
function withOwnFiles(side: NamedSide): NamedSide {
  return { ...side, files: new Map([...side.files].filter(([file]) => OWN.test(file))) }
}

function firstProgress({ files }: NamedSide): Progress | undefined {
  const found = files.get(FILES.progress)
  return found?.kind === 'Progress' ? found : undefined
}

function asComputed(side: NamedSide, { assessment, schedule }: ComputedSide): NamedSide {
  const files = new Map([...side.files].filter(([file]) => file !== FILES.schedule))
  return { ...side, files: new Map([...files, [FILES.assessment, assessment], ...(schedule ? [[FILES.schedule, schedule] as const] : [])]) }
}
