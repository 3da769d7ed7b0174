// Asks for the profile field by field, on disk after each; whatever nobody knows yet is left out, and the plan will say what it assumes.
import wrapAnsi from 'wrap-ansi'
import type { Language, Profile } from '../../model/file-types.ts'
import { readProfileDraft, writeProfileDraft } from '../../files/profile-draft.ts'
import { draftToProfile } from '../../interview/profile-form/draft-to-profile.ts'
import { EMPTY_FORM, type FormState, fieldBefore, nextField, possible, withValue } from '../../interview/profile-form/form-state.ts'
import { type FormSetting, type ProfileDraft, type ProfileField, SECTIONS, isValid, listOf, profileFields } from '../../interview/profile-form/profile-fields.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import type { FieldValue, FieldView, FormAsker } from './form-asker.ts'

/** Everything the form is asked with. */
export interface ProfileForm {
  readonly folder: string
  readonly setting: FormSetting
  readonly regionName: (country: string, region: string) => string
  readonly knowledge: Knowledge
  readonly language: Language
  readonly say: Say
  readonly asker: FormAsker
  /** Called once something is on disk. */
  readonly onSaved: () => void
}

/** The profile as answered and looked over; goes on with a draft that an earlier run has left, and writes the draft after every field. */
export async function askProfile(form: ProfileForm): Promise<Profile> {
  let state = beginning(form)
  let field = nextField(state, form.setting)
  for (;;) {
    while (field) {
      const reply = await form.asker.field(viewOf(field, state, form))
      if (reply === 'back') {
        field = fieldBefore(field.id, state, form.setting) ?? field
        continue
      }
      state = await saved(withValue(state, field, reply.value, form.setting), form)
      field = nextField(state, form.setting)
    }
    const fields = profileFields(state.draft, form.setting)
    const lines = fields.map((item) => ({ id: item.id, told: viewOf(item, state, form).told(state.draft[item.id]) }))
    const chosen = await form.asker.review(form.say('profileForm.review.question'), lines)
    if (chosen === 'write') return draftToProfile(state.draft)
    field = fields.find(({ id }) => id === chosen)
  }
}

function beginning({ folder, setting, say, onSaved }: ProfileForm): FormState {
  const left = readProfileDraft(folder)
  const state = possible((left as FormState | undefined) ?? EMPTY_FORM, setting)
  const answered = Object.keys(state.draft).length
  if (answered > 0) onSaved()
  process.stderr.write(`${wrapAnsi(say(`profileForm.${answered > 0 ? 'resumed' : 'welcome'}`, { count: answered }), Math.min(process.stdout.columns || 80, 100), { hard: true })}\n`)
  return state
}

async function saved(state: FormState, { folder, onSaved }: ProfileForm): Promise<FormState> {
  await writeProfileDraft(folder, state)
  onSaved()
  return state
}

function viewOf(field: ProfileField, { draft }: FormState, form: ProfileForm): FieldView {
  const { say, setting } = form
  const fields = profileFields(draft, setting)
  const section = SECTIONS.indexOf(field.section) + 1
  return {
    field, isFirst: fields[0]?.id === field.id, ask: words(field, 'ask', form, String(draft['settings.currency'])), why: say('profileForm.why', { why: words(field, 'why', form) }), current: draft[field.id] ?? field.default,
    place: say('profileForm.place', { section: say(`profileForm.section.${field.section}`), number: section, sections: SECTIONS.length, at: fields.findIndex(({ id }) => id === field.id) + 1, of: fields.length }),
    choices: inOrder(field.choices.map((value) => ({ value, name: choiceName(field, value, draft, form) })), field, form),
    check: (value) => checked(value, field, say),
    told: (value) => say('profileForm.told', { label: words(field, 'label', form), value: valueText(field, value, draft, form) }),
  }
}

// Places are looked for by their names; everything else has an order of its own.
function inOrder<Choice extends { readonly name: string }>(choices: readonly Choice[], { words }: ProfileField, { language }: ProfileForm): readonly Choice[] {
  return words === 'country' || words === 'region' ? choices.toSorted((a, b) => a.name.localeCompare(b.name, language)) : choices
}

function checked(value: FieldValue | undefined, field: ProfileField, say: Say): true | string {
  if (value === undefined) return field.required ? say(`profileForm.bad.required`) : true
  return isValid(value, field) || say(`profileForm.bad.${field.kind}`, { from: field.from ?? 'none', to: field.to ?? 'none' })
}

// Fields of the team differ only in the role they are about.
function words(field: ProfileField, what: 'ask' | 'why' | 'label', { say, knowledge, language }: ProfileForm, currency = ''): string {
  if (field.role === undefined) return say(`profileForm.field.${field.id}.${what}`, { currency })
  const role = knowledge.roles.get(field.role)
  return say(`profileForm.member.${field.id.split('.').at(-1)}.${what}`, { role: role ? inLanguage(role.title, language) : field.role })
}

function choiceName(field: ProfileField, value: string, draft: ProfileDraft, { say, knowledge, language, regionName }: ProfileForm): string {
  const titled = field.words === 'goal' ? knowledge.goals.get(value) : field.words === 'role' ? knowledge.roles.get(value) : undefined
  if (titled) return inLanguage(titled.title, language)
  if (field.words === 'currency') return value
  if (field.words === 'region') return regionName(String(draft['calendar.country']), value)
  if (field.words === 'language') return say(`profileForm.language.${value}`)
  if (field.words !== 'own') return say(`${field.words}.${value}`)
  return say(`profileForm.choice.${field.id.split('.integrate')[0]}.${value}`)
}

function valueText(field: ProfileField, value: FieldValue | undefined, draft: ProfileDraft, form: ProfileForm): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '–'
  if (typeof value === 'boolean') return form.say(value ? 'profileForm.yes' : 'profileForm.no')
  if (typeof value === 'number') return form.say(`profileForm.number.${field.isPercent ? 'percent' : 'plain'}`, { value })
  if (field.choices.length === 0) return String(value)
  const chosen = Array.isArray(value) ? listOf(value) : [String(value)]
  return chosen.map((item) => choiceName(field, item, draft, form)).join(form.say('reports.separator'))
}
