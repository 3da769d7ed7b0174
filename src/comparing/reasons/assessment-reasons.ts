// What the changed values of an assessment follow from.
import type { Assessment } from '../../model/file-types.ts'
import type { ChangeNode } from '../change-graph.ts'
import { type Evidence, answerNodes, nodesOf, profileNodes } from './because.ts'

/** The changes a value of the assessment directly follows from, by its `because` and by how scores add up. */
export function assessmentReasons({ difference: { list, item } }: ChangeNode, evidence: Evidence): readonly ChangeNode[] {
  const { changed } = evidence
  switch (list) {
    case 'questions': return answerNodes(item, evidence)
    case 'conditions': return changed.inList('Assessment', 'questions').filter(({ difference }) => evidence.conditionOf(difference.item) === item)
    case 'gates': return [...byBecause('gates', item, evidence), ...changed.of('Profile', 'settings.waivers', item)]
    case 'methods': return byBecause('methods', item, evidence)
    case 'recommendations': return byBecause('recommendations', item, evidence)
    case 'disagreements': return answerNodes(item, evidence)
    case '': return factReasons(item, evidence)
    default: return []
  }
}

function factReasons(fact: string, evidence: Evidence): readonly ChangeNode[] {
  const { changed } = evidence
  const scores = changed.inList('Assessment', 'conditions').filter(({ field }) => field === 'score' || field.startsWith('interval'))
  const questions = changed.inList('Assessment', 'questions')
  if (fact.startsWith('methodDecision')) return [...changed.inList('Assessment', 'methods'), ...profileNodes('settings.method', evidence)]
  if (fact === 'verdict' || fact.startsWith('band')) return [...changed.of('Assessment', '', 'score'), ...scores, ...changed.inList('Assessment', 'gates').filter(({ field }) => field === 'state' || field === '')]
  if (fact === 'score' || fact.startsWith('interval')) return scores.length > 0 ? scores : questions
  if (fact === 'coveragePercent' || fact === 'provisional') return questions
  return []
}

function byBecause(list: 'gates' | 'methods' | 'recommendations', item: string, evidence: Evidence): readonly ChangeNode[] {
  const reasons = [evidence.before.assessment, evidence.after.assessment].flatMap((assessment) => becauseOf(assessment?.[list], item))
  return [...new Set(reasons)].flatMap((id) => nodesOf(id, evidence))
}

function becauseOf(items: Assessment['gates'] | Assessment['methods'] | Assessment['recommendations'] | undefined, id: string): readonly string[] {
  return (items as readonly { readonly id: string; readonly because?: readonly string[] }[] | undefined)?.find((each) => each.id === id)?.because ?? []
}
