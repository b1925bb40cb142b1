import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { channelCards, reconnect } from '#modules/channels/index.ts'
import {
  declineConsent,
  giveConsent,
  grantMandate,
  liftPause,
  listApprovals,
  setPause,
} from '#modules/governance/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { settleAfterPause } from './commands/after-pause.ts'
import { claim } from './commands/claim.ts'
import { createDraft, removeDraft, save } from './commands/drafts.ts'
import { retryPost } from './commands/posts.ts'
import { send } from './commands/send.ts'
import { settleFault } from './commands/settle.ts'
import { submitDraft } from './commands/submit.ts'
import { reschedule, withdrawDraft } from './commands/withdraw.ts'
import type { SendFault } from './domain/after-fault.ts'
import { postCards } from './index.ts'
import { dispatch } from './jobs/dispatch.handler.ts'
import { draftCardById } from './queries/draft.ts'
import { heldByPause } from './queries/held.ts'
import { listDrafts, listPosts } from './queries/lists.ts'
import { whilePaused } from './queries/while-paused.ts'
import { movePost } from './store/posts.ts'

const clock = fixedClock(new Date())
let app: TestApp
let server: FakeServer
let count = 0

beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [fake], clock, allowHosts: ['127.0.0.1'] })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})

async function house() {
  count += 1
  const organisation = await app.organisation()
  const approver = await organisation.member('Hanne Voss', 'approver')
  const author = await organisation.member('Elin Dahl', 'author')
  const one = await fakeChannel(organisation.ctx, `fjell${count}a`, server)
  const two = await fakeChannel(organisation.ctx, `fjell${count}b`, server)
  await app.drain()
  return { organisation, approver, author, one, two }
}
type House = Awaited<ReturnType<typeof house>>

const draftOf = async (
  ctx: Ctx,
  text: string,
  channels: readonly { channel: { id: string } }[],
  scheduledAt: string | null = null,
) =>
  unwrap(
    await createDraft(ctx, {
      title: text,
      idea: '',
      scheduledAt,
      variants: channels.map(({ channel }) => ({ channelId: channel.id, text, media: [], lang: null })),
    }),
  )

async function consent(approver: Ctx) {
  const { approvals } = unwrap(await listApprovals(approver, { view: 'mine' }))
  const [request] = approvals
  if (!request) throw new Error('no consent was asked for')
  return giveConsent(approver, { id: request.id, digest: request.digest })
}

/** A draft that was consented to, as a scheduled post on one channel. */
async function consented(h: House, text: string, scheduledAt: string | null = null) {
  const draft = await draftOf(h.author.ctx, text, [h.one], scheduledAt)
  unwrap(await submitDraft(h.author.ctx, { id: draft.id, revision: draft.revision }))
  unwrap(await consent(h.approver.ctx))
  await runReactions()
  const [post] = unwrap(await draftCardById(h.author.ctx, draft.id)).posts
  if (!post) throw new Error('no post was made')
  return { draftId: draft.id, postId: post.id }
}

/** Reactions only: dispatch runs by hand where a test looks at its steps. */
const runReactions = () => app.drain(['quick'])
const stateOf = async (h: House, postId: string) => (await postCards(h.author.ctx, [postId])).get(postId)

describe('from draft to post', () => {
  let h: House
  beforeEach(async () => {
    h = await house()
  })

  it('goes out once on both channels after a second person consented', async () => {
    const draft = await draftOf(h.author.ctx, 'Repair counts', [h.one, h.two])
    const submitted = unwrap(await submitDraft(h.author.ctx, { id: draft.id, revision: draft.revision }))
    expect(submitted.state).toBe('submitted')
    await app.drain()
    expect([...h.one.published(), ...h.two.published()]).toEqual([])
    unwrap(await consent(h.approver.ctx))
    await app.drain()
    await app.drain()
    expect(h.one.published()).toEqual(['Repair counts'])
    expect(h.two.published()).toEqual(['Repair counts'])
    const after = unwrap(await draftCardById(h.author.ctx, draft.id))
    expect(after.state).toBe('live')
    expect(after.posts.every((post) => post.url)).toBe(true)
  })

  it('never lets authors consent to their own words, even when they may approve', async () => {
    const draft = await draftOf(h.organisation.ctx, 'My own words', [h.one])
    unwrap(await submitDraft(h.organisation.ctx, { id: draft.id, revision: draft.revision }))
    const { approvals } = unwrap(await listApprovals(h.organisation.ctx, { view: 'asked' }))
    const [request] = approvals
    const refused = await giveConsent(h.organisation.ctx, {
      id: request?.id ?? '',
      digest: request?.digest ?? '',
    })
    expect(refused).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    await app.drain()
    expect(h.one.published()).toEqual([])
  })

  it('takes nobody for a second person whose words stand in it', async () => {
    const both = await h.organisation.member('Kari Solberg', 'author', 'approver')
    const draft = await draftOf(h.author.ctx, 'Begun by one', [h.one])
    const variants = [{ channelId: h.one.channel.id, text: 'Rewritten by another', media: [], lang: null }]
    const saved = unwrap(await save(both.ctx, { ...draft, variants }))
    unwrap(await submitDraft(h.author.ctx, { id: draft.id, revision: saved.revision }))
    expect(unwrap(await listApprovals(both.ctx, { view: 'mine' })).approvals).toEqual([])
    const [request] = unwrap(await listApprovals(h.approver.ctx, { view: 'mine' })).approvals
    const asked = { id: request?.id ?? '', digest: request?.digest ?? '' }
    expect(await giveConsent(both.ctx, asked)).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    unwrap(await giveConsent(h.approver.ctx, asked))
    await app.drain()
    expect(h.one.published()).toEqual(['Rewritten by another'])
  })

  it('makes consent void by any edit, and refuses consent to what was not read', async () => {
    const draft = await draftOf(h.author.ctx, 'First words', [h.one])
    unwrap(await submitDraft(h.author.ctx, { id: draft.id, revision: draft.revision }))
    const [request] = unwrap(await listApprovals(h.approver.ctx, { view: 'mine' })).approvals
    const change = {
      ...draft,
      variants: [{ channelId: h.one.channel.id, text: 'Other words', media: [], lang: null }],
    }
    unwrap(await save(h.author.ctx, change))
    const late = await giveConsent(h.approver.ctx, { id: request?.id ?? '', digest: request?.digest ?? '' })
    expect(late).toMatchObject({ ok: false, error: { type: 'stale' } })
    await app.drain()
    expect(h.one.published()).toEqual([])
    expect(unwrap(await draftCardById(h.author.ctx, draft.id)).state).toBe('draft')
  })

  it('refuses a save over somebody else’s save', async () => {
    const draft = await draftOf(h.author.ctx, 'Words', [h.one])
    unwrap(await save(h.author.ctx, { ...draft, title: 'Mine' }))
    expect(await save(h.organisation.ctx, { ...draft, title: 'Theirs' })).toMatchObject({
      ok: false,
      error: { type: 'stale' },
    })
  })

  it('goes back to its author with the approver’s words', async () => {
    const draft = await draftOf(h.author.ctx, 'Bold claim', [h.one])
    unwrap(await submitDraft(h.author.ctx, { id: draft.id, revision: draft.revision }))
    const [request] = unwrap(await listApprovals(h.approver.ctx, { view: 'mine' })).approvals
    unwrap(
      await declineConsent(h.approver.ctx, {
        id: request?.id ?? '',
        digest: request?.digest ?? '',
        reason: 'Where is the study?',
      }),
    )
    await app.drain()
    const after = unwrap(await draftCardById(h.author.ctx, draft.id))
    expect(after).toMatchObject({ state: 'returned', returnedNote: 'Where is the study?' })
  })

  it('refuses what must be fixed and what nobody may say, with the reason', async () => {
    const long = await draftOf(h.author.ctx, 'x'.repeat(501), [h.one])
    expect(await submitDraft(h.author.ctx, { id: long.id, revision: long.revision })).toMatchObject({
      ok: false,
      error: { type: 'invalid', message: expect.stringContaining('1 character too long') },
    })
    const agent = await h.organisation.member('Sofia Brandt', 'agent')
    expect(
      await createDraft(agent.ctx, { title: '', idea: '', scheduledAt: null, variants: [] }),
    ).toMatchObject({ ok: false, error: { type: 'forbidden' } })
  })

  it('takes posts back while they wait, and moves their minute', async () => {
    const later = new Date(clock.now().getTime() + 3_600_000).toISOString()
    const { draftId, postId } = await consented(h, 'Later today', later)
    const moved = new Date(clock.now().getTime() + 7_200_000).toISOString()
    unwrap(await reschedule(h.author.ctx, { id: draftId, scheduledAt: moved }))
    expect(await stateOf(h, postId)).toMatchObject({ state: 'scheduled', dueAt: moved })
    await dispatch(h.organisation.system, { postId })
    expect(h.one.published()).toEqual([])
    unwrap(await withdrawDraft(h.author.ctx, { id: draftId }))
    expect(await stateOf(h, postId)).toMatchObject({ state: 'cancelled' })
    expect(await removeDraft(h.author.ctx, { id: draftId })).toMatchObject({
      ok: false,
      error: { type: 'conflict' },
    })
  })
})

describe('dispatch', () => {
  let h: House
  beforeEach(async () => {
    h = await house()
  })
  const attempt = (postId: string) => dispatch(h.organisation.system, { postId })

  it('settles a lost answer by reading our timeline back, and sends nothing twice', async () => {
    const { postId } = await consented(h, 'Lost answer #drop-answer')
    await attempt(postId)
    expect(await stateOf(h, postId)).toMatchObject({ state: 'unknown' })
    await attempt(postId)
    expect(await stateOf(h, postId)).toMatchObject({ state: 'live' })
    expect(h.one.published()).toHaveLength(1)
  })

  it('reads back first when a killed worker left it in sending', async () => {
    const { postId } = await consented(h, 'Killed in between')
    await h.organisation.system.write(async (tx) => {
      const post = { organisationId: h.organisation.id, id: postId, state: 'scheduled' as const }
      await movePost(tx, post, 'claim', { claimedAt: clock.now() })
      await movePost(tx, { ...post, state: 'claimed' }, 'send')
    })
    // The dead worker got as far as the network: its post is there, only the answer never reached us.
    server.service.publish(h.one.account.id, { text: 'Killed in between', key: postId })
    await attempt(postId)
    expect(await stateOf(h, postId)).toMatchObject({ state: 'live' })
    expect(h.one.published()).toHaveLength(1)
  })

  it('waits as long as it was told, with the whole channel', async () => {
    const { postId } = await consented(h, 'Too many #fail-429-30')
    const other = await consented(h, 'Another one')
    await attempt(postId)
    expect(await stateOf(h, postId)).toMatchObject({ state: 'scheduled' })
    await attempt(other.postId)
    expect(h.one.published()).toEqual([])
    expect((await stateOf(h, other.postId))?.stateReason).toBeTruthy()
    clock.advance(31_000)
    await attempt(postId)
    await attempt(other.postId)
    expect(h.one.published()).toHaveLength(2)
  })

  it('holds on a revoked token and goes on after reconnection', async () => {
    const { postId } = await consented(h, 'Held for a while')
    server.service.revoke(h.one.account.id)
    await attempt(postId)
    expect(await stateOf(h, postId)).toMatchObject({ state: 'held' })
    const channel = (await channelCards(h.author.ctx)).find((card) => card.id === h.one.channel.id)
    expect(channel?.state).toBe('needs-reconnection')
    unwrap(await reconnect(h.organisation.ctx, { id: h.one.channel.id, input: h.one.input }))
    await app.drain()
    expect(h.one.published()).toEqual(['Held for a while'])
  })

  it('is tried again, not held, when the refused access was replaced while we asked', async () => {
    const { postId } = await consented(h, 'Asked with the old key')
    const worker = h.organisation.system
    const claimed = await claim(worker, postId)
    if (!claimed) throw new Error('it could not be claimed')
    server.service.revoke(h.one.account.id)
    const answer = await send(worker, claimed)
    clock.advance(1000)
    unwrap(await reconnect(h.organisation.ctx, { id: h.one.channel.id, input: h.one.input }))
    await runReactions()
    expect(answer).toMatchObject({ kind: 'reauth' })
    await settleFault(worker, claimed, answer as SendFault)
    expect(await stateOf(h, postId)).toMatchObject({ state: 'scheduled' })
    clock.advance(6000)
    await attempt(postId)
    expect(h.one.published()).toEqual(['Asked with the old key'])
  })

  it('is sent by a worker whose clock was set back after it took a post that was just decided', async () => {
    const { postId } = await consented(h, 'Set back')
    const worker = h.organisation.system
    const claimed = await claim(worker, postId)
    if (!claimed) throw new Error('it could not be claimed')
    const behind = { ...worker, now: () => new Date(clock.now().getTime() - 30_000) }
    expect(await send(behind, claimed)).toMatchObject({ kind: 'live' })
  })

  it('asks for reconnection from a worker whose clock is behind', async () => {
    const { postId } = await consented(h, 'From a slow clock')
    server.service.revoke(h.one.account.id)
    const worker = h.organisation.system
    const claimed = await claim(worker, postId)
    if (!claimed) throw new Error('it could not be claimed')
    const behind = { ...worker, now: () => new Date(clock.now().getTime() - 30_000) }
    await settleFault(behind, claimed, (await send(worker, claimed)) as SendFault)
    expect(await stateOf(h, postId)).toMatchObject({ state: 'held' })
    const channel = (await channelCards(h.author.ctx)).find((card) => card.id === h.one.channel.id)
    expect(channel?.state).toBe('needs-reconnection')
  })

  it('is refused for good with the network’s reason, and can be tried again', async () => {
    const { postId } = await consented(h, 'No thanks #refuse')
    await attempt(postId)
    expect(await stateOf(h, postId)).toMatchObject({ state: 'refused' })
    expect(unwrap(await listPosts(h.author.ctx, { view: 'attention', limit: 10 })).posts).toHaveLength(1)
    unwrap(await retryPost(h.author.ctx, { id: postId }))
    expect(await stateOf(h, postId)).toMatchObject({ state: 'scheduled' })
  })

  it('is held by a pause that was set after consent, and goes on only when a person says so', async () => {
    const { postId } = await consented(h, 'Not now')
    const pause = unwrap(
      await setPause(h.organisation.ctx, {
        scope: 'organisation',
        scopeId: null,
        reason: 'An accident in the factory',
      }),
    )
    await attempt(postId)
    expect(await stateOf(h, postId)).toMatchObject({
      state: 'held',
      stateReason: expect.stringContaining('An accident in the factory'),
    })
    expect(h.one.published()).toEqual([])
    expect(unwrap(await whilePaused(h.author.ctx)).pauses).toEqual([{ id: pause.id, left: 0, held: 1 }])
    const early = unwrap(await settleAfterPause(h.organisation.ctx, { ids: [postId], verdict: 'keep' }))
    expect(early).toEqual({ done: 0, left: [{ id: postId, reason: expect.stringMatching(/still paused/) }] })
    unwrap(await liftPause(h.organisation.ctx, pause))
    await app.drain()
    expect(h.one.published()).toEqual([])
    expect(unwrap(await heldByPause(h.author.ctx)).posts).toMatchObject([{ id: postId, paused: null }])
    expect(unwrap(await settleAfterPause(h.organisation.ctx, { ids: [postId], verdict: 'keep' })).done).toBe(
      1,
    )
    await app.drain()
    expect(h.one.published()).toEqual(['Not now'])
  })

  it('stops when the mandate ended between consent and sending', async () => {
    const { postId } = await consented(h, 'No longer mine to say')
    await app.endRole(h.organisation.ctx, h.author.id)
    await attempt(postId)
    expect(await stateOf(h, postId)).toMatchObject({
      state: 'held',
      stateReason: expect.stringContaining('has no mandate to publish'),
    })
    expect(h.one.published()).toEqual([])
    unwrap(
      await grantMandate(h.organisation.ctx, {
        memberId: h.author.id,
        verbs: ['publish'],
        channelIds: [h.one.channel.id],
        validTo: null,
      }),
    )
    unwrap(await retryPost(h.organisation.ctx, { id: postId }))
    await attempt(postId)
    expect(h.one.published()).toEqual(['No longer mine to say'])
  })

  it('sends once when two workers take the same post at once', async () => {
    const { postId } = await consented(h, 'Twice at once #slow')
    const both = await Promise.allSettled([attempt(postId), attempt(postId)])
    expect(both.filter((one) => one.status === 'fulfilled').length).toBeGreaterThan(0)
    await attempt(postId)
    expect(h.one.published()).toHaveLength(1)
    expect(await stateOf(h, postId)).toMatchObject({ state: 'live' })
  })

  it('shows nothing of another organisation', async () => {
    const { draftId, postId } = await consented(h, 'Ours alone')
    const stranger = (await app.organisation('Other')).ctx
    expect(await draftCardById(stranger, draftId)).toMatchObject({ ok: false, error: { type: 'not_found' } })
    expect((await postCards(stranger, [postId])).size).toBe(0)
    expect(unwrap(await listDrafts(stranger, { view: 'all', limit: 10 })).drafts).toEqual([])
    expect(await withdrawDraft(stranger, { id: draftId })).toMatchObject({ ok: false })
  })
})
