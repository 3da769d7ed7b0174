// A plan by itself or in its engagement folder.
import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Plan } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { readYaml } from '../../files/yaml/read-yaml.ts'
import { requireValid } from './require-valid.ts'

/** A plan, where it lies, and where its schedule belongs. */
export interface LoadedPlan {
  readonly folder: string
  readonly planFile: string
  readonly scheduleFile: string
  /** What the names of its reports begin with; empty in an engagement. */
  readonly prefix: string
  readonly plan: Plan
}

/** Loads the plan at a path: an engagement folder's plan.yaml, or the file itself. The schedule of `x.yaml` is `x.schedule.yaml`, that of plan.yaml is schedule.yaml. Fails with `fileMissing`, `notYamlName`, `wrongKind`, ProblemsFound. */
export async function loadPlan(path: string, languageFlag: string | undefined): Promise<LoadedPlan> {
  const file = isFolder(path) ? join(path, FILES.plan) : path
  const [folder, planFile] = [dirname(file), basename(file)]
  const name = planFile.replace(/\.ya?ml$/, '')
  if (name === planFile) throw new UserError('notYamlName', { file }, 2)
  await requireValid(folder, { [planFile]: 'Plan' }, languageFlag)
  const plan = readYaml(file) as Plan
  return { folder, planFile, plan, prefix: name === 'plan' ? '' : `${name}-`, scheduleFile: name === 'plan' ? FILES.schedule : `${name}.schedule.yaml` }
}

/** Whether a path is a folder; `fileMissing` if there is nothing. */
export function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new UserError('fileMissing', { file: path }, 2)
  return found.isDirectory()
}
