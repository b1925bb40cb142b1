import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { giveConsent } from '#modules/governance/index.ts'
import { listApprovals } from '#modules/governance/queries/approvals.ts'
import { answer } from '#modules/inbox/commands/answer.ts'
import { noRules, route } from '#modules/inbox/domain/routing/route.ts'
import { titleOf } from '#modules/inbox/domain/thread.ts'
import { getConversation } from '#modules/inbox/queries/conversation.ts'
import { listConversations } from '#modules/inbox/queries/list.ts'
import { getFigure } from '#modules/insights/queries/figures.ts'
import { listDeadLetters } from '#modules/listening/queries/dead-letters.ts'
import {
  departmentCards,
  memberActor,
  organisation,
  organisationIds,
  receptionDesk,
} from '#modules/people/index.ts'
import { contentDigest } from '#modules/publishing/content-digest.ts'
import { fake } from '#networks/fake/index.ts'
import { startFakeServer } from '#networks/fake/server.ts'
import { AUTH, type Auth } from '#platform/auth/index.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { verifyAudit } from '#platform/events/verify.ts'
import { createLogger } from '#platform/log/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { demoSignIn } from './accounts.ts'
import { brandAccounts } from './company/channels.ts'
import { type RunningDemo, startDemo } from './index.ts'
import { startBackground } from './live/background.ts'
import { startReactions } from './live/reactions.ts'
import { arrival } from './live/script.ts'
import type { StoryNetwork } from './network.ts'
import { DAY } from './story/calendar.ts'
import { tellStory } from './story/tell.ts'

const log = createLogger('silent')
const from = { address: '127.0.0.1', agent: 'test' }
let app: TestApp
let demo: RunningDemo
let network: StoryNetwork
let owner: pg.Client

const openNetwork = async (options: { folder: string; port: number }): Promise<StoryNetwork> => {
  const opened = await startFakeServer(options)
  if (options.folder.startsWith(app.dataDir)) network = opened
  return opened
}
const start = (say: (line: string) => void = () => undefined, of = app) =>
  startDemo({ dataDir: of.dataDir, running: of, log, say, openNetwork, scale: 0.04 })

const auth = () => app.engine.services.get(AUTH.name) as Auth

/** A context in which somebody of the demonstration is signed in. */
async function as(key: string): Promise<Ctx> {
  const userId = (await auth().userByEmail(`${key}@fjell.example`)) ?? ''
  const membership = await memberActor(app.engine.db, userId)
  if (!membership) throw new Error(`${key} cannot sign in`)
  return createCtx(app.engine, membership)
}

const count = async (table: string): Promise<number> =>
  Number((await owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n)

beforeAll(async () => {
  app = await testApp({ networks: [fake], allowHosts: ['127.0.0.1'] })
  owner = new pg.Client({ connectionString: app.url })
  await owner.connect()
  // A start that is killed when nearly everything is told leaves nothing behind; the next one begins again.
  const killed = start((line) => {
    if (line.startsWith('Writing')) throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect(await organisationIds(app.engine.db)).toEqual([])
  demo = await start()
  expect(demo.seeded).toMatchObject({ fresh: true })
}, 240_000)

afterAll(async () => {
  await demo?.stop()
  await owner?.end()
  await app?.close()
})

describe('the company', () => {
  it('is marked as a demonstration, with people in their places and a chain that verifies', async () => {
    const ctx = await as('ruth.fjell')
    expect(await organisation(ctx)).toMatchObject({ name: 'Fjell & Sons', demo: true, zone: 'Europe/Oslo' })
    expect(await count('member')).toBe(60)
    const alone = await owner.query("select name from member where manager_id is null and status = 'active'")
    expect(alone.rows).toEqual([{ name: 'Ruth Fjell' }])
    expect((await departmentCards(ctx)).every((one) => one.headMemberId !== null)).toBe(true)
    expect(await count('channel')).toBe(12)
    const audit = await verifyAudit(app.url)
    expect(audit.findings).toEqual([])
    expect(audit.events).toBeGreaterThan(2000)
  })

  it('lets each of the shown accounts in', async () => {
    for (const { email } of demoSignIn.accounts)
      expect(await auth().signIn({ email, password: demoSignIn.password }, from), email).toMatchObject({
        ok: true,
      })
  })

  it('tells its facts in the order of time, none of them still to come', async () => {
    const { rows } = await owner.query<{ disorder: string; late: string }>(
      `select count(*) filter (where at < before) as disorder, count(*) filter (where at > now()) as late
       from (select at, lag(at) over (order by seq) as before from event) e`,
    )
    expect(rows).toEqual([{ disorder: '0', late: '0' }])
  })
})

describe('the figures', () => {
  it('tell the story: at first half a day, at last about ninety minutes', async () => {
    const ctx = await as('elin.dahl')
    const median = async (back: number, until: number) => {
      const at = (days: number) => new Date(Date.now() - days * DAY).toISOString()
      const asked = { metricId: 'first-response-time', from: at(back), to: at(until) }
      return unwrap(await getFigure(ctx, asked)).figures.median?.value ?? Number.NaN
    }
    // A twenty-fifth of the story is told here; the whole of it says 11 hours and 85 minutes.
    expect(await median(93, 49)).toBeGreaterThan(150)
    expect(await median(28, 1)).toBeLessThan(120)
  })

  it('know what a person was told before: two desks said two prices, and hardly anybody else did', async () => {
    const { rows } = await owner.query<{ name: string; departs: number; n: number }>(
      `select c.name, sum(m.contradictions)::int as departs, count(m.contradictions)::int as n
       from message m join conversation v on v.organisation_id = m.organisation_id and v.id = m.conversation_id
       join contact c on c.organisation_id = v.organisation_id and c.id = v.contact_id
       where m.contradictions is not null group by c.name`,
    )
    expect(rows.find(({ name }) => name === 'Pernille Vik')).toMatchObject({ departs: 1, n: 1 })
    const held = rows.reduce((sum, { n }) => sum + n, 0)
    const departed = rows.filter(({ departs }) => departs > 0)
    expect(departed.length / held).toBeLessThan(0.1)
  })

  it('know when nobody listened', async () => {
    const ctx = await as('elin.dahl')
    const asked = { metricId: 'conversations', from: new Date(Date.now() - 93 * DAY).toISOString() }
    const { coverage } = unwrap(await getFigure(ctx, { ...asked, to: new Date().toISOString() }))
    expect(coverage).toBeGreaterThan(0.9)
    expect(coverage).toBeLessThan(1)
    expect(unwrap(await listDeadLetters(ctx, { limit: 10 })).total).toBe(3)
  })
})

describe('the inbox', () => {
  it('opens every conversation, whole', async () => {
    // HR’s desk is for its own people.
    const ctx = await as('kari.solberg')
    const { rows } = await owner.query<{ id: string; message_count: number }>(
      'select id, message_count from conversation',
    )
    for (const { id, message_count } of rows) {
      const found = await getConversation(ctx, { id })
      expect(found, id).toMatchObject({ ok: true })
      expect(unwrap(found).messages).toHaveLength(message_count)
    }
  })

  it('stands where the inbox itself would have brought it, under the name it would have given', async () => {
    const ctx = await as('sofia.brandt')
    const desks = await departmentCards(ctx)
    const reception = await receptionDesk(ctx)
    const { rows } = await owner.query<Record<'title' | 'text' | 'department_id' | 'routed_because', string>>(
      `select c.title, m.text, c.department_id, c.routed_because from conversation c
       join lateral (select mention_id from message where conversation_id = c.id order by at limit 1) first on true
       join mention m on m.id = first.mention_id
       where not exists (select from event where subject = c.id::text and type = 'conversation.handed')`,
    )
    expect(rows.length).toBeGreaterThan(60)
    for (const row of rows) {
      const arrival = { text: row.text, kind: 'mention', channelId: '' }
      const { departmentId, because } = route(arrival, noRules, new Set(), desks, reception)
      expect([row.title, row.department_id, row.routed_because], row.text).toEqual([
        titleOf(row.text),
        departmentId,
        because,
      ])
    }
  })

  it('has clocks in every state, and nothing said twice on the first screens', async () => {
    const ctx = await as('sofia.brandt')
    const { conversations } = unwrap(await listConversations(ctx, { view: 'all', limit: 60 }))
    const left = conversations.flatMap(({ clock }) =>
      clock ? (Date.parse(clock.dueAt) - Date.now()) / 60_000 : [],
    )
    expect(left.some((minutes) => minutes < 0)).toBe(true)
    expect(left.some((minutes) => minutes > 0 && minutes < 30)).toBe(true)
    expect(left.some((minutes) => minutes > 60)).toBe(true)
    const previews = conversations.map(({ preview }) => preview)
    expect(new Set(previews).size).toBe(previews.length)
    for (const view of ['mine', 'unassigned', 'waiting', 'snoozed'] as const) {
      const list = unwrap(await listConversations(ctx, { view, limit: 20 })).conversations
      expect(list.length, view).toBeGreaterThan(2)
    }
  })

  it('takes an answer today, and the network has it where it belongs', async () => {
    const ctx = await as('sofia.brandt')
    const { conversations } = unwrap(await listConversations(ctx, { view: 'mine', limit: 20 }))
    const id = conversations.find(({ contact }) => contact.name === 'Lukas Steiner')?.id ?? ''
    const { messages } = unwrap(await getConversation(ctx, { id }))
    const last = messages.at(-1)
    const text = 'Hello Lukas, six hooks are in the post. Sofia'
    unwrap(await answer(ctx, { id, text, media: [], lastMessageId: last?.id ?? '', close: false }))
    await app.drain(['dispatch', 'quick'])
    const after = unwrap(await getConversation(ctx, { id })).messages.at(-1)
    expect(after?.delivery?.state).toBe('live')
    const post = [...network.service.state.posts.values()].at(-1)
    expect(`${network.url}/posts/${post?.replyTo}`).toBe(last?.url)
    expect((await fetch(after?.url ?? '')).status).toBe(200)
  })
})

describe('what goes out', () => {
  it('was consented to as exactly this', async () => {
    const { rows } = await owner.query<{
      digest: string
      channel_id: string
      text: string
      lang: string | null
      media: { fileId: string; alt: string }[]
    }>("select p.digest, channel_id, text, lang, media from post p where kind = 'reply' limit 20")
    for (const { digest, channel_id: channelId, text, lang, media } of rows)
      expect(digest).toBe(contentDigest([{ channelId, text, lang, media }]))
    const undecided = await owner.query(
      'select id from post where not exists (select from decision d where d.subject_id = post.decided_subject_id and d.digest = post.digest)',
    )
    expect(undecided.rows).toEqual([])
  })

  it('goes out once somebody else consents, answers and drafts alike', async () => {
    const hanne = await as('hanne.voss')
    const { approvals } = unwrap(await listApprovals(hanne, { view: 'mine' }))
    const consent = async (title: string) => {
      const found = approvals.find((one) => one.title === title)
      unwrap(await giveConsent(hanne, { id: found?.id ?? '', digest: found?.digest ?? '' }))
    }
    await consent('Answer to Owen Pryce')
    await consent('Leeds on Saturdays')
    await app.drain(['dispatch', 'quick'])
    const states = await owner.query(
      "select kind, state from post where title in ('Answer to Owen Pryce', 'Leeds on Saturdays') order by kind",
    )
    expect(states.rows).toEqual([
      { kind: 'post', state: 'scheduled' },
      { kind: 'reply', state: 'live' },
    ])
  })

  it('stands in every state, and what is live is on the network', async () => {
    const { rows } = await owner.query<{ state: string }>('select distinct state from draft')
    expect(rows.map((row) => row.state).sort()).toEqual([
      'draft',
      'live',
      'returned',
      'scheduled',
      'stopped',
      'submitted',
    ])
    // What was deleted there stands as a change that somebody decides about.
    const live = await owner.query<{ remote_id: string }>(
      `select remote_id from post p where state = 'live'
       and not exists (select from remote_change c where c.post_id = p.id and c.kind = 'deleted')`,
    )
    for (const { remote_id } of live.rows) expect(network.service.state.posts.has(remote_id)).toBe(true)
  })
})

describe('starting again', () => {
  it('changes nothing, and finds the network where it was', async () => {
    const before = [await count('event'), await count('conversation'), await count('member'), demo.networkUrl]
    await demo.stop()
    demo = await start()
    expect(demo.seeded).toMatchObject({ fresh: false })
    expect([
      await count('event'),
      await count('conversation'),
      await count('member'),
      demo.networkUrl,
    ]).toEqual(before)
  })

  it('moves what refers to the network when its port was taken meanwhile', async () => {
    const { port } = new URL(demo.networkUrl)
    await demo.stop()
    const { createServer } = await import('node:http')
    const squatter = createServer((_, response) => response.end('{}')).listen(Number(port), '127.0.0.1')
    await new Promise((resolve) => squatter.once('listening', resolve))
    onTestFinished(() => void squatter.close())
    demo = await start()
    expect(new URL(demo.networkUrl).port).not.toBe(port)
    const { rows } = await owner.query<{ url: string }>(
      'select server_url as url from channel union select url from post where url is not null union select url from mention',
    )
    expect(rows.every(({ url }) => url.startsWith(demo.networkUrl))).toBe(true)
  })

  it('leaves the network to another process that runs it', async () => {
    const second = await start()
    expect(second).toMatchObject({ seeded: { fresh: false }, networkUrl: demo.networkUrl })
    await second.stop()
    expect((await fetch(`${demo.networkUrl}/api/instance`)).status).toBe(200)
  })

  it('never touches a real organisation', async () => {
    const real = await testApp({ networks: [fake] })
    onTestFinished(() => real.close())
    const { ctx } = await real.organisation('Kestrel Tools')
    await expect(start(undefined, real)).rejects.toThrow(/belongs to Kestrel Tools/)
    expect(await organisation(ctx)).toMatchObject({ name: 'Kestrel Tools', demo: false })
  })
})

describe('life', () => {
  it('lets people write now and then, each once, and goes on where it stopped', async () => {
    const folder = `${app.dataDir}/life`
    const before = network.service.state.posts.size
    const options = { network, folder, log, pause: () => 5 }
    const stop = startBackground(options)
    await expect.poll(() => network.service.state.posts.size).toBeGreaterThan(before + 2)
    stop()
    const seen = network.service.state.posts.size
    const stopAgain = startBackground(options)
    await expect.poll(() => network.service.state.posts.size).toBeGreaterThan(seen)
    stopAgain()
    const texts = [...network.service.state.posts.values()].slice(before).map((post) => post.text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('lets people thank us once a thread', async () => {
    const ours = brandAccounts.map(({ handle }) => handle)
    const stop = startReactions({ network, ours, luck: () => 0.1, pause: () => 5 })
    onTestFinished(stop)
    const { service } = network
    const mira = service.createAccount({ handle: 'mira.test', displayName: 'Mira' })
    const question = service.publish(mira.id, { text: '@fjell_no er dere der?', lang: 'no' })
    const fjell = service.state.byHandle.get('fjell_no')?.id ?? ''
    const said = () => [...service.state.posts.values()].filter((post) => post.accountId === mira.id).length
    service.publish(fjell, { text: 'Ja!', replyTo: question.id })
    await expect.poll(said).toBe(2)
    service.publish(fjell, { text: 'Alltid.', replyTo: question.id })
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(said()).toBe(2)
  })

  it('has two hundred different things to say, all of them short enough', () => {
    const now = new Date()
    const texts = Array.from({ length: 200 }, (_, i) => arrival(i, now).text)
    expect(new Set(texts).size).toBeGreaterThan(185)
    for (const text of texts) expect(fake.measureText(text, fake.limits).valid, text).toBe(true)
  })
})

describe('the plot', () => {
  it.each([0, 5, 9.5, 13, 18, 23])('holds at any hour of the day (%d)', (hour) => {
    const now = new Date(Date.UTC(2026, 2, 11) + hour * 3_600_000)
    for (const weekday of [0, 3, 5]) {
      const at = new Date(now.getTime() + weekday * DAY)
      const { conversations, posts } = tellStory(at, 0.1)
      for (const { steps } of conversations)
        for (const [i, step] of steps.entries()) {
          expect(step.at <= at).toBe(true)
          expect(step.at >= (steps[i - 1]?.at ?? step.at)).toBe(true)
        }
      for (const { state, goesAt, submittedAt, settledAt } of posts) {
        if (state === 'live') expect(goesAt && goesAt <= at).toBe(true)
        if (submittedAt && settledAt) expect(submittedAt <= settledAt).toBe(true)
        if (settledAt && goesAt && state !== 'returned') expect(settledAt <= goesAt).toBe(true)
      }
    }
  })

  it('is the same for the same instant', () => {
    const now = new Date('2026-03-11T09:46:00Z')
    expect(tellStory(now, 0.1)).toEqual(tellStory(now, 0.1))
  })
})
