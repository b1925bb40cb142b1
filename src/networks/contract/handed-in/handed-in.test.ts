import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handedInNetwork } from './network.ts'
import { readHanded } from './normalise.ts'

const rules = { mayAddress: true, ownContext: true }
const read = (body: unknown) => readHanded(body, rules)

describe('an item that was handed in', () => {
  it('is read with all its fields', () => {
    const item = read({
      id: 42,
      text: 'The bag ripped.',
      title: 'One star',
      url: 'https://shop.example/reviews/42',
      publishedAt: '2026-03-11T09:30:00+01:00',
      lang: 'EN',
      kind: 'review',
      network: 'Instagram',
      addressed: true,
      author: { id: 'u7', name: 'Ana', handle: '@ana', url: 'https://shop.example/u7', followers: 12 },
    })
    expect(item).toMatchObject({
      kind: 'mention-item',
      remoteId: '42',
      network: 'instagram',
      mentionKind: 'review',
      lang: 'en',
      publishedAt: '2026-03-11T08:30:00.000Z',
      addressed: true,
      author: { remoteId: 'u7', handle: 'ana', displayName: 'Ana', followers: 12 },
    })
  })

  it.each([
    ['1773217800', '2026-03-11T08:30:00.000Z'],
    [1773217800, '2026-03-11T08:30:00.000Z'],
    [1773217800000, '2026-03-11T08:30:00.000Z'],
    ['yesterday', null],
    [Number.NaN, undefined],
    [8.7e15, null],
  ])('reads the time %s', (publishedAt, expected) => {
    const item = read({ id: 'a', text: 'x', publishedAt })
    if (expected === undefined) expect(item.kind).toBe('unreadable')
    else expect(item).toMatchObject({ publishedAt: expected })
  })

  it('never takes two people without a name for one', () => {
    const [one, other] = [read({ id: 'a', text: 'x' }), read({ id: 'b', text: 'x' })]
    if (one.kind !== 'mention-item' || other.kind !== 'mention-item') throw new Error('unread')
    expect(one.author.remoteId).not.toBe(other.author.remoteId)
  })

  it.each([
    [{ text: 'x' }, 'The item has no readable id.'],
    [{ id: '', text: 'x' }, 'The field id cannot be read: The id is empty.'],
    [{ id: 'a' }, 'The item has neither text nor title.'],
    [{ id: 'a', text: ' ' }, 'The item has neither text nor title.'],
    [{ id: 'a', text: 'x', network: '../x' }, /network/],
    [{ id: 'a', text: 'x', kind: 'shout' }, /kind/],
    [[], /no object/],
    [null, /no object/],
  ])('refuses %j with a reason', (body, reason) => {
    const item = read(body)
    expect(item.kind).toBe('unreadable')
    if (item.kind === 'unreadable') expect(item.reason).toMatch(reason)
  })

  it('reports a deletion', () => {
    expect(read({ id: 'a', deleted: true })).toEqual({ kind: 'deleted-item', remoteId: 'a' })
  })

  it('lets only those ask for an answer, and bring a context, who may', () => {
    const body = { id: 'a', text: 'x', addressed: true, context: { notedBy: 'm', n: 3 } }
    expect(read(body)).toMatchObject({ addressed: true, replyContext: { notedBy: 'm' } })
    const stranger = readHanded(body, { mayAddress: false, ownContext: false })
    expect(stranger).toMatchObject({ addressed: false, replyContext: {} })
  })

  it('never throws, whatever is handed in', () => {
    const field = fc.constantFrom(
      'id',
      'text',
      'author',
      'publishedAt',
      'context',
      'url',
      'network',
      'deleted',
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(field, fc.anything())), (body) => {
        expect(['mention-item', 'deleted-item', 'unreadable']).toContain(read(body).kind)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a network nobody asks', () => {
  const network = handedInNetwork({ id: 'webhook', name: 'Webhook', field: { label: 'Name' }, rules })
  const { connect } = network
  if (connect?.kind !== 'direct') throw new Error('connects directly')
  const io = { fetch, now: () => new Date(), log: { warn: () => {}, debug: () => {} } }

  it('knows a channel by its name', async () => {
    const once = await connect.connect({ name: 'Review  Portal ' }, io)
    const again = await connect.connect({ name: 'review portal' }, io)
    if (!once.ok || !again.ok) throw new Error('not connected')
    expect(once.account).toMatchObject({ remoteId: 'webhook:review-portal', displayName: 'Review Portal' })
    expect(again.account.remoteId).toBe(once.account.remoteId)
  })

  it('refuses a name of signs', async () => {
    expect(await connect.connect({ name: ' !! ' }, io)).toMatchObject({
      ok: false,
      field: 'name',
      code: 'invalid',
    })
  })

  it('has nothing to poll and nothing to write', () => {
    expect(network.receive?.pushed).toBe(true)
    expect(network.publish).toBeUndefined()
    expect(network.measureText('x', network.limits).valid).toBe(false)
  })
})
