// The smallest set of answers that would have to rise to reach the next better verdict.
import type { AnswerChange, Counterfactual, GateState, Verdict } from '../model/file-types.ts'
import { type JudgeContext, type Outlook, atLevel, judge } from './judge.ts'
import { VERDICTS, capOf, worse } from './judge-verdict.ts'
import { scoreWithOne } from './score-readiness.ts'
import { type Levels, type Scores, lowered, pruned, raised } from './raise-answers.ts'

/**
 * Searches the smallest set of questions that, raised, gives the next better verdict, and the least level each needs; undefined if already the best.
 * Where all answers are known the set is smallest: the questions that failing gates force, then those with most points. With unknown answers
 * it is irreducible (none can be left out).
 */
export function findCounterfactual(scores: Scores, context: JudgeContext): Counterfactual | undefined {
  const now = judge(scores, context)
  const next = VERDICTS[VERDICTS.indexOf(now.verdict) - 1]
  if (!next) return undefined
  const reaches = (levels: Levels) => isAsGood(judge(raised(scores, levels), context).verdict, next)
  const all = new Map([...scores].filter(([, score]) => score.state !== 'not-applicable' && (score.low ?? 1) < 5).map(([id]) => [id, 5]))
  if (!reaches(all)) return { verdict: next, reachable: false, changes: [], profileChanges: gatesByFacts(scores, all, next, context) }
  const plans = [true, false].map((liftWeak) => pruned(build(scores, next, liftWeak, context, reaches), reaches)).filter((levels) => reaches(levels))
  const smallest = [...plans].sort((a, b) => a.size - b.size)[0] ?? all
  const least = lowered(scores, smallest, reaches)
  const changes: AnswerChange[] = [...least].map(([question, to]) => ({ question, from: scores.get(question)?.level ?? null, to }))
  const score = judge(raised(scores, least), context).overall.score
  return { verdict: next, reachable: true, ...(score === undefined ? {} : { score }), changes }
}

function isAsGood(verdict: Verdict, wanted: Verdict): boolean {
  return worse(verdict, wanted) === wanted
}

// First what the gates force, then the weak conditions (or not: a score one band higher does as well), then the largest gains.
function build(scores: Scores, next: Verdict, liftWeak: boolean, context: JudgeContext, reaches: (levels: Levels) => boolean): Map<string, number> {
  const levels = new Map<string, number>()
  const add = (ids: readonly string[]) => { for (const id of ids) if (scores.has(id) && scores.get(id)?.state !== 'not-applicable') levels.set(id, 5) }
  for (let outlook = judge(scores, context); ; outlook = judge(raised(scores, levels), context)) {
    const before = levels.size
    add(forcedByGates(outlook, next, context).filter((id) => !levels.has(id)))
    const toLift = [...conditionsOfGates(outlook, next, context), ...(liftWeak ? weakConditions(outlook, context) : [])]
    add(strongestIn(toLift, scores, levels, context).slice(0, 1))
    if (levels.size === before) break
  }
  while (!reaches(levels)) {
    const [best] = strongestIn([...context.knowledge.conditions.keys()], scores, levels, context)
    if (best === undefined) break
    levels.set(best, 5)
  }
  return levels
}

function gatesInTheWay(outlook: Outlook, next: Verdict, { knowledge }: JudgeContext): GateState[] {
  return outlook.gates.filter((gate) => {
    const cap = capOf(knowledge, gate)
    return cap !== undefined && !isAsGood(cap, next)
  })
}

function forcedByGates(outlook: Outlook, next: Verdict, context: JudgeContext): string[] {
  return [...new Set(gatesInTheWay(outlook, next, context).flatMap((gate) => gate.because.filter((id) => context.knowledge.questions.has(id))))]
}

function conditionsOfGates(outlook: Outlook, next: Verdict, context: JudgeContext): string[] {
  return gatesInTheWay(outlook, next, context).flatMap((gate) => gate.because.filter((id) => context.knowledge.conditions.has(id)))
}

function weakConditions(outlook: Outlook, { knowledge }: JudgeContext): string[] {
  return [...outlook.conditions].filter(([, range]) => range.score !== undefined && range.score < knowledge.limits.weakCondition).map(([id]) => id)
}

// Questions of these conditions that are not raised yet, those first whose rise adds most to the overall score.
function strongestIn(conditions: readonly string[], scores: Scores, levels: Levels, context: JudgeContext): string[] {
  const scoreWith = scoreWithOne(raised(scores, levels), context.knowledge, context.profile)
  return [...scores.values()]
    .filter((score) => !levels.has(score.id) && score.state !== 'not-applicable' && (score.level ?? 1) < 5)
    .filter((score) => conditions.includes(context.knowledge.questions.get(score.id)?.condition ?? ''))
    .map((score) => ({ id: score.id, overall: scoreWith(atLevel(score, 5)) }))
    .sort((a, b) => b.overall - a.overall || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}

function gatesByFacts(scores: Scores, all: Levels, next: Verdict, context: JudgeContext): string[] {
  return gatesInTheWay(judge(raised(scores, all), context), next, context).map((gate) => gate.id)
}
