import { expect, it } from 'vitest'
import { placeOf } from './contract.ts'

it.each([
  ['draft', [], '/publish/drafts/s1'],
  // A draft that brings an earlier post up to date is still a draft.
  ['draft', [{ updateOf: 'p1' }], '/publish/drafts/s1'],
  ['edit', [{ updateOf: 'p1' }], '/publish/results/p1'],
  // Asked for before it was noted which post it is.
  ['edit', [{}], null],
  ['reply', [{ updateOf: null }], null],
])('a request about a %s with %j is seen at %s', (subjectType, preview, place) => {
  expect(placeOf({ subjectType, subjectId: 's1', preview })).toBe(place)
})
