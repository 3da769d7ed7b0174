// What an id in a `because` leads to, among what has changed.
import type { ChangeNode, Changed } from '../change-graph.ts'
import type { KnownFiles } from '../sides.ts'

/** Everything the reasons are looked up in. */
export interface Evidence {
  readonly before: KnownFiles
  readonly after: KnownFiles
  readonly changed: Changed
  /** The success condition of a question; undefined where no pack knows it. */
  conditionOf(question: string): string | undefined
  /** Places in the profile (`profile.scope.users`) that the estimate of an activity is computed from, or of a remedy by its question. */
  driversOf(activityOrQuestion: string): readonly string[]
}

/** Fields of an answer that count; what was noted does not. */
const COUNTING = new Set(['', 'level', 'unknown', 'notApplicable', 'evidence', 'follows'])

/** The changed nodes that an id of a question, condition, gate, task, method or place in the profile stands for. */
export function nodesOf(id: string, evidence: Evidence): readonly ChangeNode[] {
  const { changed } = evidence
  if (id.startsWith('profile.')) return profileNodes(id.slice('profile.'.length), evidence)
  const plain = [
    ...answerNodes(id, evidence), ...changed.of('Assessment', 'conditions', id).filter(({ field }) => field === 'score' || field === ''), ...changed.of('Assessment', 'gates', id).filter(({ field }) => field === 'state' || field === ''),
    ...changed.of('Plan', 'tasks', id),
  ]
  return id === 'method' || isMethod(id, evidence) ? [...plain, ...changed.of('Plan', '', 'method')] : plain
}

/** The changed answers to a question, in every interview that came, went or says something else, and what was agreed on it. */
export function answerNodes(question: string, { before, after, changed }: Evidence): readonly ChangeNode[] {
  const whole = changed.inList('Interview', 'file').filter(({ difference }) => [...before.interviews, ...after.interviews].some(([path, { answers }]) => path === difference.file && answers.some((answer) => answer.question === question)))
  const agreed = changed.inList('Reconciliation', 'file').filter(() => [before, after].some(({ reconciliation }) => reconciliation?.agreed.some((item) => item.question === question)))
  return [...changed.of('Interview', 'answers', question).filter(({ field }) => COUNTING.has(field)), ...changed.of('Reconciliation', 'agreed', question), ...whole, ...agreed]
}

/** The changed facts of the profile at a place, below it or around it. */
export function profileNodes(place: string, { changed }: Pick<Evidence, 'changed'>): readonly ChangeNode[] {
  const touches = (path: string) => path === place || path.startsWith(`${place}.`) || place.startsWith(`${path}.`)
  return changed.all.filter(({ difference: { kind, list, item } }) => kind === 'Profile' && (list === '' || list === 'file' ? touches(item) : touches(list)))
}

// five-phase, or five-phase.charter: an activity that the method has.
function isMethod(id: string, { before, after }: Evidence): boolean {
  return [before, after].some(({ plan }) => plan?.method !== undefined && (id === plan.method || id.startsWith(`${plan.method}.`)))
}
