import { expect, it } from 'vitest'
import { isGap, wasAway } from './gaps.ts'
import { type SourceFacts, sourceState } from './source-state.ts'

const now = new Date('2026-11-21T10:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const well: SourceFacts = {
  state: 'active',
  streaming: false,
  succeededAt: ago(3),
  failures: 0,
  notBefore: null,
}

it.each([
  ['starting', { succeededAt: null }],
  ['listening', {}],
  ['streaming', { streaming: true }],
  ['failing', { failures: 2 }],
  ['waiting', { failures: 2, notBefore: new Date(now.getTime() + 1000) }],
  ['failing', { failures: 2, notBefore: ago(1) }],
  ['paused', { state: 'paused', failures: 1 }],
  ['stopped', { state: 'stopped' }],
] satisfies [string, Partial<SourceFacts>][])('is %s', (expected, facts) => {
  expect(sourceState({ ...well, ...facts }, now)).toBe(expected)
})

it.each([
  ['a short silence is none', 59, 5, false],
  ['a minute is one', 60, 5, true],
  ['a source that is asked seldom may be silent for longer', 500, 300, false],
  ['but not for ever', 600, 300, true],
])('gap: %s', (_, silent, pollSeconds, expected) => {
  expect(isGap(ago(silent), now, pollSeconds)).toBe(expected)
})

it('notices that nobody was collecting', () => {
  expect(wasAway(ago(299), now, 5)).toBe(false)
  expect(wasAway(ago(300), now, 5)).toBe(true)
  expect(wasAway(null, now, 5)).toBe(false)
})
