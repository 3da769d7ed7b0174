// Something that holds the work up, when it is met and when it is gone.
import type { RecordForm } from '../record-form.ts'

const KINDS = ['rule', 'weak-control', 'process', 'perception', 'privacy', 'politics', 'people', 'data', 'integration', 'vendor', 'scope', 'external']

/** The form of an impediment. */
export const IMPEDIMENT_FORM: RecordForm = {
  name: 'impediment', list: 'impediments', idPrefix: 'I',
  fields: [
    { key: 'title', flag: 'title', kind: 'text', required: true, help: 'What it is, in a sentence.' },
    { key: 'kind', flag: 'kind', kind: 'choice', choices: KINDS, required: true, help: `Sort: ${KINDS.join(', ')}.` },
    { key: 'opened', flag: 'opened', kind: 'day', default: 'today', help: 'When it was met; today if left out.' },
    { key: 'phase', flag: 'phase', kind: 'choice', choices: 'phases', help: 'Phase of the plan.' },
    { key: 'owner', flag: 'owner', kind: 'text', later: true, help: 'Team id or role of the one who removes it.' },
    { key: 'note', flag: 'note', kind: 'text', later: true, help: 'More about it.' },
    { key: 'closed', flag: 'close', kind: 'day', later: true, askedLater: true, help: 'When it was gone.' },
    { key: 'daysLost', flag: 'days', kind: 'number', from: 0, later: true, askedLater: true, help: 'Working days lost, all told.' },
    { key: 'cost', flag: 'cost', kind: 'number', from: 0, later: true, askedLater: true, help: 'Money lost, all told.' },
    { key: 'tasks', flag: 'task', kind: 'list', later: true, askedLater: true, help: 'A task that was held up, with its part of the days and the money:', parts: [{ key: 'task', flag: 'id', kind: 'task', required: true, help: '' }, { key: 'daysLost', flag: 'days', kind: 'number', from: 0, help: '' }, { key: 'cost', flag: 'cost', kind: 'number', from: 0, help: '' }] },
    { key: 'action', flag: 'action', kind: 'text', later: true, help: 'What is done about it.' },
    { key: 'withinControl', flag: 'within-control', kind: 'yes-no', later: true, help: 'Whether the company could have prevented it.' },
    { key: 'ruleToChange.rule', flag: 'rule', kind: 'text', later: true, when: { key: 'kind', is: 'rule' }, help: 'The rule or procedure in the way.' },
    { key: 'ruleToChange.verdict', flag: 'rule-verdict', kind: 'choice', choices: ['keep', 'change', 'drop'], later: true, when: { key: 'kind', is: 'rule' }, help: 'What becomes of the rule: keep, change or drop.' },
    { key: 'ruleToChange.proposal', flag: 'rule-proposal', kind: 'text', later: true, when: { key: 'kind', is: 'rule' }, help: 'How the rule should read.' },
    { key: 'ruleToChange.owner', flag: 'rule-owner', kind: 'text', later: true, when: { key: 'kind', is: 'rule' }, help: 'Who sees to the change of the rule.' },
    { key: 'ruleToChange.due', flag: 'rule-due', kind: 'day', later: true, when: { key: 'kind', is: 'rule' }, help: 'By when.' },
    { key: 'ruleToChange.approvedBy', flag: 'rule-approved-by', kind: 'text', later: true, when: { key: 'kind', is: 'rule' }, help: 'Who agreed to the change of the rule.' },
    { key: 'ruleToChange.done', flag: 'rule-done', kind: 'day', onlyLater: true, when: { key: 'kind', is: 'rule' }, help: 'When the rule was changed.' },
    { key: 'newCheck', flag: 'new-check', kind: 'text', later: true, when: { key: 'kind', is: 'weak-control' }, help: 'The check that is new, where control was weak.' },
    { key: 'repeats', flag: 'repeats', kind: 'text', later: true, help: 'Id of an earlier impediment that came back.' },
    { key: 'because', flag: 'because', kind: 'texts', help: 'Question, condition or risk that had warned of it.' },
  ],
}
