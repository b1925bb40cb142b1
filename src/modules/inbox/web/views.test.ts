import { describe, expect, it } from 'vitest'
import type { ConversationCard } from '#modules/inbox/contract.ts'
import { fits, listInput, pathOf, viewOf } from './views.ts'

const desk = '0190a000-0000-7000-8000-000000000001'

describe('views in the address', () => {
  it.each([
    [undefined, 'mine'],
    ['unassigned', 'unassigned'],
    [`desk-${desk}`, `desk-${desk}`],
    ['desk-../../x', 'mine'],
    ['desk', 'mine'],
    ['nonsense', 'mine'],
  ])('%s is %s', (param, id) => {
    expect(viewOf(param).id).toBe(id)
  })

  it('asks for a desk by its department', () => {
    expect(listInput(viewOf(`desk-${desk}`), undefined, undefined, 100)).toEqual({
      view: 'desk',
      departmentId: desk,
      limit: 100,
    })
  })

  it('keeps what is searched for', () => {
    expect(pathOf(viewOf('all'), 'c1', 'a & b')).toBe('/inbox/all/c1?q=a%20%26%20b')
  })
})

describe('where a conversation belongs', () => {
  const card = (more: Partial<ConversationCard>): ConversationCard =>
    ({
      state: 'open',
      owner: { id: 'me', name: 'Me', initials: 'M' },
      delivery: null,
      desk: { id: desk, name: 'Service' },
      ...more,
    }) as ConversationCard
  const views = ['mine', 'unassigned', 'waiting', 'snoozed', 'closed', 'all', `desk-${desk}`]
  const of = (more: Partial<ConversationCard>) => views.filter((id) => fits(viewOf(id), card(more), 'me'))

  it.each<[string, Partial<ConversationCard>, string[]]>([
    ['mine', {}, ['mine', 'all', `desk-${desk}`]],
    ['nobody’s', { owner: null }, ['unassigned', 'all', `desk-${desk}`]],
    ['waiting', { delivery: 'waiting' }, ['mine', 'waiting', 'all', `desk-${desk}`]],
    ['snoozed', { state: 'snoozed', delivery: 'waiting' }, ['waiting', 'snoozed']],
    ['closed', { state: 'closed', delivery: 'waiting' }, ['closed']],
  ])('%s', (_, more, expected) => {
    expect(of(more)).toEqual(expected)
  })
})
