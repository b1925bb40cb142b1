import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { giveConsent, listApprovals, setPause } from '#modules/governance/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { createDraft } from '../commands/drafts.ts'
import { submitDraft } from '../commands/submit.ts'
import type { PostState } from '../contract.ts'
import { draftCardById } from './draft.ts'
import { stoppedBefore } from './waiting-for.ts'

/** A chain of posts, each after the one before it; what the last one waits for. */
const waits = (...states: PostState[]): number | null => {
  const links = states.map((state, at) => ({
    id: `${at}`,
    afterPostId: at > 0 ? `${at - 1}` : null,
    part: at + 1,
    state,
  }))
  const last = links.at(-1)
  return last ? stoppedBefore(last, new Map(links.map((link) => [link.id, link]))) : null
}

describe('what a post of a thread waits for', () => {
  it.each<[PostState[], number | null]>([
    [['scheduled', 'scheduled'], null],
    [['live', 'scheduled'], null],
    [['sending', 'scheduled', 'scheduled'], null],
    [['held', 'scheduled', 'scheduled'], 1],
    [['held', 'held', 'held'], 1],
    [['live', 'refused', 'held'], 2],
    [['unknown', 'scheduled'], 1],
    [['held', 'live', 'scheduled'], null],
  ])('%j: %s', (states, part) => {
    expect(waits(...states)).toBe(part)
  })
})

describe('a thread under a pause', () => {
  let app: TestApp
  let server: FakeServer
  beforeAll(async () => {
    server = await startFakeServer()
    app = await testApp({ networks: [fake], clock: fixedClock(new Date()), allowHosts: ['127.0.0.1'] })
  })
  afterAll(async () => {
    await app?.close()
    await server?.stop()
  })

  it('shows the first post as held and what follows as waiting for it', async () => {
    const { ctx, member } = await app.organisation()
    const approver = await member('Hanne Voss', 'approver')
    const author = await member('Elin Dahl', 'author')
    const { channel } = await fakeChannel(ctx, 'waiting', server)
    await app.drain()
    const thread = ['Two', 'Three'].map((text) => ({ text, media: [] }))
    const one = { channelId: channel.id, text: 'One', media: [], lang: 'nb', thread }
    const input = { title: '', idea: '', scheduledAt: null, variants: [one] }
    const { id, revision } = unwrap(await createDraft(author.ctx, input))
    unwrap(await submitDraft(author.ctx, { id, revision }))
    const [request] = unwrap(await listApprovals(approver.ctx, { view: 'mine' })).approvals
    unwrap(await giveConsent(approver.ctx, { id: request?.id ?? '', digest: request?.digest ?? '' }))
    const posts = async () =>
      unwrap(await draftCardById(author.ctx, id))
        .posts.sort((a, b) => a.part - b.part)
        .map(({ state, waitsForPart, lang }) => [state, waitsForPart, lang])
    await app.drain(['quick'])
    expect((await posts()).map(([, waitsForPart]) => waitsForPart)).toEqual([null, null, null])
    unwrap(await setPause(ctx, { scope: 'organisation', scopeId: null, reason: 'An incident' }))
    await app.drain()
    expect(await posts()).toEqual([
      ['held', null, 'nb'],
      ['scheduled', 1, 'nb'],
      ['scheduled', 1, 'nb'],
    ])
  })
})
