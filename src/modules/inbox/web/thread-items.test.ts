import { describe, expect, it } from 'vitest'
import type { Happening, Message, Note } from '#modules/inbox/contract.ts'
import { threadItems } from './thread-items.ts'

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 11, 9, minute)).toISOString()
const message = (id: string, minute: number, direction: 'in' | 'out'): Message => ({
  id,
  direction,
  at: at(minute),
  text: id,
  title: null,
  lang: null,
  url: null,
  kind: 'mention',
  author: { id: 'x', name: 'X', handle: null, avatarUrl: null },
  media: [],
  links: [],
  deletedAt: null,
  delivery: null,
  answers: null,
  network: 'fake',
  joinedBecause: null,
})
const happening = (seq: number, minute: number): Happening => ({
  seq,
  type: 'conversation.assigned',
  at: at(minute),
  actor: null,
  data: {},
})
const note = (minute: number): Note => ({
  id: 'n',
  author: { id: 'm', name: 'Jonas', initials: 'J' },
  text: 'note',
  at: at(minute),
  expert: null,
  mentions: [],
})

describe('a thread', () => {
  it('weaves everything by time and joins happenings that follow each other', () => {
    const items = threadItems({
      messages: [message('one', 0, 'in'), message('two', 9, 'out')],
      notes: [note(5)],
      happenings: [happening(1, 1), happening(2, 2), happening(3, 7)],
    })
    expect(items.map((item) => item.key)).toEqual(['one', 'e1', 'n', 'e3', 'two'])
    expect(items[1]).toMatchObject({ happenings: [{ seq: 1 }, { seq: 2 }] })
  })

  it('says what was said before what happened because of it', () => {
    const items = threadItems({
      messages: [message('one', 0, 'in')],
      notes: [],
      happenings: [happening(1, 0)],
    })
    expect(items.map((item) => item.kind)).toEqual(['message', 'events'])
  })

  it('marks the message it began with, and only theirs', () => {
    const items = threadItems({
      messages: [message('ours', 0, 'out'), message('theirs', 1, 'in'), message('later', 2, 'in')],
      notes: [],
      happenings: [],
    })
    expect(items.filter((item) => item.kind === 'message' && item.first).map((item) => item.key)).toEqual([
      'theirs',
    ])
  })
})
