// Where somebody is in the form for a profile: forward, back, and over everything once more before it is written.
import { type FormSetting, type ProfileDraft, type ProfileField, isValid, profileFields } from './profile-fields.ts'

/** What has been said, and which fields have been passed, answered or not. */
export interface FormState {
  readonly draft: ProfileDraft
  readonly passed: readonly string[]
}

/** Before anything is said. */
export const EMPTY_FORM: FormState = { draft: {}, passed: [] }

/** The field to ask next; undefined once all have been passed. */
export function nextField(state: FormState, setting: FormSetting): ProfileField | undefined {
  return profileFields(state.draft, setting).find(({ id }) => !state.passed.includes(id))
}

/** The field before another; undefined before the first. */
export function fieldBefore(id: string, state: FormState, setting: FormSetting): ProfileField | undefined {
  const fields = profileFields(state.draft, setting)
  const index = fields.findIndex((field) => field.id === id)
  return index > 0 ? fields[index - 1] : undefined
}

/** The state after a field has been answered, or left open with no value. Answers that its change makes impossible (a region of another country) are asked again. */
export function withValue(state: FormState, field: ProfileField, value: ProfileDraft[string] | undefined, setting: FormSetting): FormState {
  const others = Object.fromEntries(Object.entries(state.draft).filter(([id]) => id !== field.id))
  const draft: ProfileDraft = value === undefined || (Array.isArray(value) && value.length === 0) ? others : { ...others, [field.id]: value }
  return possible({ draft, passed: [...new Set([...state.passed, field.id])] }, setting)
}

/** The state without what cannot stand in it: values that are none of their field's, fields that are not asked any more, required ones passed without a value. */
export function possible(state: FormState, setting: FormSetting): FormState {
  // What is asked depends on what is kept, so again until nothing falls away.
  for (let draft = state.draft; ;) {
    const fields = new Map(profileFields(draft, setting).map((field) => [field.id, field]))
    const kept = Object.fromEntries(Object.entries(draft).filter(([id, value]) => {
      const field = fields.get(id)
      return field !== undefined && isValid(value, field)
    }))
    if (Object.keys(kept).length === Object.keys(draft).length) {
      return { draft, passed: state.passed.filter((id) => (fields.get(id) !== undefined && Object.hasOwn(draft, id)) || (fields.get(id) !== undefined && !fields.get(id)?.required && !Object.hasOwn(state.draft, id))) }
    }
    draft = kept
  }
}
