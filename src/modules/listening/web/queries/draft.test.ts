import { expect, it } from 'vitest'
import { differs, draftOf, emptyDraft, inputOf } from './draft.ts'

const query = {
  id: '0199e000-0000-7000-8000-000000000001',
  name: 'Fjell',
  purpose: 'brand',
  rival: false,
  departmentId: null,
  state: 'active',
  version: 4,
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

it('begins as the query stands, and sends the version it began with', () => {
  const draft = draftOf({ ...query, days: [] })
  expect(differs(draft, draftOf({ ...query, days: [] }))).toBe(false)
  expect(inputOf({ ...draft, text: 'fjell OR tent', note: ' ' }, query)).toMatchObject({
    id: query.id,
    editedVersion: 4,
    text: 'fjell OR tent',
    note: null,
    expertId: 'e',
  })
})

it('of a new query names neither query nor version', () => {
  expect(inputOf(emptyDraft, null)).not.toHaveProperty('id')
  expect(inputOf(emptyDraft, null)).not.toHaveProperty('editedVersion')
})
