// Measurements, benefits, lessons, and the end of the project.
import type { RecordForm } from '../record-form.ts'

const REASONS = ['as-planned', 'later-start', 'low-adoption', 'smaller-effect', 'larger-effect', 'external', 'not-measured-before', 'other']

/** The form of a measured value of a KPI. */
export const MEASUREMENT_FORM: RecordForm = {
  name: 'measurement', list: 'measurements', idPrefix: undefined,
  fields: [
    { key: 'kpi', flag: 'kpi', kind: 'choice', choices: 'kpis', required: true, help: 'KPI of the plan.' },
    { key: 'date', flag: 'date', kind: 'day', default: 'today', help: 'Day it holds for; today if left out.' },
    { key: 'value', flag: 'value', kind: 'number', help: 'The value, in the unit of the KPI; computed from the inputs if left out.' },
    { key: 'inputs', flag: 'input', kind: 'numbers', help: 'What the value is computed from: won=24, or ratings=4;5;3. Can be repeated.' },
    { key: 'by', flag: 'by', kind: 'text', help: 'Who measured.' },
    { key: 'source', flag: 'source', kind: 'text', help: 'Where the numbers come from.' },
    { key: 'sample', flag: 'sample', kind: 'number', from: 1, help: 'How many were asked or counted.' },
    { key: 'externalEffect', flag: 'external-effect', kind: 'number', help: 'How much of the change since the baseline comes from outside.' },
    { key: 'control.before', flag: 'control-before', kind: 'number', help: 'The same in a group without the system: before.' },
    { key: 'control.after', flag: 'control-after', kind: 'number', help: 'The same in a group without the system: now.' },
    { key: 'control.description', flag: 'control', kind: 'text', help: 'Who that group is.' },
    { key: 'note', flag: 'note', kind: 'text', help: 'Remark.' },
  ],
}

/** The form of what a benefit has brought. */
export const BENEFIT_FORM: RecordForm = {
  name: 'benefit', list: 'benefits', idPrefix: undefined,
  fields: [
    { key: 'benefit', flag: 'benefit', kind: 'choice', choices: 'benefits', required: true, help: 'Benefit of the business case.' },
    { key: 'from', flag: 'from', kind: 'day', required: true, help: 'First day.' },
    { key: 'to', flag: 'to', kind: 'day', required: true, help: 'Last day.' },
    { key: 'amount', flag: 'amount', kind: 'number', required: true, help: 'Money it brought.' },
    { key: 'evidence', flag: 'evidence', kind: 'text', help: 'What shows it.' },
    { key: 'by', flag: 'by', kind: 'text', help: 'Who says so.' },
    { key: 'reason', flag: 'reason', kind: 'choice', choices: REASONS, help: `Why it differs from what was promised: ${REASONS.join(', ')}.` },
    { key: 'note', flag: 'note', kind: 'text', help: 'Remark.' },
  ],
}

/** The form of a lesson. */
export const LESSON_FORM: RecordForm = {
  name: 'lesson', list: 'lessons', idPrefix: 'L',
  fields: [
    { key: 'title', flag: 'title', kind: 'text', required: true, help: 'The lesson, in a sentence.' },
    { key: 'date', flag: 'date', kind: 'day', default: 'today', help: 'When it was learned; today if left out.' },
    { key: 'text', flag: 'text', kind: 'text', help: 'More about it.' },
    { key: 'owner', flag: 'owner', kind: 'text', help: 'Who sees that it is heeded.' },
    { key: 'due', flag: 'due', kind: 'day', help: 'By when.' },
    { key: 'appliesTo', flag: 'applies-to', kind: 'choice', choices: ['this-company', 'method', 'question-bank', 'estimates'], help: 'What it should change: this-company, method, question-bank or estimates.' },
    { key: 'because', flag: 'because', kind: 'texts', help: 'Decision, impediment, task or question it comes from.' },
  ],
}

/** The form of the end of the project. */
export const FINISH_FORM: RecordForm = {
  name: 'finish', list: undefined, idPrefix: undefined,
  fields: [
    { key: 'reason', flag: 'reason', kind: 'choice', choices: ['delivered', 'stopped'], required: true, help: 'delivered or stopped.' },
    { key: 'date', flag: 'date', kind: 'day', default: 'today', help: 'When; today if left out.' },
    { key: 'note', flag: 'note', kind: 'text', help: 'Remark.' },
  ],
}
