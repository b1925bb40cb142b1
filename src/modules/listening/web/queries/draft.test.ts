import { describe, expect, it } from 'vitest'
import { differs, draftOf, emptyDraft, inputOf, merged } from './draft.ts'

const query = {
  id: '0199e000-0000-7000-8000-000000000001',
  name: 'Fjell',
  purpose: 'brand',
  rival: false,
  departmentId: null,
  state: 'active',
  version: 4,
  revision: 6,
  text: 'fjell',
  floorCount: 3,
  floorDays: 7,
  expertId: 'e',
  expertName: 'Nils',
  silentSince: null,
  days: [],
  before: 0,
  createdAt: '',
  changedAt: '',
} as const

it('begins as the query stands, and sends the revision it began with', () => {
  const draft = draftOf({ ...query, days: [] })
  expect(differs(draft, draftOf({ ...query, days: [] }))).toBe(false)
  expect(inputOf({ ...draft, text: 'fjell OR tent', note: ' ' }, query)).toMatchObject({
    id: query.id,
    editedRevision: 6,
    text: 'fjell OR tent',
    note: null,
    expertId: 'e',
  })
})

it('of a new query names neither query nor version', () => {
  expect(inputOf(emptyDraft, null)).not.toHaveProperty('id')
  expect(inputOf(emptyDraft, null)).not.toHaveProperty('editedRevision')
})

describe('a form when somebody else saved meanwhile', () => {
  const start = draftOf({ ...query, days: [] })

  it('takes theirs where nothing was typed, and keeps ours where they changed nothing', () => {
    const mine = { ...start, text: 'fjell OR tent', note: 'tents too' }
    const theirs = { ...start, name: 'Us', floorCount: 9 }
    expect(merged(mine, start, theirs)).toEqual({
      draft: { ...mine, name: 'Us', floorCount: 9 },
      quarrels: [],
    })
  })

  it('names what both changed, and leaves it as it was typed', () => {
    const mine = { ...start, text: 'tent', floorCount: 5, expert: { id: 'x', name: 'Ida' } }
    const theirs = { ...start, text: 'boots', floorCount: 5, expert: null }
    expect(merged(mine, start, theirs)).toEqual({ draft: mine, quarrels: ['text', 'expert'] })
  })
})
