// What was decided at a gate, criterion by criterion.
import type { RecordForm } from '../record-form.ts'

/** The form of a decision at a gate. */
export const GATE_FORM: RecordForm = {
  name: 'gate', list: 'gates', idPrefix: 'GD',
  fields: [
    { key: 'gate', flag: 'gate', kind: 'choice', choices: 'gates', required: true, help: 'Gate of the plan.' },
    { key: 'date', flag: 'date', kind: 'day', default: 'today', help: 'When it was decided; today if left out.' },
    { key: 'criteria', flag: 'criterion', kind: 'list', help: 'A criterion, whether it is met, and what shows it:', parts: [{ key: 'criterion', flag: 'id', kind: 'text', required: true, help: '' }, { key: 'met', flag: 'yes', kind: 'yes-no', required: true, help: '' }, { key: 'evidence', flag: 'evidence', kind: 'text', help: '' }, { key: 'source', flag: 'source', kind: 'text', help: '' }] },
    { key: 'decision', flag: 'decision', kind: 'choice', choices: ['go', 'conditional-go', 'no-go', 'defer'], required: true, help: 'go, conditional-go, no-go or defer.' },
    { key: 'decidedBy', flag: 'by', kind: 'texts', required: true, help: 'Who decided.' },
    { key: 'conditions', flag: 'condition', kind: 'list', help: 'Something to be done although the gate is passed:', parts: [{ key: 'text', flag: 'text', kind: 'text', required: true, help: '' }, { key: 'owner', flag: 'owner', kind: 'text', required: true, help: '' }, { key: 'due', flag: 'YYYY-MM-DD', kind: 'day', required: true, help: '' }] },
    { key: 'waivers', flag: 'waiver', kind: 'list', help: 'A criterion that is set aside:', parts: [{ key: 'criterion', flag: 'id', kind: 'text', required: true, help: '' }, { key: 'by', flag: 'by', kind: 'text', required: true, help: '' }, { key: 'reason', flag: 'reason', kind: 'text', required: true, help: '' }, { key: 'expires', flag: 'YYYY-MM-DD', kind: 'day', required: true, help: '' }] },
    { key: 'until', flag: 'until', kind: 'day', help: 'When to decide again.' },
    { key: 'note', flag: 'note', kind: 'text', help: 'Remark.' },
    { key: 'done', flag: 'done', kind: 'numbers', onlyLater: true, help: 'The condition of this number is met: 1, or 1=YYYY-MM-DD. Can be repeated.' },
  ],
}
