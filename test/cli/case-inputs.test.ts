// Protects: what is wrong with the interviews in a case of a pack is told by one message at its place, whatever its shape.
import { expect, test } from 'vitest'
import { misshapenInputs } from '../../src/cli/check/case-inputs.ts'
import type { Subject } from '../../src/validation/file-group.ts'
import { mergeIds } from '../../src/validation/ids/knowledge-ids.ts'
import { duplicateId } from '../../src/validation/rules/references/duplicate-id.ts'

const PROFILE = { company: { name: 'A', industry: 'machinery', country: 'CN', employees: 4 }, goals: [{ id: 'raise-sales', priority: 1 }], scope: { users: 1 } }
const caseWith = (interview: object, profile: object = PROFILE) => ({ path: 'case.yaml', location: '/p/case.yaml', kind: 'PackCase' as const, value: { kind: 'PackCase', schemaVersion: 1, id: 'a', about: 'a', profile, interviews: [interview], expect: {} } })
const short = { role: 'all', level: 4, evidence: true, except: { 'partner.fit': 1, 'partner.price': 'unknown' } }

test.each<[string, object, string[]]>([
  ['a right one', short, []],
  ['no space behind the colon', { ...short, except: 'partner.fit:1' }, ['wrong-type-no-space except']],
  ['a text', { ...short, except: 'none' }, ['wrong-type except']],
  ['nothing', { ...short, except: null }, ['wrong-type except']],
  ['a list', { ...short, except: [1, 2] }, ['wrong-type except']],
  ['a level beyond the scale', { ...short, except: { 'partner.fit': 6, 'partner.price': null } }, ['level-out-of-scale except.partner.fit', 'level-out-of-scale except.partner.price']],
  ['another level for all', { ...short, level: 'unknown' }, ['level-out-of-scale level']],
  ['no level', { role: 'all' }, ['missing-key']],
  ['a misspelt level', { role: 'all', lvel: 4 }, ['unknown-key lvel']],
  ['misspelt exceptions', { role: 'all', level: 4, excpet: {} }, ['unknown-key excpet']],
  ['evidence that is not yes or no', { ...short, evidence: 'maybe' }, ['wrong-type evidence']],
  ['a role that there is not', { ...short, role: 'al' }, ['not-allowed role']],
])('%s', (_, interview, expected) => {
  expect(misshapenInputs(caseWith(interview)).map(({ rule, text, path }) => `${text ?? rule} ${path.slice(2).join('.')}`.trim())).toEqual(expected)
})

test('a system or a goal given twice', () => {
  const profile = { ...PROFILE, goals: [{ id: 'a' }, { id: 'a' }], systems: [{ id: 'erp' }, { id: 'shop' }, { id: 'erp' }] }
  const subject: Subject = { kind: 'pack', folder: '/p', files: [caseWith(short, profile)], knowledge: mergeIds([]), packs: new Set(), digests: new Map(), digest: String, calendars: new Map() }
  expect(duplicateId(subject).map(({ path }) => path.join('.'))).toEqual(['profile.goals.1.id', 'profile.systems.2.id'])
})
