import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { leave } from '#modules/people/index.ts'
import type { PostAddress } from '#networks/contract/assisted.ts'
import type { Network } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { type AddByHand, addByHand } from './commands/add-by-hand.ts'
import { type ChangeByHand, changeByHand } from './commands/change-by-hand.ts'
import { disconnect, rename } from './commands/change-channel.ts'
import { needsReconnection } from './commands/needs-reconnection.ts'
import { withSession } from './commands/with-session.ts'
import { channelHoldings } from './holdings.ts'
import { assistedPort } from './queries/assisted-port.ts'
import { channelCard, channelCards, listChannels } from './queries/channel-cards.ts'
import { listByHandNetworks, listNetworks } from './queries/list-networks.ts'

const post: PostAddress = { remoteId: '1', handle: 'fjell', url: 'https://plaza.example/fjell/1' }
const base = {
  limits: {
    asOf: '2026-11-22',
    source: 'https://plaza.example/rules',
    text: { unit: 'utf16', max: 100 },
    title: { max: 50, required: true },
    media: {
      maxCount: 2,
      required: true,
      image: { maxBytes: 1e6, mimeTypes: ['image/png'], maxAltLength: 100, maxSide: 900, maxCount: 1 },
      video: {
        maxCount: 1,
        maxBytes: 1e7,
        mimeTypes: ['video/mp4'],
        maxSeconds: 60,
        maxAltLength: 0,
        captions: true,
      },
    },
    tags: { max: 3 },
  },
  measureText: (text, { text: { max } }) => ({
    length: text.length,
    limit: max,
    valid: text.length <= max,
    links: [],
    mentions: [],
    tags: [],
  }),
} satisfies Pick<Network, 'limits' | 'measureText'>

/** A network without an interface; what verifying answers is up to the test. */
const plaza: Network = {
  id: 'plaza',
  name: 'Plaza',
  ...base,
  assisted: {
    composeUrl: (text) => `https://plaza.example/new?text=${encodeURIComponent(text)}`,
    steps: ['Sign in as {handle}.', 'Post it.'],
    readAddress: (address) => (address === post.url ? post : null),
  },
}
const closed: Network = { id: 'closed', name: 'Closed', ...base }

let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [plaza, closed] })
})
afterAll(() => app.close())

type House = Awaited<ReturnType<TestApp['organisation']>>
const asked = (house: House, more: Partial<AddByHand> = {}): AddByHand => ({
  ...{ network: 'plaza', handle: '@Fjell', name: null, posterId: house.ownerId, deputyIds: [] },
  ...{ lang: 'de', region: 'Austria', personal: false, agreed: false },
  ...more,
})
const who = (ctx: Ctx, id: string, more: Partial<ChangeByHand>): Promise<unknown> =>
  changeByHand(ctx, { id, posterId: '', deputyIds: [], lang: null, region: null, ...more })

describe('an account people post to by hand', () => {
  it('is a channel that publishes, receives nothing and has no secrets', async () => {
    const house = await app.organisation()
    const ben = await house.member('Ben', 'author')
    const card = unwrap(await addByHand(house.ctx, asked(house, { deputyIds: [ben.id] })))
    expect(card).toMatchObject({
      ...{ network: 'plaza', networkName: 'Plaza', handle: 'Fjell', displayName: 'Fjell', mode: 'assisted' },
      ...{ state: 'connected', canPublish: true, canReceive: false, personal: false, ownerId: null },
      ...{
        posters: [house.ownerId, ben.id],
        lang: 'de',
        region: 'Austria',
        serverUrl: 'https://plaza.example',
      },
    })
    expect(card.limits).toEqual(plaza.limits)
    expect(await channelCard(house.ctx, card.id)).toEqual(card)
    expect(await channelCards(house.ctx)).toEqual([card])
    expect(
      unwrap(await listChannels(house.ctx))
        .people.map((one) => one.name)
        .sort(),
    ).toEqual(['Ben', 'Dana Ortiz'])
    expect(await withSession(house.ctx, card.id, async () => 'used')).toMatchObject({
      error: { type: 'conflict', message: expect.stringContaining('by hand') },
    })
    await needsReconnection(house.ctx, card.id, 'a network says no')
    expect((await channelCard(house.ctx, card.id))?.state).toBe('connected')
  })

  it('is offered where a network allows it, and never among those that are connected', async () => {
    const { ctx } = await app.organisation()
    expect(unwrap(await listByHandNetworks(ctx))).toEqual([
      { id: 'plaza', name: 'Plaza', steps: ['Sign in as {handle}.', 'Post it.'], connects: false },
    ])
    expect(unwrap(await listNetworks(ctx))).toEqual([])
  })

  it('is there once, can be put away and comes back as itself', async () => {
    const house = await app.organisation()
    const { id } = unwrap(await addByHand(house.ctx, asked(house)))
    expect(await addByHand(house.ctx, asked(house, { handle: 'https://plaza.example/fjell' }))).toMatchObject(
      {
        error: { type: 'invalid', fields: { handle: expect.stringContaining('there already') } },
      },
    )
    expect(unwrap(await rename(house.ctx, { id, name: 'Plaza, Vienna' })).posters).toEqual([house.ownerId])
    expect(unwrap(await disconnect(house.ctx, { id }))).toMatchObject({
      state: 'disconnected',
      mode: 'assisted',
    })
    expect(await assistedPort(house.ctx, id)).toMatchObject({
      error: { type: 'conflict', help: expect.any(String) },
    })
    expect(unwrap(await addByHand(house.ctx, asked(house)))).toMatchObject({ id, state: 'connected' })
  })

  it('makes one channel of two members who add it at the same moment', async () => {
    const house = await app.organisation()
    const answers = await Promise.all([1, 2, 3].map(() => addByHand(house.ctx, asked(house))))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await channelCards(house.ctx)).toHaveLength(1)
  })

  it('is posted to by members who can sign in, in an order that can change', async () => {
    const house = await app.organisation()
    const stranger = (await app.organisation()).ownerId
    expect(await addByHand(house.ctx, asked(house, { posterId: stranger }))).toMatchObject({
      error: { fields: { posterId: expect.any(String) } },
    })
    expect(await addByHand(house.ctx, asked(house, { deputyIds: [stranger] }))).toMatchObject({
      error: { fields: { deputyIds: expect.any(String) } },
    })
    const ben = await house.member('Ben', 'author')
    const { id } = unwrap(await addByHand(house.ctx, asked(house)))
    const changed = await who(house.ctx, id, {
      posterId: ben.id,
      deputyIds: [house.ownerId, ben.id],
      region: ' \n',
    })
    expect(changed).toMatchObject({ value: { posters: [ben.id, house.ownerId], lang: null, region: null } })
    expect(await who(ben.ctx, id, { posterId: ben.id })).toMatchObject({ error: { type: 'forbidden' } })
    unwrap(await leave(house.ctx, { memberId: ben.id }))
    await app.drain()
    expect(await channelCard(house.ctx, id)).toMatchObject({ posters: [house.ownerId], canPublish: true })
  })

  it('publishes nothing once nobody posts there', async () => {
    const house = await app.organisation()
    const ben = await house.member('Ben', 'author')
    const { id } = unwrap(await addByHand(house.ctx, asked(house, { posterId: ben.id })))
    unwrap(await leave(house.ctx, { memberId: ben.id }))
    await app.drain()
    expect(await channelCard(house.ctx, id)).toMatchObject({
      posters: [],
      canPublish: false,
      state: 'connected',
    })
  })

  it('is refused for networks without it, odd handles and members who may not', async () => {
    const house = await app.organisation()
    const ben = await house.member('Ben', 'author')
    expect(await addByHand(house.ctx, asked(house, { network: 'closed' }))).toMatchObject({
      error: { type: 'not_found' },
    })
    expect(await addByHand(house.ctx, asked(house, { handle: '@' }))).toMatchObject({
      error: { fields: { handle: expect.any(String) } },
    })
    expect(await addByHand(ben.ctx, asked(house))).toMatchObject({
      error: { type: 'forbidden', help: expect.any(String) },
    })
  })

  it('is known to its organisation alone', async () => {
    const [house, other] = [await app.organisation(), await app.organisation()]
    const { id } = unwrap(await addByHand(house.ctx, asked(house)))
    expect(await channelCards(other.ctx)).toEqual([])
    for (const answer of [
      await assistedPort(other.ctx, id),
      await who(other.ctx, id, { posterId: other.ownerId }),
      await disconnect(other.ctx, { id }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { type: 'not_found' } })
    expect(unwrap(await addByHand(other.ctx, asked(other))).id).not.toBe(id)
  })
})

describe('what somebody who posts by hand holds', () => {
  it('is told and can be given to somebody else', async () => {
    const [kind] = channelHoldings
    const house = await app.organisation()
    const [ben, cara] = [await house.member('Ben', 'author'), await house.member('Cara', 'author')]
    const made = await addByHand(
      house.ctx,
      asked(house, { posterId: ben.id, deputyIds: [house.ownerId], name: 'Plaza' }),
    )
    const { id } = unwrap(made)
    unwrap(await addByHand(ben.ctx, asked(house, { handle: 'ben', personal: true, agreed: true })))
    expect(await kind?.list(house.ctx, ben.id)).toEqual([
      { id, what: 'Posts by hand', label: 'Plaza', href: '/settings/channels' },
    ])
    expect(await kind?.count?.(house.ctx, [ben.id, house.ownerId])).toEqual(new Map([[ben.id, 1]]))
    expect(await kind?.list((await app.organisation()).ctx, ben.id)).toEqual([])
    expect(await kind?.reassign?.(cara.ctx, [id], cara.id)).toMatchObject({ error: { type: 'forbidden' } })
    expect(await kind?.reassign?.(house.ctx, [id], cara.id)).toEqual({ ok: true, value: { given: 1 } })
    expect(await channelCard(house.ctx, id)).toMatchObject({ posters: [cara.id, house.ownerId], lang: 'de' })
    expect(await kind?.list(house.ctx, ben.id)).toEqual([])
  })
})

describe('an account of somebody’s own', () => {
  const own = { handle: 'ben.at.work', personal: true, agreed: true }

  it('is added by them alone, with their agreement, and they alone post there', async () => {
    const house = await app.organisation()
    const ben = await house.member('Ben', 'author')
    const viewer = await house.member('Vera', 'viewer')
    expect(await addByHand(ben.ctx, asked(house, { ...own, agreed: false }))).toMatchObject({
      error: { type: 'invalid', fields: { agreed: expect.any(String) } },
    })
    expect(await addByHand(viewer.ctx, asked(house, own))).toMatchObject({
      error: { type: 'forbidden', help: expect.stringContaining('Dana Ortiz') },
    })
    const card = unwrap(await addByHand(ben.ctx, asked(house, { ...own, deputyIds: [house.ownerId] })))
    expect(card).toMatchObject({ personal: true, ownerId: ben.id, posters: [ben.id], canPublish: true })
    expect(unwrap(await listChannels(ben.ctx))).toMatchObject({ canManage: false, canAddOwn: true })
    expect(await who(house.ctx, card.id, { posterId: house.ownerId })).toMatchObject({
      error: { type: 'forbidden' },
    })
    const changed = await who(ben.ctx, card.id, { posterId: house.ownerId, lang: 'en' })
    expect(changed).toMatchObject({ value: { posters: [ben.id], lang: 'en' } })
  })

  it('is put away by its owner or whoever manages channels, and brought back by its owner only', async () => {
    const house = await app.organisation()
    const ben = await house.member('Ben', 'author')
    const cara = await house.member('Cara', 'author')
    const { id } = unwrap(await addByHand(ben.ctx, asked(house, own)))
    expect(await disconnect(cara.ctx, { id })).toMatchObject({ error: { type: 'forbidden' } })
    unwrap(await rename(ben.ctx, { id, name: 'Ben, at work' }))
    unwrap(await disconnect(house.ctx, { id }))
    for (const [ctx, more] of [
      [cara.ctx, own],
      [house.ctx, { ...own, personal: false }],
    ] as const)
      expect(await addByHand(ctx, asked(house, more))).toMatchObject({
        error: { type: 'forbidden', message: expect.stringContaining('own account') },
      })
    expect(unwrap(await addByHand(ben.ctx, asked(house, own)))).toMatchObject({ id, state: 'connected' })
  })

  it('does not make an account of the organisation somebody’s own', async () => {
    const house = await app.organisation()
    const { id } = unwrap(await addByHand(house.ctx, asked(house)))
    unwrap(await disconnect(house.ctx, { id }))
    const answer = await addByHand(house.ctx, asked(house, { personal: true, agreed: true }))
    expect(answer).toMatchObject({ error: { type: 'conflict' } })
  })

  it('goes when its owner leaves', async () => {
    const house = await app.organisation()
    const ben = await house.member('Ben', 'author')
    const { id } = unwrap(await addByHand(ben.ctx, asked(house, own)))
    unwrap(await leave(house.ctx, { memberId: ben.id }))
    await app.drain()
    expect(await channelCard(house.ctx, id)).toMatchObject({
      ...{ state: 'disconnected', stateReason: 'Its owner left the organisation.', posters: [] },
    })
  })
})

describe('the port for posting by hand', () => {
  it('opens the page, tells the steps, reads the address and looks', async () => {
    const house = await app.organisation()
    const { id } = unwrap(await addByHand(house.ctx, asked(house)))
    const port = unwrap(await assistedPort(house.ctx, id))
    expect(port.channel.id).toBe(id)
    expect(port.composeUrl('a b')).toBe('https://plaza.example/new?text=a%20b')
    expect(port.steps).toContain('Post it.')
    expect(port.readAddress(post.url)).toEqual(post)
    expect(port.readAddress('https://evil.example')).toBeNull()
    expect(await port.verify(post)).toMatchObject({
      kind: 'unverifiable',
      reason: expect.stringContaining('Plaza'),
    })
  })
})
