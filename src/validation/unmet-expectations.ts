// Whether a case of a pack comes out as it says.
import type { ValuePath } from '../model/diagnostic.ts'
import type { Assessment, PackCase, Plan } from '../model/file-types.ts'
import type { ParsedFile } from './file-group.ts'
import { hintOf } from './hint.ts'
import { type Finding, finding } from './rule.ts'

const RULE = 'pack-case'
/** What came out where nothing did. */
const NOTHING = 'none'

/** A finding for each expectation of the case that its assessment and plan do not meet, at the expectation. */
export function unmetExpectations(file: ParsedFile, assessment: Assessment, plan: Plan | undefined): Finding[] {
  const { expect } = file.value as PackCase
  const told = (text: string, path: ValuePath, values: Finding['values']) => finding(RULE, file, ['expect', ...path], { text: `${RULE}.${text}`, values, ...(typeof path.at(-1) === 'string' ? { at: 'key' as const } : {}) })
  const compared = (text: string, path: ValuePath, wanted: string | undefined, got: string | undefined, name = '') => (wanted === undefined || wanted === got ? [] : [told(text, path, { name, wanted, got: got ?? NOTHING })])
  const eligible = (id: string) => assessment.methods.find((method) => method.id === id)?.eligible
  const tasks = (plan?.phases ?? []).flatMap((phase) => phase.tasks.map(({ id }) => id))
  const risks = (plan?.risks ?? []).map(({ id }) => id)
  const [low, high] = expect.scoreBetween ?? []
  const score = assessment.score ?? NOTHING
  return [
    ...compared('verdict', ['verdict'], expect.verdict, assessment.verdict),
    ...compared('method', ['method'], expect.method, assessment.methodDecision?.id),
    ...indexed(expect.eligible).filter(([, id]) => eligible(id) !== true).map(([at, name]) => told('eligible', ['eligible', at], { name })),
    ...indexed(expect.blocked).filter(([, id]) => eligible(id) !== false).map(([at, name]) => told('blocked', ['blocked', at], { name })),
    ...Object.entries(expect.gates ?? {}).flatMap(([id, state]) => compared('gate', ['gates', id], state, assessment.gates.find((gate) => gate.id === id)?.state, id)),
    ...indexed(expect.tasks).filter(([, id]) => !tasks.includes(id)).map(([at, name]) => told('task', ['tasks', at], { name, ...hintOf(name, tasks) })),
    ...indexed(expect.noTasks).filter(([, id]) => tasks.includes(id)).map(([at, name]) => told('no-task', ['noTasks', at], { name })),
    ...indexed(expect.risks).filter(([, id]) => !risks.includes(id)).map(([at, name]) => told('risk', ['risks', at], { name })),
    ...(low === undefined || high === undefined || (typeof score === 'number' && low <= score && score <= high) ? [] : [told('score', ['scoreBetween'], { low, high, got: score })]),
  ]
}

function indexed(names: readonly string[] = []): [number, string][] {
  return names.map((name, index) => [index, name])
}
