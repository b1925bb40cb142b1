import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { giveConsent, listApprovals } from '#modules/governance/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { keyless } from '#networks/fake/testing/keyless.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { createDraft } from './commands/drafts.ts'
import { submitDraft } from './commands/submit.ts'
import { postCards } from './index.ts'
import { dispatch } from './jobs/dispatch.handler.ts'
import { draftCardById } from './queries/draft.ts'
import { movePost } from './store/posts.ts'

const clock = fixedClock(new Date())
let app: TestApp
let server: FakeServer
let count = 0

beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [keyless], clock, allowHosts: ['127.0.0.1'] })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})

const text = 'We are open today'

async function house() {
  count += 1
  const organisation = await app.organisation()
  const approver = await organisation.member('Hanne Voss', 'approver')
  const author = await organisation.member('Elin Dahl', 'author')
  const channel = await fakeChannel(organisation.ctx, `twins${count}`, server)
  await app.drain()
  /** A post with the same words as every other, as a worker that was killed after it began to send left it. */
  const killed = async () => {
    const draft = unwrap(
      await createDraft(author.ctx, {
        title: text,
        idea: '',
        scheduledAt: null,
        variants: [{ channelId: channel.channel.id, text, media: [], lang: null }],
      }),
    )
    unwrap(await submitDraft(author.ctx, { id: draft.id, revision: draft.revision }))
    const { approvals } = unwrap(await listApprovals(approver.ctx, { view: 'mine' }))
    for (const { id, digest } of approvals) unwrap(await giveConsent(approver.ctx, { id, digest }))
    await app.drain(['quick'])
    const [post] = unwrap(await draftCardById(author.ctx, draft.id)).posts
    if (!post) throw new Error('no post was made')
    await organisation.system.write(async (tx) => {
      const row = { organisationId: organisation.id, id: post.id, state: 'scheduled' as const }
      await movePost(tx, row, 'claim', { claimedAt: clock.now() })
      await movePost(tx, { ...row, state: 'claimed' }, 'send')
    })
    return post.id
  }
  return {
    killed,
    /** What the killed worker got through to the network. */
    arrives: () => server.service.publish(channel.account.id, { text }).id,
    published: () => channel.published().length,
    attempt: (postId: string) => dispatch(organisation.system, { postId }),
    standing: async (ids: readonly string[]) => {
      const cards = await postCards(author.ctx, [...ids])
      return ids.map((id) => [cards.get(id)?.state, cards.get(id)?.remoteId])
    },
  }
}

describe('two posts with the same words on a network that finds by words', () => {
  let h: Awaited<ReturnType<typeof house>>
  beforeEach(async () => {
    h = await house()
  })

  it('are each found as themselves, when both arrived', async () => {
    const ids = [await h.killed(), await h.killed()]
    const there = [h.arrives(), h.arrives()]
    for (const id of ids) await h.attempt(id)
    expect(await h.standing(ids)).toEqual(there.map((id) => ['live', id]))
    expect(h.published()).toBe(2)
  })

  it('are both out in the end, when only the first arrived', async () => {
    const ids = [await h.killed(), await h.killed()]
    const first = h.arrives()
    for (const id of ids) await h.attempt(id)
    expect((await h.standing(ids)).map(([state]) => state)).toEqual(['live', 'live'])
    expect((await h.standing(ids))[0]).toEqual(['live', first])
    expect(h.published()).toBe(2)
  })

  it('are both out in the end, when two workers find the same one at once', async () => {
    const ids = [await h.killed(), await h.killed()]
    h.arrives()
    const done = await Promise.allSettled(ids.map(h.attempt))
    // Whoever comes second is told that it is taken, and the queue brings it back.
    for (const [at, one] of done.entries()) if (one.status === 'rejected') await h.attempt(ids[at] ?? '')
    const standing = await h.standing(ids)
    expect(standing.map(([state]) => state)).toEqual(['live', 'live'])
    expect(new Set(standing.map(([, remoteId]) => remoteId)).size).toBe(2)
    expect(h.published()).toBe(2)
  })
})
