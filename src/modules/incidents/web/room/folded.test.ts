import { expect, it } from 'vitest'
import type { Entry } from '#modules/incidents/contract.ts'
import { folded, postsIn } from './folded.ts'

const entry = (kind: string, mentions = 0) =>
  ({ id: `${kind}${Math.random()}`, kind, data: { mentions } }) as unknown as Entry
const shape = (parts: (Entry | Entry[])[]) =>
  parts.map((part) => (Array.isArray(part) ? part.length : part.kind))

it('lays figures of three hours in a row together, and nothing else', () => {
  const hours = [4, 2, 0].map((n) => entry('figures', n))
  expect(
    shape(folded([entry('note'), ...hours, entry('update'), entry('figures'), entry('figures')])),
  ).toEqual(['note', 3, 'update', 'figures', 'figures'])
  expect(postsIn(hours)).toBe(6)
  expect(folded([])).toEqual([])
})
