// The policy that a check is to be held to.
import { resolve } from 'node:path'
import type { Policy } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import { isFile } from '../../files/read-file.ts'
import { readText } from '../../files/read-tree.ts'
import validators from '../../validation/compiled/fast.js'
import type { PolicyFile } from '../../validation/policy/judged-engagement.ts'

/** The policy in a file; undefined where the file is not sound, which the check itself tells at its place. `policyMissing` where there is none, `wrongKind` for another file of crmplan. */
export function readPolicy(path: string): PolicyFile | undefined {
  const absolute = resolve(path)
  if (!isFile(absolute)) throw new UserError('policyMissing', { file: path }, 2)
  const value = valueOrNothing(readText(absolute))
  const kind = (value as { kind?: unknown } | null | undefined)?.kind
  if (typeof kind === 'string' && kind !== 'Policy' && Object.hasOwn(validators, kind)) throw new UserError('wrongKind', { file: path, kind, expected: 'Policy' }, 2)
  if (!validators['Policy']?.(value)) return undefined
  return { path: path.replaceAll('\\', '/').replace(/^\.\//, ''), location: absolute.replaceAll('\\', '/'), kind: 'Policy', value: value as Policy }
}

/** Whether a policy asks for anything that takes a revision to compare with, and by which key first. */
export function firstComparison({ readinessMayNotFall, gatesMustHold, budgetMayNotGrow, finishMayNotSlip }: Policy): string | undefined {
  if (readinessMayNotFall) return 'readinessMayNotFall'
  if (gatesMustHold) return 'gatesMustHold'
  if (budgetMayNotGrow && budgetMayNotGrow.against !== 'latest-baseline') return 'budgetMayNotGrow'
  return finishMayNotSlip && finishMayNotSlip.against !== 'latest-baseline' ? 'finishMayNotSlip' : undefined
}
