import { describe, expect, it } from 'vitest'
import { recycled } from './recycled.ts'

const post = (id: string, draftId: string | null) => [id, { id, draftId, title: `Story ${id}` }] as const
const known = {
  old: new Map([post('one', 'd1'), post('sibling', 'd1'), post('other', 'd2'), post('alone', null)]),
  names: new Map([['c', 'Fjell']]),
  zone: 'Europe/Oslo',
}
const found = (subjectId: string, jaccard = 0.9) => ({
  subjectId,
  channelId: 'c',
  at: new Date('2026-10-03T23:30:00Z'),
  jaccard,
})

describe('a text that was said before', () => {
  it('is nothing to speak of when none was found', () => {
    expect(recycled([], 'one', known)).toBeNull()
  })

  it('needs consent, with how much, where and on which day of the house', () => {
    expect(recycled([found('one', 0.847), found('other')], null, known)).toMatchObject({
      id: 'text.recycled',
      severity: 'needs-consent',
      message: '85 % of this was said before: “Story one” on Fjell, 4 October 2026.',
      refers: 'one',
    })
  })

  it('names no post to be an update of when what it found is gone', () => {
    expect(recycled([found('gone')], null, known)).not.toHaveProperty('refers')
  })

  it.each([
    ['that post', 'one'],
    ['another post of its draft', 'sibling'],
  ])('is fine when declared as an update of %s', (_, updateOf) => {
    expect(recycled([found('other'), found('one')], updateOf, known)).toMatchObject({
      id: 'text.declared-update',
      severity: 'good-to-know',
      message: `Declared as an update of “Story ${updateOf}”.`,
      refers: updateOf,
    })
  })

  it.each([
    ['a post it is not like', 'other'],
    ['a post without a draft', 'alone'],
    ['a post that is not there', 'gone'],
  ])('is not fine when declared as an update of %s', (_, updateOf) => {
    expect(recycled([found('one')], updateOf, known)).toMatchObject({
      id: 'text.recycled',
      message: expect.stringContaining('“Story one”'),
    })
  })
})
