// Protects: a rule of a pack is passed over only where it could not hold, whatever the values are.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeClause } from '../../src/knowledge/when-clause.ts'
import type { RuleClause } from '../../src/model/file-types.ts'
import { rootsNeeded } from '../../src/validation/pack-rules/roots-needed.ts'

const value = (path: string): RuleClause => ({ value: path, is: 'x' })

test.each([
  ['a value', value('profile.a'), ['profile']],
  ['all of several', { all: [value('profile.a'), value('item.b')] }, ['item', 'profile']],
  ['one of several that need the same', { any: [{ all: [value('item.b'), value('profile.a')] }, value('profile.c')] }, ['profile']],
  ['one of several that need different things', { any: [value('plan.b'), value('profile.c')] }, []],
  ['none', { not: value('profile.a') }, ['profile']],
  ['not all of several', { not: { all: [value('profile.a'), value('item.b')] } }, []],
  ['not one of several', { not: { any: [value('profile.a'), value('item.b')] } }, ['item', 'profile']],
  ['a fact of the profile', { profile: 'data.owner', is: 'x' }, ['profile']],
  ['an answer', { question: 'strategy.goals', atMost: 2 }, []],
] as [string, RuleClause, string[]][])('%s', (_, clause, roots) => {
  expect([...rootsNeeded(clause)].toSorted()).toEqual(roots)
})

test('without what it needs, no clause holds', () => {
  const paths = fc.constantFrom('profile.a', 'plan.b', 'item.c', 'progress.d')
  const { clause } = fc.letrec<{ clause: RuleClause }>((tie) => ({
    clause: fc.oneof({ maxDepth: 4 }, paths.map(value), fc.array(tie('clause'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })), fc.array(tie('clause'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })), tie('clause').map((not) => ({ not }))),
  }))
  fc.assert(fc.property(clause, fc.subarray<string>(['profile', 'plan', 'item', 'progress']), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (when, known, answers) => {
    const judged = { profile: undefined, value: ({ value: path }: { value: string }) => (known.includes(path.split('.')[0] ?? '') ? answers[['profile.a', 'plan.b', 'item.c', 'progress.d'].indexOf(path)] : undefined) }
    const { holds } = judgeClause(when, judged)
    if (![...rootsNeeded(when)].every((root) => known.includes(root))) expect(holds).not.toBe(true)
  }), { numRuns: 2000 })
})
