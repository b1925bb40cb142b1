import { describe, expect, it } from 'vitest'
import type { Conversation } from '#modules/inbox/contract.ts'
import { saidBefore } from './said-before.ts'

type Sources = Parameters<typeof saidBefore>[0]
const out = (at: string, text: string) =>
  ({ at, text, direction: 'out', author: { name: 'Sofia' } }) as Conversation['messages'][number]
const handed = (at: string) =>
  ({
    seq: 1,
    type: 'conversation.handed',
    at,
    actor: 'Sofia',
    data: { from: 'Service' },
  }) as Sources['happenings'][number]

describe('what an earlier desk told them', () => {
  it('is said while this desk has not written, and not after', () => {
    const messages = [out('2026-01-01T10:00:00Z', 'We look into it.')]
    const happenings = [handed('2026-01-01T11:00:00Z')]
    expect(saidBefore({ messages, happenings })).toEqual({
      ...{ desk: 'Service', at: '2026-01-01T10:00:00Z', text: 'We look into it.' },
    })
    const later = [...messages, out('2026-01-01T12:00:00Z', 'Here it is.')]
    expect(saidBefore({ messages: later, happenings })).toBeNull()
    expect(saidBefore({ messages, happenings: [] })).toBeNull()
    expect(saidBefore({ messages: [], happenings })).toBeNull()
  })

  it('is cut when it is long', () => {
    const messages = [out('2026-01-01T10:00:00Z', 'a'.repeat(500))]
    expect(saidBefore({ messages, happenings: [handed('2026-01-01T11:00:00Z')] })?.text).toHaveLength(141)
  })
})
