import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { addByHand, disconnect } from '#modules/channels/index.ts'
import { giveConsent, liftPause, listApprovals, setPause, takeBack } from '#modules/governance/index.ts'
import { leave } from '#modules/people/index.ts'
import type { PostAddress, Verified } from '#networks/contract/assisted.ts'
import type { Network } from '#networks/contract/network.ts'
import { fake } from '#networks/fake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { notPosted, posted } from './commands/by-hand.ts'
import { createDraft } from './commands/drafts.ts'
import { submitDraft } from './commands/submit.ts'
import { withdrawDraft } from './commands/withdraw.ts'
import type { VariantInput } from './contract.ts'
import { byHand, handedPost } from './queries/by-hand.ts'
import { draftCardById } from './queries/draft.ts'
import { waiting } from './queries/waiting.ts'

const clock = fixedClock(new Date())
let seen: Verified = { kind: 'found', text: null, handle: null }
const address = /^https:\/\/plaza\.example\/([a-z]+)\/(\d+)/
const read = (url: string): PostAddress | null => {
  const [, handle = null, remoteId] = address.exec(url) ?? []
  return remoteId ? { remoteId, handle, url } : null
}
const plaza: Network = {
  id: 'plaza',
  name: 'Plaza',
  limits: fake.limits,
  measureText: fake.measureText,
  assisted: {
    composeUrl: (text) => `https://plaza.example/write?text=${encodeURIComponent(text)}`,
    steps: ['Open {handle}.'],
    readAddress: read,
    verify: async () => seen,
  },
}
let app: TestApp
let h: Awaited<ReturnType<typeof house>>

beforeAll(async () => {
  app = await testApp({ networks: [plaza], clock })
})
afterAll(() => app?.close())
beforeEach(async () => {
  seen = { kind: 'found', text: null, handle: null }
  h = await house()
})

async function house() {
  const organisation = await app.organisation()
  const approver = await organisation.member('Hanne Voss', 'approver')
  const author = await organisation.member('Elin Dahl', 'author')
  const poster = await organisation.member('Mats Lund', 'agent')
  const channel = unwrap(
    await addByHand(organisation.ctx, {
      ...{ network: 'plaza', handle: 'fjell', name: null, posterId: poster.id, deputyIds: [] },
      ...{ lang: null, region: null, personal: false, agreed: false },
    }),
  )
  await app.drain()
  return { organisation, approver, author, poster, channel }
}

async function handed(more: Partial<VariantInput> = {}) {
  const variants = [{ channelId: h.channel.id, text: 'Bring the jacket', media: [], lang: null, ...more }]
  const draft = unwrap(
    await createDraft(h.author.ctx, { title: 'Repair', idea: '', scheduledAt: null, variants }),
  )
  unwrap(await submitDraft(h.author.ctx, { id: draft.id, revision: draft.revision }))
  const [request] = unwrap(await listApprovals(h.approver.ctx, { view: 'mine' })).approvals
  unwrap(await giveConsent(h.approver.ctx, { id: request?.id ?? '', digest: request?.digest ?? '' }))
  await app.drain()
  return { draftId: draft.id, approvalId: request?.id ?? '' }
}

const mine = async (ctx: Ctx) => unwrap(await byHand(ctx, { whose: 'mine' })).posts
const counted = async (ctx: Ctx) => unwrap(await waiting(ctx))
const states = async (draftId: string) =>
  unwrap(await draftCardById(h.author.ctx, draftId))
    .posts.sort((a, b) => a.part - b.part)
    .map((post) => post.state)

describe('a post that a person takes to the network', () => {
  it('waits for its poster with all they need, and counts once its address is there', async () => {
    const { draftId } = await handed({ firstComment: 'More on our page' })
    expect(await states(draftId)).toEqual(['handed', 'scheduled'])
    const [post] = await mine(h.poster.ctx)
    expect(post).toMatchObject({
      networkName: 'Plaza',
      composeUrl: 'https://plaza.example/write?text=Bring%20the%20jacket',
      steps: ['Open {handle}.'],
      stopped: null,
    })
    const id = post?.id ?? ''
    const url = 'https://plaza.example/fjell/41'
    expect(await posted(h.poster.ctx, { id, url: 'https://other.example/41' })).toMatchObject({
      error: { fields: { url: expect.stringContaining('no address of a post on Plaza') } },
    })
    expect(await posted(h.poster.ctx, { id, url: 'https://plaza.example/somebody/41' })).toMatchObject({
      error: { fields: { url: expect.stringContaining('by somebody') } },
    })
    expect(unwrap(await posted(h.poster.ctx, { id, url }))).toMatchObject({
      state: 'live',
      url,
      remoteId: '41',
    })
    await app.drain()
    expect(await states(draftId)).toEqual(['live', 'handed'])
    const [comment] = await mine(h.poster.ctx)
    expect(comment).toMatchObject({ isComment: true, answers: url, composeUrl: null })
    expect(await posted(h.poster.ctx, { id: comment?.id ?? '', url })).toMatchObject({
      error: { type: 'conflict' },
    })
    unwrap(await posted(h.poster.ctx, { id: comment?.id ?? '', url: 'https://plaza.example/fjell/42' }))
    expect(unwrap(await draftCardById(h.author.ctx, draftId)).state).toBe('live')
  })

  it('is not there, is somebody else’s or says something else: what was looked at decides', async () => {
    await handed()
    const [post] = await mine(h.poster.ctx)
    const say = { id: post?.id ?? '', url: 'https://plaza.example/fjell/43' }
    seen = { kind: 'absent', reason: 'It says: no such post.' }
    expect(await posted(h.poster.ctx, say)).toMatchObject({
      error: { message: expect.stringContaining('no such post') },
    })
    seen = { kind: 'found', handle: 'stranger', text: 'Bring the jacket' }
    expect(await posted(h.poster.ctx, say)).toMatchObject({
      error: { fields: { url: expect.stringContaining('stranger') } },
    })
    seen = { kind: 'found', handle: 'fjell', text: 'Quite another thing' }
    expect(unwrap(await posted(h.poster.ctx, say)).state).toBe('live')
  })

  it('is stopped in somebody’s hands by a pause and by a consent taken back; what was posted by then counts', async () => {
    const { draftId, approvalId } = await handed()
    const [post] = await mine(h.poster.ctx)
    const id = post?.id ?? ''
    const pause = unwrap(
      await setPause(h.organisation.ctx, { scope: 'organisation', scopeId: null, reason: 'A fire' }),
    )
    expect(await counted(h.poster.ctx)).toEqual({ attention: 0, held: 0, byHand: 1 })
    expect(await counted(h.approver.ctx)).toEqual({ attention: 0, held: 0, byHand: 0 })
    await app.drain()
    expect(await states(draftId)).toEqual(['held'])
    expect(await mine(h.poster.ctx)).toEqual([])
    // As long as the pause lasts there is nothing to settle.
    expect(await counted(h.poster.ctx)).toEqual({ attention: 1, held: 0, byHand: 0 })
    unwrap(await liftPause(h.organisation.ctx, pause))
    expect(await counted(h.poster.ctx)).toEqual({ attention: 1, held: 1, byHand: 0 })
    expect(await counted((await app.organisation()).ctx)).toEqual({ attention: 0, held: 0, byHand: 0 })
    unwrap(await takeBack(h.approver.ctx, { id: approvalId, reason: 'Second thoughts' }))
    await app.drain()
    expect(await states(draftId)).toEqual(['held'])
    expect(unwrap(await posted(h.poster.ctx, { id, url: 'https://plaza.example/fjell/44' })).state).toBe(
      'live',
    )
  })

  it('still counts as posted or not after its channel was put away, and is not to be posted any more', async () => {
    const [out, not] = [await handed(), await handed({ text: 'Bring the boots' })]
    const waiting = await mine(h.poster.ctx)
    const idOf = (draftId: string) => waiting.find((post) => post.draftId === draftId)?.id ?? ''
    unwrap(await disconnect(h.organisation.ctx, { id: h.channel.id }))
    await app.drain()
    expect(unwrap(await handedPost(h.poster.ctx, { id: idOf(out.draftId) }))).toMatchObject({
      composeUrl: null,
      stopped: expect.any(String),
    })
    const url = 'https://plaza.example/fjell/46'
    expect(unwrap(await posted(h.poster.ctx, { id: idOf(out.draftId), url }))).toMatchObject({
      state: 'live',
    })
    unwrap(await notPosted(h.author.ctx, { id: idOf(not.draftId), reason: 'The account is closed' }))
    expect([await states(out.draftId), await states(not.draftId)]).toEqual([['live'], ['cancelled']])
  })

  it('on somebody’s own account is theirs alone, until they have left', async () => {
    const owner = await h.organisation.member('Ivo Lang', 'author')
    const own = unwrap(
      await addByHand(owner.ctx, {
        ...{ network: 'plaza', handle: 'ivo', name: null, posterId: owner.id, deputyIds: [] },
        ...{ lang: null, region: null, personal: true, agreed: true },
      }),
    )
    const { draftId } = await handed({ channelId: own.id, text: 'I work at Fjell & Sons. Bring the jacket' })
    const [post] = await mine(owner.ctx)
    const drop = { id: post?.id ?? '', reason: 'Ivo left' }
    expect(await notPosted(h.author.ctx, drop)).toMatchObject({ error: { type: 'forbidden' } })
    unwrap(await leave(h.organisation.ctx, { memberId: owner.id }))
    await app.drain()
    unwrap(await notPosted(h.author.ctx, drop))
    expect(await states(draftId)).toEqual(['cancelled'])
  })

  it('is nobody’s business who neither posts there nor may send on, and is not withdrawn behind the poster’s back', async () => {
    const { draftId } = await handed()
    const [post] = await mine(h.poster.ctx)
    const id = post?.id ?? ''
    const stranger = await h.organisation.member('Ada Mensah', 'auditor')
    const url = 'https://plaza.example/fjell/45'
    expect(await posted(stranger.ctx, { id, url })).toMatchObject({ error: { type: 'forbidden' } })
    expect(await withdrawDraft(h.author.ctx, { id: draftId })).toMatchObject({ error: { type: 'conflict' } })
    const other = await app.organisation()
    expect(await handedPost(other.ctx, { id })).toMatchObject({ error: { type: 'not_found' } })
    unwrap(await notPosted(h.poster.ctx, { id, reason: 'The product was recalled' }))
    expect(await states(draftId)).toEqual(['cancelled'])
    expect(unwrap(await draftCardById(h.author.ctx, draftId)).state).toBe('draft')
  })
})
