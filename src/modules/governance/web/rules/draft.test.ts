import { describe, expect, it } from 'vitest'
import { applied, freshId, minimal, moved, readDraft, replaced } from './draft.ts'

const step = { id: 'peer', label: 'A second person', mode: 'any' as const, minutes: 240, standIn: true }
const row = {
  id: 'A',
  classes: ['A' as const],
  kinds: null,
  author: 'anybody' as const,
  channel: 'any' as const,
  steps: [{ ...step, from: [{ of: 'peer' as const }] }],
  sample: 0,
}
const rulebook = {
  version: 4,
  model: 'honeycomb' as const,
  centreId: null,
  certifiedBy: { post: ['speaking-for-us'], reply: [] },
  matrix: [row],
  content: [],
  quietClasses: ['E' as const],
  recognisedClasses: ['E' as const],
  byCouncil: false,
}

describe('a change of the rules', () => {
  it('holds only what differs', () => {
    expect(minimal(rulebook, { model: 'honeycomb', byCouncil: true, centreId: undefined })).toEqual({
      byCouncil: true,
    })
    const { id, ...rest } = row
    expect(minimal(rulebook, { matrix: [{ ...rest, id }] })).toEqual({})
  })

  it('is read as the rulebook would be', () => {
    const next = applied(rulebook, { matrix: [{ ...row, sample: 10 }] })
    expect([next.matrix[0]?.sample, next.model, next.version]).toEqual([10, 'honeycomb', 4])
  })

  it('survives what this device kept badly', () => {
    expect([readDraft(null), readDraft('x'), readDraft({ basedOn: '4', change: {} })]).toEqual([
      null,
      null,
      null,
    ])
    expect(readDraft({ basedOn: 4, change: { byCouncil: true } })?.change.byCouncil).toBe(true)
  })
})

describe('rows', () => {
  it('move by one and stay at the ends', () => {
    expect([moved(['a', 'b', 'c'], 1, -1), moved(['a', 'b'], 0, -1), moved(['a', 'b'], 1, 1)]).toEqual([
      ['b', 'a', 'c'],
      ['a', 'b'],
      ['a', 'b'],
    ])
  })

  it('are changed and taken out', () => {
    expect(replaced(['a', 'b'], 1, 'x')).toEqual(['a', 'x'])
    expect(replaced(['a', 'b'], 0, null)).toEqual(['b'])
  })

  it('get names of their own', () => {
    expect(freshId('row', [{ id: 'row-2' }])).toBe('row-3')
  })
})
