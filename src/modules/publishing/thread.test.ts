import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { giveConsent, liftPause, listApprovals, setPause } from '#modules/governance/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { settleAfterPause } from './commands/after-pause.ts'
import { createDraft, createDrafts, save } from './commands/drafts.ts'
import { cancelPost, retryPost } from './commands/posts.ts'
import { present } from './commands/presence.ts'
import { settleUnknown } from './commands/settle-unknown.ts'
import { submitDraft } from './commands/submit.ts'
import type { Draft, PostCard, VariantInput } from './contract.ts'
import { dispatch } from './jobs/dispatch.handler.ts'
import { draftCardById } from './queries/draft.ts'
import { draftHistory, draftVersionAt } from './queries/history.ts'
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
  const one = await fakeChannel(organisation.ctx, `thread${count}`, server)
  await app.drain()
  return { organisation, approver, author, one }
}
type House = Awaited<ReturnType<typeof house>>

let h: House
beforeEach(async () => {
  h = await house()
})

const variant = (more: Partial<VariantInput> = {}): VariantInput => ({
  channelId: h.one.channel.id,
  text: 'One',
  media: [],
  lang: null,
  ...more,
})
const thread = ['Two', 'Three'].map((text) => ({ text, media: [] }))

async function consented(variants: VariantInput[]): Promise<string> {
  const input = { title: 'A thread', idea: '', scheduledAt: null, variants }
  const draft = unwrap(await createDraft(h.author.ctx, input))
  unwrap(await submitDraft(h.author.ctx, { id: draft.id, revision: draft.revision }))
  const [request] = unwrap(await listApprovals(h.approver.ctx, { view: 'mine' })).approvals
  unwrap(await giveConsent(h.approver.ctx, { id: request?.id ?? '', digest: request?.digest ?? '' }))
  await app.drain(['quick'])
  return draft.id
}

const read = async (id: string): Promise<Draft> => unwrap(await draftCardById(h.author.ctx, id))
const inOrder = (draft: Draft): PostCard[] => [...draft.posts].sort((a, b) => a.part - b.part)
const states = async (id: string) => inOrder(await read(id)).map((post) => post.state)

describe('a thread', () => {
  it('goes out one by one, each as an answer to the one before it, the first comment under the post', async () => {
    const id = await consented([variant({ thread, firstComment: 'More on our page' })])
    expect(await states(id)).toEqual(['scheduled', 'scheduled', 'scheduled', 'scheduled'])
    await app.drain()
    expect(await states(id)).toEqual(['live', 'live', 'live', 'live'])
    const [first, second, third, comment] = inOrder(await read(id))
    const answers = new Map(h.one.posts().map((post) => [post.text, post.inReplyTo]))
    expect(answers.get('One')).toBeNull()
    expect(answers.get('Two')).toBe(first?.remoteId)
    expect(answers.get('Three')).toBe(second?.remoteId)
    expect(answers.get('More on our page')).toBe(first?.remoteId)
    expect([third?.text, comment?.part]).toEqual(['Three', 4])
    expect((await read(id)).state).toBe('live')
  })

  it('is not forgotten by a worker whose clock is behind when its channel had to wait', async () => {
    const id = await consented([variant({ thread })])
    const [first, second] = inOrder(await read(id))
    const system = h.organisation.system
    await dispatch(system, { postId: first?.id ?? '' })
    // The channel had to wait; the queue woke us at the database's time, and by our clock it is too early.
    const later = new Date(clock.now().getTime() + 20_000).toISOString()
    await system.write((tx) =>
      tx.execute(sql`update post set next_attempt_at = ${later} where id = ${second?.id ?? ''}`),
    )
    const waiting = async () => {
      const asked = `select count(*)::int as n from pgboss.job where state = 'created' and data->'data'->>'postId' = $1`
      return (await app.engine.db.$client.query<{ n: number }>(asked, [second?.id])).rows[0]?.n ?? 0
    }
    const before = await waiting()
    await dispatch(system, { postId: second?.id ?? '' })
    expect(await waiting()).toBe(before + 1)
  })

  it('keeps its order whatever is tried first', async () => {
    const id = await consented([variant({ thread })])
    const [, second, third] = inOrder(await read(id))
    const { dispatch } = await import('./jobs/dispatch.handler.ts')
    await dispatch(h.organisation.system, { postId: third?.id ?? '' })
    await dispatch(h.organisation.system, { postId: second?.id ?? '' })
    expect(h.one.published()).toEqual([])
    await app.drain()
    expect(h.one.published()).toEqual(['One', 'Two', 'Three'])
  })

  it('stops where a part is refused and says so, however often the rest is tried', async () => {
    const id = await consented([
      variant({ thread: [{ text: 'Two #refuse', media: [] }, ...thread.slice(1)] }),
    ])
    await app.drain()
    expect(await states(id)).toEqual(['live', 'refused', 'held'])
    const [, , third] = inOrder(await read(id))
    expect(third?.stateReason).toMatch(/before it in the thread was refused/)
    expect(unwrap(await retryPost(h.author.ctx, { id: third?.id ?? '' })).state).toBe('scheduled')
    await app.drain()
    expect(await states(id)).toEqual(['live', 'refused', 'held'])
    expect(h.one.published()).toEqual(['One'])
  })

  it('ends with the part that is stopped', async () => {
    const id = await consented([variant({ thread })])
    const [, second] = inOrder(await read(id))
    unwrap(await cancelPost(h.author.ctx, { id: second?.id ?? '' }))
    await app.drain()
    expect(await states(id)).toEqual(['live', 'cancelled', 'cancelled'])
    expect(h.one.published()).toEqual(['One'])
  })

  it('is decided about as a whole: a word in its last part asks for the same consent', async () => {
    const plain = unwrap(
      await createDraft(h.author.ctx, { title: '', idea: '', scheduledAt: null, variants: [variant()] }),
    )
    const hidden = unwrap(
      await createDraft(h.author.ctx, {
        title: '',
        idea: '',
        scheduledAt: null,
        variants: [variant({ thread: [{ text: 'Our quarterly results: revenue up', media: [] }] })],
      }),
    )
    const paths = []
    for (const draft of [plain, hidden]) {
      const sent = await submitDraft(h.author.ctx, { id: draft.id, revision: draft.revision })
      paths.push(sent.ok ? (sent.value.approval?.path.map((step) => step.label) ?? []) : [sent.error.message])
    }
    expect(paths[1]).not.toEqual(paths[0])
  })
})

describe('after a pause', () => {
  it('everything held is kept, edited or dropped by a person, and nothing goes out by itself', async () => {
    const { ctx } = h.organisation
    const pause = unwrap(await setPause(ctx, { scope: 'network', scopeId: 'fake', reason: 'A fire' }))
    const [kept, edited, dropped] = [
      await consented([variant({ text: 'Kept' })]),
      await consented([variant({ text: 'Edited' })]),
      await consented([variant({ text: 'Dropped' })]),
    ]
    await app.drain()
    const held = await Promise.all(
      [kept, edited, dropped].map(async (id) => (await read(id)).posts[0]?.id ?? ''),
    )
    unwrap(await liftPause(ctx, pause))
    await app.drain()
    expect(h.one.published()).toEqual([])
    const [a = '', b = '', c = ''] = held
    expect(unwrap(await settleAfterPause(ctx, { ids: [a], verdict: 'keep' })).done).toBe(1)
    expect(unwrap(await settleAfterPause(ctx, { ids: [b], verdict: 'edit' })).done).toBe(1)
    expect(unwrap(await settleAfterPause(ctx, { ids: [c, a], verdict: 'drop' }))).toEqual({
      done: 1,
      left: [{ id: a, reason: expect.stringMatching(/settled this one meanwhile/) }],
    })
    await app.drain()
    expect(h.one.published()).toEqual(['Kept'])
    expect([(await read(edited)).state, (await read(dropped)).posts[0]?.state]).toEqual([
      'draft',
      'cancelled',
    ])
  })

  it('holds by department and campaign only what is theirs', async () => {
    const { ctx } = h.organisation
    unwrap(await setPause(ctx, { scope: 'campaign', scopeId: 'Autumn sale', reason: 'Wrong price' }))
    const input = { title: '', idea: '', scheduledAt: null }
    const write = async (text: string, campaign: string | null) =>
      unwrap(await createDraft(h.author.ctx, { ...input, campaign, variants: [variant({ text })] }))
    for (const draft of [await write('In it', 'autumn sale'), await write('Not in it', null)]) {
      unwrap(await submitDraft(h.author.ctx, { id: draft.id, revision: draft.revision }))
      const [request] = unwrap(await listApprovals(h.approver.ctx, { view: 'mine' })).approvals
      unwrap(await giveConsent(h.approver.ctx, { id: request?.id ?? '', digest: request?.digest ?? '' }))
    }
    await app.drain()
    expect(h.one.published()).toEqual(['Not in it'])
  })
})

describe('a post nobody can tell about', () => {
  it('is settled by a person only after it was looked for, either way', async () => {
    const ids = [await consented([variant({ text: 'A' })]), await consented([variant({ text: 'B' })])]
    const posts = await Promise.all(ids.map(async (id) => (await read(id)).posts[0]?.id ?? ''))
    for (const id of posts) await makeUnknown(h.organisation.system, id, 2)
    const early = await settleUnknown(h.author.ctx, { id: posts[0] ?? '', verdict: 'there' })
    expect(early).toMatchObject({ ok: false, error: { type: 'conflict' } })
    for (const id of posts) await makeUnknown(h.organisation.system, id, 6)
    // While a worker looks, nobody says what it will find.
    await h.organisation.system.exclusively(`dispatch/${posts[1]}`, async () => {
      const busy = await settleUnknown(h.author.ctx, { id: posts[1] ?? '', verdict: 'not-there' })
      expect(busy).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('looked up this second') },
      })
    })
    const url = 'https://fake.example/1'
    expect(
      unwrap(await settleUnknown(h.author.ctx, { id: posts[0] ?? '', verdict: 'there', url })),
    ).toMatchObject({
      state: 'live',
      url,
      stateReason: 'Elin Dahl looked: it is out.',
    })
    unwrap(await settleUnknown(h.author.ctx, { id: posts[1] ?? '', verdict: 'not-there' }))
    await app.drain()
    expect(h.one.published()).toEqual(['B'])
  })
})

async function makeUnknown(ctx: Ctx, id: string, attempts: number): Promise<void> {
  await ctx.write(async (tx) => {
    const key = { organisationId: ctx.organisationId, id }
    const later = new Date(clock.now().getTime() + 3_600_000)
    const claimedAt = new Date(clock.now().getTime() - 3_600_000)
    for (const [state, event] of [
      ['scheduled', 'claim'],
      ['claimed', 'send'],
      ['sending', 'no-answer'],
      ['unknown', 'no-answer'],
    ] as const)
      await movePost(tx, { ...key, state }, event, { attempts, nextAttemptAt: later, claimedAt })
  })
}

describe('what a draft said before', () => {
  it('is kept once a sitting and person, and can be read', async () => {
    const input = { title: 'T', idea: '', scheduledAt: null }
    let draft = unwrap(await createDraft(h.author.ctx, { ...input, variants: [variant()] }))
    for (const text of ['One two', 'One two three'])
      draft = {
        ...draft,
        ...unwrap(await save(h.author.ctx, { ...draft, ...input, variants: [variant({ text })] })),
      }
    draft = {
      ...draft,
      ...unwrap(await save(h.organisation.ctx, { ...draft, ...input, variants: [variant({ thread })] })),
    }
    const { versions } = unwrap(await draftHistory(h.author.ctx, draft))
    expect(versions.map(({ revision, by }) => [revision, by.id])).toEqual([
      [4, h.organisation.ownerId],
      [3, h.author.id],
      [1, h.author.id],
    ])
    const before = unwrap(await draftVersionAt(h.author.ctx, { id: draft.id, revision: 3 }))
    expect(before.variants.map(({ text }) => text)).toEqual(['One two three'])
    const other = await house()
    expect(unwrap(await draftHistory(other.author.ctx, draft)).versions).toEqual([])
  })
})

describe('who has a draft open', () => {
  it('is told to the others until they leave or fall silent', async () => {
    const input = { title: 'T', idea: '', scheduledAt: null, variants: [variant()] }
    const { id, revision } = unwrap(await createDraft(h.author.ctx, input))
    unwrap(await present(h.author.ctx, { id, state: 'typing' }))
    const seen = unwrap(await present(h.approver.ctx, { id, state: 'here' }))
    expect(seen).toMatchObject({ revision, others: [{ id: h.author.id, typing: true }] })
    unwrap(await present(h.author.ctx, { id, state: 'left' }))
    expect(unwrap(await present(h.approver.ctx, { id, state: 'here' })).others).toEqual([])
    clock.advance(60_000)
    expect(unwrap(await present(h.author.ctx, { id, state: 'here' })).others).toEqual([])
  })
})

describe('many drafts at once', () => {
  it('are made all or none', async () => {
    const make = (n: number, twice = false) =>
      Array.from({ length: n }, (_, index) => ({
        title: `T${index}`,
        idea: '',
        scheduledAt: null,
        variants: twice && index === n - 1 ? [variant(), variant()] : [variant({ text: `${index}` })],
      }))
    const ids = unwrap(await createDrafts(h.author.ctx, make(30)))
    expect(ids).toHaveLength(30)
    const first = unwrap(await draftVersionAt(h.author.ctx, { id: ids[7] ?? '', revision: 1 }))
    expect(first.variants.map(({ text }) => text)).toEqual(['7'])
    expect(await createDrafts(h.author.ctx, make(30, true))).toMatchObject({ ok: false })
  })
})
