// A decision, written down when it is made, and what is told when it is looked at again.
import type { RecordField, RecordForm } from '../record-form.ts'

const QUALITY = { frame: 'The right question was asked', alternatives: 'There were real alternatives', information: 'The information was relevant and reliable', values: 'What mattered was clear', reasoning: 'The conclusion followed', commitment: 'Those who had to act did' } as const

const REVIEW: readonly RecordField[] = [
  { key: 'outcome', flag: 'outcome', kind: 'text', onlyLater: true, help: 'What came of it.' },
  { key: 'review.date', flag: 'review-date', kind: 'day', default: 'today', onlyLater: true, help: 'When it was looked at again; today if left out.' },
  { key: 'review.by', flag: 'review-by', kind: 'text', onlyLater: true, help: 'Who looked at it again.' },
  ...Object.entries(QUALITY).map(([element, help]): RecordField => ({ key: `review.quality.${element}`, flag: element === 'frame' ? 'frame-quality' : element, kind: 'number', from: 0, to: 100, onlyLater: true, help: `${help}, 0 to 100, on what was known then.` })),
  { key: 'review.cameTrue', flag: 'came-true', kind: 'yes-no', onlyLater: true, help: 'Whether the expected result came.' },
  { key: 'review.achieved', flag: 'achieved', kind: 'number', onlyLater: true, help: 'What was reached ÷ what was expected; 1 is just as expected.' },
  { key: 'review.external', flag: 'external', kind: 'text', onlyLater: true, help: 'What came from outside and could not be known.' },
  { key: 'review.learned', flag: 'learned', kind: 'text', onlyLater: true, help: 'What is to be done differently.' },
]

/** The form of a decision. */
export const DECISION_FORM: RecordForm = {
  name: 'decision', list: 'decisions', idPrefix: 'D',
  fields: [
    { key: 'title', flag: 'title', kind: 'text', required: true, help: 'What was decided, in a sentence.' },
    { key: 'date', flag: 'date', kind: 'day', default: 'today', help: 'When it was decided; today if left out.' },
    { key: 'owner', flag: 'owner', kind: 'text', help: 'Team id, role or name of the one who decided.' },
    { key: 'phase', flag: 'phase', kind: 'choice', choices: 'phases', help: 'Phase of the plan.' },
    { key: 'frame', flag: 'frame', kind: 'text', help: 'The question that was to be decided.' },
    { key: 'options', flag: 'option', kind: 'list', plain: true, help: 'An option:', parts: [{ key: 'text', flag: 'text', kind: 'text', required: true, help: '' }, { key: 'chosen', flag: 'yes', kind: 'yes-no', help: '' }, { key: 'note', flag: 'note', kind: 'text', help: '' }] },
    { key: 'knownThen', flag: 'known', kind: 'texts', help: 'Something that is known now.' },
    { key: 'assumptions', flag: 'assumption', kind: 'list', help: 'What is taken for granted, and how likely it is, 0 to 1:', parts: [{ key: 'text', flag: 'text', kind: 'text', required: true, help: '' }, { key: 'probability', flag: '0.8', kind: 'number', from: 0, to: 1, help: '' }] },
    { key: 'expected', flag: 'expected', kind: 'text', help: 'What is expected to come of it.' },
    { key: 'probability', flag: 'probability', kind: 'number', from: 0, to: 1, help: 'How likely that is, 0 to 1.' },
    { key: 'lookAgain', flag: 'look-again', kind: 'day', help: 'When to look at it again.' },
    { key: 'reversible', flag: 'reversible', kind: 'choice', choices: ['easily', 'at-a-cost', 'no'], help: 'Whether it can be taken back: easily, at-a-cost or no.' },
    { key: 'affects', flag: 'affects', kind: 'tasks', help: 'Tasks it changes, with commas between them.' },
    { key: 'because', flag: 'because', kind: 'texts', help: 'What it rests on: id of a question, gate, risk, impediment or task.' },
    ...REVIEW,
  ],
}
