// Protects: what is offered where a name leads nowhere.
import { expect, test } from 'vitest'
import { nearest } from '../../src/model/nearest.ts'

test.each([
  ['kickoff', ['kick-off', 'charter'], 'kick-off'],
  ['Validate', ['validate'], 'validate'],
  ['backfill', ['team.backfill', 'team.refill'], 'team.backfill'],
  ['pn', ['pm', 'it'], 'pm'],
  ['no-such-thing', ['sponsor', 'trainer'], undefined],
  ['abcdef', ['abxyef', 'abcxyz'], 'abxyef'],
  ['abcdef', ['uvwxef'], undefined],
  ['anything', [], undefined],
])('%s among %j', (name, candidates, found) => expect(nearest(name, candidates)).toBe(found))
