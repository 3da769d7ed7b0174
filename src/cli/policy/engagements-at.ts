// Which engagements a policy is judged on: those at some paths, and those that were there at the revision.
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Profile } from '../../model/file-types.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { type Revision, readRevision } from '../../files/git/git-revision.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import { readText, readTree } from '../../files/read-tree.ts'
import { isFolder } from '../load/load-plan.ts'

/** An engagement by its folder. */
export interface EngagementAt {
  /** Absolute, with `/`. */
  readonly folder: string
  /** As shown to people, ending in `/` unless it is the current one. */
  readonly shown: string
  /** Its path from the folder of the policy; `.` for that folder. */
  readonly name: string
  readonly company: string | undefined
}

/** The engagements in the folders at some paths; folders of which only a file was named are left out. */
export function engagementsAt(paths: readonly string[], policyFolder: string): EngagementAt[] {
  return readTree(paths, process.cwd()).filter(({ location, explicit }) => !explicit && location.endsWith(`/${FILES.profile}`)).flatMap(({ path, location }): EngagementAt[] => {
    const profile = profileIn(readText(location))
    return profile ? [asEngagement(dirname(location), path.slice(0, -FILES.profile.length), policyFolder, profile)] : []
  })
}

/** The engagements that lay in the folders at some paths in a revision. */
export async function engagementsThen(paths: readonly string[], policyFolder: string, revisionIn: (folder: string) => Promise<Revision | undefined>): Promise<EngagementAt[]> {
  const then = await Promise.all(paths.filter((path) => isFolder(path)).map(async (path) => {
    const revision = await revisionIn(path)
    const texts = revision ? await readRevision(path, revision, (file) => `/${file}`.endsWith(`/${FILES.profile}`)) : new Map<string, string>()
    return [...texts].flatMap(([file, text]): EngagementAt[] => {
      const profile = profileIn(text)
      const folder = resolve(path, dirname(file)).replaceAll('\\', '/')
      return profile ? [asEngagement(folder, `${relative(process.cwd(), folder).replaceAll('\\', '/')}/`, policyFolder, profile)] : []
    })
  }))
  return [...new Map(then.flat().map((engagement) => [engagement.folder, engagement])).values()]
}

/** Whether there is no profile any more where an engagement lay. */
export function isGone({ folder }: EngagementAt): boolean {
  return !existsSync(join(folder, FILES.profile))
}

function asEngagement(folder: string, shown: string, policyFolder: string, { company }: Profile): EngagementAt {
  const name = (company as { name?: unknown } | undefined)?.name
  return { folder, shown, name: relative(policyFolder, folder).replaceAll('\\', '/') || '.', company: typeof name === 'string' ? name : undefined }
}

// Other programs have files of that name too.
function profileIn(text: string): Profile | undefined {
  const value = valueOrNothing(text) as Profile | null | undefined
  return value?.kind === 'Profile' ? value : undefined
}

/** A folder as it is named in sentences: without the slash at its end. */
export function bare(shown: string): string {
  return shown.replace(/\/$/, '') || '.'
}
