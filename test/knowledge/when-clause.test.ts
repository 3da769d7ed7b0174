// Protects: clauses are three-valued; what is unknown never counts as false, and says what it rests on.
import { describe, expect, test } from 'vitest'
import type { Clause, Profile } from '../../src/model/file-types.ts'
import { type Facts, judgeClause } from '../../src/knowledge/when-clause.ts'

const profile: Profile = { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' }, scope: { users: 40, channels: [] }, systems: [{ id: 'erp', integrate: true }, { id: 'files', integrate: false }] }
const facts: Facts = {
  profile, method: 'five-phase', methodBlocked: { holds: false, because: ['profile.capability.partner'] },
  level: (id) => ({ known: { low: 2, high: 2 }, open: { low: 1, high: 5 }, part: { low: 2, high: 4 }, none: 'not-applicable' as const })[id],
  score: () => ({ low: 35, high: 45 }),
}

describe.each<[string, Clause, boolean | undefined, string[]]>([
  ['fact that meets', { profile: 'scope.users', atLeast: 40 }, true, ['profile.scope.users']],
  ['fact that does not', { profile: 'scope.users', below: 40 }, false, ['profile.scope.users']],
  ['missing fact', { profile: 'scope.sites', atLeast: 2 }, undefined, ['profile.scope.sites']],
  ['whether a fact is known', { profile: 'scope.sites', known: false }, true, ['profile.scope.sites']],
  ['an empty list is a stated nothing', { profile: 'scope.channels', is: 'web' }, false, ['profile.scope.channels']],
  ['one item of a list', { profile: 'systems.integrate', is: true }, true, ['profile.systems.integrate']],
  ['level at most', { question: 'known', atMost: 2 }, true, ['known']],
  ['level not known', { question: 'open', atMost: 2 }, undefined, ['open']],
  ['level whose range decides', { question: 'part', atMost: 1 }, false, ['part']],
  ['question that does not apply', { question: 'none', atMost: 5 }, false, ['none']],
  ['score whose interval straddles', { condition: 'c', below: 40 }, undefined, ['c']],
  ['score surely below', { condition: 'c', below: 46 }, true, ['c']],
  ['any: one true settles, and only it is named', { any: [{ question: 'open', atMost: 2 }, { question: 'known', atMost: 2 }] }, true, ['known']],
  ['any: open if none is true and one is open', { any: [{ question: 'open', atMost: 2 }, { profile: 'scope.users', below: 1 }] }, undefined, ['open']],
  ['all: one false settles', { all: [{ question: 'open', atMost: 2 }, { profile: 'scope.users', below: 1 }] }, false, ['profile.scope.users']],
  ['not: open stays open', { not: { question: 'open', atMost: 2 } }, undefined, ['open']],
  ['blocked method, by its facts', { method: 'blocked' }, false, ['profile.capability.partner']],
  ['method', { method: 'five-phase' }, true, ['method']],
])('%s', (_name, clause, holds, because) => {
  test('holds, and rests on', () => expect(judgeClause(clause, facts)).toEqual({ holds, because }))
})

test('a path cannot reach beyond the profile', () => {
  expect(judgeClause({ profile: 'company.constructor.name', known: true }, facts).holds).toBe(false)
})
