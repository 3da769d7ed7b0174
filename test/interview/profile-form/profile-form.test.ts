// Protects: whatever is answered in whatever order, back and forth, the profile is valid, holds what was last said, and asks for what became impossible again; and the table of fields agrees with the schema.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftToProfile } from '../../../src/interview/profile-form/draft-to-profile.ts'
import { EMPTY_FORM, type FormState, fieldBefore, nextField, possible, withValue } from '../../../src/interview/profile-form/form-state.ts'
import { type FormSetting, type ProfileField, isValid, profileFields } from '../../../src/interview/profile-form/profile-fields.ts'
import { typedValue } from '../../../src/cli/prompts/form-asker.ts'
import validators from '../../../src/validation/compiled/fast.js'
import { knowledge } from '../../reporting/sample-engagement.ts'
import { loadSay } from '../../support/load-pack.ts'

const setting: FormSetting = {
  language: 'zh-CN', today: '2026-11-22', countries: ['CN', 'DE', 'TW'], regionsOf: (country) => (country === 'DE' ? ['BY', 'BE'] : []),
  goals: [...knowledge.goals.keys()], roles: [...knowledge.roles.keys()],
}
const fields = (state: FormState) => profileFields(state.draft, setting)
const everything: FormState['draft'] = { goals: setting.goals.slice(0, 2), systems: ['erp', 'hr'], team: ['sponsor'], 'calendar.country': 'DE' }

function valueFor(field: ProfileField): fc.Arbitrary<FormState['draft'][string]> {
  switch (field.kind) {
    case 'yes-no': return fc.boolean()
    case 'number': return fc.integer({ min: Number(field.from ?? 0), max: 5_000_000 })
    case 'choice': return fc.constantFrom(...field.choices)
    case 'many': return fc.subarray([...field.choices], { minLength: field.required ? 1 : 0 })
    case 'day': return fc.integer({ min: 0, max: 2000 }).map((days) => new Date(Date.UTC(2026, 10, 22) + days * 86_400_000).toISOString().slice(0, 10))
    case 'text': return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '')
  }
}

test('law: any walk through the form ends in a valid profile that holds what was last said', () => {
  fc.assert(fc.property(fc.infiniteStream(fc.nat(9)), fc.gen(), (moves, gen) => {
    const steps = moves[Symbol.iterator]()
    let state: FormState = EMPTY_FORM
    const said = new Map<string, unknown>()
    let back = 0
    for (let field = nextField(state, setting); field;) {
      const move = Number(steps.next().value)
      if (move === 0 && back < 20) {
        back += 1
        field = fieldBefore(field.id, state, setting) ?? field
        continue
      }
      const value = move < 3 && !field.required ? undefined : gen(() => valueFor(field as ProfileField))
      if (value !== undefined && !isValid(value, field)) continue
      said.set(field.id, value)
      state = withValue(state, field, value, setting)
      field = nextField(state, setting)
    }
    for (const [id, value] of Object.entries(state.draft)) expect(value).toEqual(said.get(id))
    for (const field of fields(state)) if (field.required) expect(state.draft[field.id]).toBeDefined()
    const profile = draftToProfile(state.draft)
    expect(validators['Profile']?.(profile), JSON.stringify(profile)).toBe(true)
    const written = JSON.stringify(profile)
    for (const value of Object.values(state.draft).flat()) expect(written, 'nothing that was said is missing from the profile').toContain(JSON.stringify(value))
    expect(possible(JSON.parse(JSON.stringify(state)) as FormState, setting), 'a draft comes back from disk as it was').toEqual(state)
  }), { numRuns: 100 })
})

test('law: a draft that somebody has broken gives no wrong profile; what cannot stand is asked again', () => {
  const anything = fc.dictionary(fc.constantFrom(...fields({ draft: everything, passed: [] }).map(({ id }) => id), '__proto__', 'x'), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()), fc.constant(null), fc.object()))
  fc.assert(fc.property(anything, (draft) => {
    const state = possible({ draft: draft as FormState['draft'], passed: Object.keys(draft) }, setting)
    for (const field of fields(state)) if (Object.hasOwn(state.draft, field.id)) expect(isValid(state.draft[field.id], field)).toBe(true)
    if (state.draft['company.name'] === undefined) expect(state.passed).not.toContain('company.name')
  }), { examples: [[{ 'settings.startDate': { toString: {} } }]] as never })
})

test('another country takes the region away, another choice of goals the most important one', () => {
  const field = (state: FormState, id: string) => fields(state).find((item) => item.id === id) as ProfileField
  let state = withValue(EMPTY_FORM, field(EMPTY_FORM, 'calendar.country'), 'DE', setting)
  state = withValue(state, field(state, 'calendar.region'), 'BY', setting)
  expect(state.draft['calendar.region']).toBe('BY')
  state = withValue(state, field(state, 'calendar.country'), 'CN', setting)
  expect([state.draft['calendar.region'], state.passed.includes('calendar.region')]).toEqual([undefined, false])
  const [one = '', two = '', three = ''] = setting.goals
  state = withValue(state, field(state, 'goals'), [one, two], setting)
  state = withValue(state, field(state, 'goals.first'), two, setting)
  expect(draftToProfile(state.draft).goals).toEqual([{ id: two, priority: 1 }, { id: one, priority: 2 }])
  state = withValue(state, field(state, 'goals'), [one, three], setting)
  expect(fields(state).filter(({ id }) => !state.passed.includes(id)).map(({ id }) => id)).toContain('goals.first')
})

describe('the table of fields', () => {
  const schema = JSON.parse(readFileSync('schemas/profile.schema.json', 'utf8')) as Node
  interface Node { properties?: Record<string, Node>; enum?: string[]; items?: Node; minimum?: number; maximum?: number; type?: string }
  const at = (path: string) => path.split('.').reduce<Node | undefined>((node, key) => node?.properties?.[key], schema)
  const own = fields({ draft: everything, passed: [] }).filter(({ id }) => /^(scope|capability|data|constraints)\./.test(id))

  test.each(own.map((field) => [field.id, field] as const))('%s is as the schema has it', (id, { kind, choices, from, to }) => {
    const node = at(id)
    if (kind === 'choice') expect([...choices].sort()).toEqual([...(node?.enum ?? [])].sort())
    else if (kind === 'many') expect([...choices].sort()).toEqual([...(node?.items?.enum ?? [])].sort())
    else if (kind === 'number') expect([node?.minimum, node?.maximum]).toEqual([from, to])
    else expect(kind === 'yes-no' ? node?.type : 'string').toBe(kind === 'yes-no' ? 'boolean' : 'string')
  })

  test('leaves nothing of these parts out', () => {
    const known = new Set(own.map(({ id }) => id))
    const missing = ['scope', 'capability', 'data', 'constraints'].flatMap((part) => Object.keys(at(part)?.properties ?? {}).map((key) => `${part}.${key}`)).filter((id) => !known.has(id))
    expect(missing).toEqual(['constraints.note'])
    expect([...fields({ draft: everything, passed: [] }).find(({ id }) => id === 'systems')?.choices ?? []].sort()).toEqual([...((schema.properties?.['systems']?.items?.properties?.['kind']?.enum) ?? [])].sort())
  })

  test.each(['en', 'zh-CN', 'zh-TW'] as const)('has its sentences in %s, and says of each field what it is used for', (language) => {
    const say = loadSay(language)
    for (const { id, role, words, choices } of fields({ draft: everything, passed: [] })) {
      const key = role === undefined ? `profileForm.field.${id}` : `profileForm.member.${id.split('.').at(-1)}`
      for (const what of ['label', 'ask', 'why']) expect(say(`${key}.${what}`, { role: 'PM', currency: 'CNY' })).toBeTruthy()
      if (words === 'own') for (const choice of choices) expect(say(`profileForm.choice.${id.split('.integrate')[0]}.${choice}`)).toBeTruthy()
    }
  })
})

test.each([['12000', 12000], ['12,000', 12000], ['１２０００', 12000], ['1.2万', 12000], ['3萬', 30000], ['twelve', 'twelve'], ['-3', -3], ['1e9', '1e9']])('the number typed as %s', (text, value) => {
  expect(typedValue(text, { kind: 'number' } as ProfileField)).toBe(value)
})

test('a share may be typed with its sign, a number of something may not', () => {
  expect(typedValue('20 %', { kind: 'number', isPercent: true })).toBe(20)
  expect(typedValue('２０％', { kind: 'number', isPercent: true })).toBe(20)
  expect(typedValue('20%', { kind: 'number' })).toBe('20%')
})
