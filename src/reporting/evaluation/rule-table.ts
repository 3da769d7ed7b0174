// Rules that were in the way, and what becomes of them.
import type { ReviewedImpediment } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { ownerName } from '../project/people.ts'
import { table } from '../markdown/table.ts'
import type { EvaluationReportContext } from './evaluation-input.ts'

/** The rules of impediments with verdict, proposal, who sees to it, who agreed and how it stands; empty where there are none. */
export function ruleTable(items: readonly ReviewedImpediment[], context: EvaluationReportContext): string {
  const { say } = context
  const columns = ['rule', 'verdict', 'proposal', 'owner', 'approver', 'due', 'state'].map((key) => ({ title: say(`review.column.${key}`) }))
  return table(columns, items.flatMap(({ rule }) => (rule ? [[
    escapeMarkdown(rule.rule), rule.verdict === undefined ? say('review.rule.undecided') : say(`review.rule.${rule.verdict}`), rule.proposal === undefined ? '' : escapeMarkdown(rule.proposal),
    rule.owner === undefined ? '' : ownerName(rule.owner, context), rule.approvedBy === undefined ? '' : ownerName(rule.approvedBy, context), rule.due ?? '',
    say(`review.ruleState.${rule.state}`, { date: rule.done ?? '' }),
  ]] : [])))
}
