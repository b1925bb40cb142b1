import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { submitReply } from '#modules/publishing/index.ts'
import { fakePerson } from '#networks/fake/person.ts'
import type { FakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TestApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { firstResponseTime } from './clock-metrics.ts'
import { answer } from './commands/answer.ts'
import { addNote, saveReplyDraft } from './commands/notes.ts'
import { assign, close, hand, reopen, snooze } from './commands/work.ts'
import type { ConversationCard } from './contract.ts'
import { clockDue } from './jobs/clock-due.handler.ts'
import { conversationsByDesk } from './metrics.ts'
import { showAnswering } from './queries/answering/answering.ts'
import { getConversation } from './queries/conversation.ts'
import { listConversations } from './queries/list.ts'
import { countViews } from './queries/views.ts'
import { type OpenInbox, openInbox } from './testing/open-inbox.ts'

let inbox: OpenInbox
let app: TestApp
let server: FakeServer
let count = 0

beforeAll(async () => {
  inbox = await openInbox()
  app = inbox.app
  server = inbox.server
})
afterAll(() => inbox?.close())

async function house() {
  count += 1
  const organisation = await app.organisation()
  const agent = await organisation.member('Sofia Brandt', 'agent')
  const place = await fakeChannel(organisation.ctx, `shop${count}`, server)
  await app.drain()
  return {
    organisation,
    agent,
    place,
    handle: `shop${count}`,
    person: fakePerson(server.service, `ingrid${count}`, { displayName: 'Ingrid Aasheim' }),
  }
}
type House = Awaited<ReturnType<typeof house>>

const all = async (ctx: Ctx) => unwrap(await listConversations(ctx, { view: 'all', limit: 50 })).conversations
const read = async (ctx: Ctx, id: string) => unwrap(await getConversation(ctx, { id }))

/** Lets ingest, jobs and reactions work until `look` is satisfied. */
async function until<T>(look: () => Promise<T | null | undefined | false | ''>, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    await app.drain()
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not come about in time')
}

const first = (h: House): Promise<ConversationCard> => until(async () => (await all(h.agent.ctx))[0])

describe('a person writes to us', () => {
  let h: House
  beforeEach(async () => {
    h = await house()
  })

  it('is on the right desk with a clock, is answered there, and the clock stops when the answer is live', async () => {
    const question = h.person.post(`@${h.handle} Where is my Rondane 55? I leave on Saturday.`)
    const card = await first(h)
    expect(card).toMatchObject({
      title: 'Where is my Rondane 55?',
      desk: { name: 'Service' },
      owner: null,
      state: 'open',
      contact: { name: 'Ingrid Aasheim' },
      clock: { kind: 'first', outcome: null },
    })
    const conversation = await read(h.agent.ctx, card.id)
    const [message] = conversation.messages
    const sent = unwrap(
      await answer(h.agent.ctx, {
        id: card.id,
        text: 'It leaves Bergen today.',
        media: [],
        lastMessageId: message?.id ?? '',
        close: false,
      }),
    )
    await until(async () =>
      (await read(h.agent.ctx, card.id)).messages.find((one) => one.delivery?.state === 'live'),
    )
    const posted = [...server.service.state.posts.values()].find(
      (post) => post.text === 'It leaves Bergen today.',
    )
    expect(posted?.replyTo).toBe(question.id)
    const after = await until(async () => {
      const seen = await read(h.agent.ctx, card.id)
      return seen.clock === null && seen
    })
    expect(after.clocks.filter(({ kind }) => kind !== 'resolution')).toMatchObject([
      { kind: 'first', outcome: 'kept', wallMinutes: expect.any(Number) },
    ])
    expect(after.owner?.id).toBe(h.agent.id)
    expect(after.messages.map((one) => one.direction)).toEqual(['in', 'out'])
    expect(sent.postId).toBe(after.messages[1]?.delivery?.postId)
  })

  it('goes to HR when it asks for an apprenticeship, and moves with its clock', async () => {
    h.person.post(`@${h.handle} Do you have an apprenticeship in Bergen?`)
    const card = await first(h)
    expect(card.desk.name).toBe('HR')
    const { desks } = unwrap(await countViews(h.agent.ctx))
    const service = desks.find((desk) => desk.name === 'Service')
    const handed = unwrap(
      await hand(h.agent.ctx, {
        id: card.id,
        departmentId: service?.id ?? '',
        reason: 'It is about repairs',
      }),
    )
    expect(handed).toMatchObject({
      desk: { name: 'Service' },
      clock: { startedAt: card.clock?.startedAt, dueAt: card.clock?.dueAt },
    })
    const { happenings } = await read(h.agent.ctx, card.id)
    expect(happenings.map((one) => one.type)).toContain('conversation.handed')
  })

  it('opens again when a closed conversation is written to', async () => {
    const question = h.person.post(`@${h.handle} One question`)
    const card = await first(h)
    unwrap(await close(h.agent.ctx, { id: card.id }))
    expect(await all(h.agent.ctx)).toEqual([])
    h.person.post(`@${h.handle} And another one`, { replyTo: question.id })
    const again = await first(h)
    expect(again.id).toBe(card.id)
    expect((await read(h.agent.ctx, card.id)).messages).toHaveLength(2)
  })

  it('loses no time when a close is undone', async () => {
    h.person.post(`@${h.handle} Closed by mistake`)
    const card = await first(h)
    expect(unwrap(await close(h.agent.ctx, { id: card.id })).clock).toBeNull()
    const again = unwrap(await reopen(h.agent.ctx, { id: card.id }))
    expect(again.clock).toEqual(card.clock)
  })

  it('keeps people under one post apart', async () => {
    const ours = server.service.publish(h.place.account.id, { text: 'Which town next?' })
    const other = fakePerson(server.service, `tomas${count}`, { displayName: 'Tomas Vik' })
    h.person.post('Bergen please', { replyTo: ours.id })
    other.post('Oslo please', { replyTo: ours.id })
    const cards = await until(async () => {
      const seen = await all(h.agent.ctx)
      return seen.length === 2 && seen
    })
    expect(new Set(cards.map((card) => card.contact.name))).toEqual(new Set(['Ingrid Aasheim', 'Tomas Vik']))
  })

  it('is not answered twice by two colleagues unaware of each other', async () => {
    h.person.post(`@${h.handle} Anybody there?`)
    const card = await first(h)
    const colleague = await h.organisation.member('Jonas Eide', 'agent')
    const lastMessageId = (await read(h.agent.ctx, card.id)).messages[0]?.id ?? ''
    const both = await Promise.all([
      answer(h.agent.ctx, { id: card.id, text: 'Yes, I am', media: [], lastMessageId, close: false }),
      answer(colleague.ctx, { id: card.id, text: 'Yes, me too', media: [], lastMessageId, close: false }),
    ])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({
      error: { type: 'stale', message: expect.stringContaining('A colleague answered') },
    })
    await until(async () =>
      (await read(h.agent.ctx, card.id)).messages.some((one) => one.delivery?.state === 'live'),
    )
    expect(h.place.published().filter((text) => text.startsWith('Yes'))).toHaveLength(1)
  })

  it('is refused to answer without the role, and says who can help', async () => {
    h.person.post(`@${h.handle} Hello`)
    const card = await first(h)
    const viewer = await h.organisation.member('Per Olsen', 'viewer')
    const seen = unwrap(await showAnswering(viewer.ctx, { id: card.id }))
    expect(seen.mayNotAnswer?.help).toBeTruthy()
    const refused = await answer(viewer.ctx, {
      id: card.id,
      text: 'Hi',
      media: [],
      lastMessageId: (await read(viewer.ctx, card.id)).messages[0]?.id ?? '',
      close: false,
    })
    expect(refused).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    expect(await assign(h.agent.ctx, { id: card.id, memberId: viewer.id })).toMatchObject({
      ok: false,
      error: { type: 'invalid' },
    })
  })

  it('shows a message that was taken away, and will not answer it', async () => {
    const question = h.person.post(`@${h.handle} Forget this`)
    const card = await first(h)
    server.service.remove(question.id)
    const seen = await until(async () => {
      const now = await read(h.agent.ctx, card.id)
      return now.messages[0]?.deletedAt ? now : null
    })
    const refused = await answer(h.agent.ctx, {
      id: card.id,
      text: 'Hi',
      media: [],
      lastMessageId: seen.messages[0]?.id ?? '',
      close: false,
    })
    expect(refused).toMatchObject({ ok: false, error: { type: 'conflict' } })
    await until(async () => !(await all(h.agent.ctx))[0]?.preview.includes('Forget'))
  })

  it('keeps notes for colleagues and what somebody is typing', async () => {
    h.person.post(`@${h.handle} Hello`)
    const card = await first(h)
    unwrap(await addNote(h.agent.ctx, { id: card.id, text: '<b>Ask Mara</b>' }))
    unwrap(await saveReplyDraft(h.agent.ctx, { id: card.id, text: 'Yes, it le', media: [] }))
    const seen = await read(h.agent.ctx, card.id)
    expect(seen.notes[0]).toMatchObject({ text: '<b>Ask Mara</b>', author: { name: 'Sofia Brandt' } })
    expect(seen.draft?.text).toBe('Yes, it le')
    expect((await read(h.organisation.ctx, card.id)).draft).toBeNull()
    expect(h.place.published()).toEqual([])
  })

  it('is found by a mention only once, however often it is handed out', async () => {
    h.person.post(`@${h.handle} Once`)
    const card = await first(h)
    const { messages } = await read(h.agent.ctx, card.id)
    await app.drain()
    expect((await read(h.agent.ctx, card.id)).messages).toEqual(messages)
  })
})

describe('clocks and figures', () => {
  it('lets no automatic answer stop a clock, and a person’s does', async () => {
    const h = await house()
    h.person.post(`@${h.handle} Does it work?`)
    const card = await first(h)
    const [message] = (await read(h.agent.ctx, card.id)).messages
    const [mention] = (
      await h.organisation.system.read((tx) =>
        tx.execute<{ id: string; remote_id: string; reply_context: Record<string, string> }>(
          'select id, remote_id, reply_context from mention',
        ),
      )
    ).rows
    const replyTo = {
      ...{ mentionId: mention?.id ?? '', remoteId: mention?.remote_id ?? '' },
      context: mention?.reply_context ?? {},
    }
    // As an acknowledgement would be sent: a reply in the conversation that nobody wrote.
    const text = 'We have received your message.'
    unwrap(
      await submitReply(h.agent.ctx, {
        ...{ channelId: card.channelId, authorId: h.agent.id, text, media: [], replyTo },
        ...{ subject: card.id, title: 'Acknowledgement' },
      }),
    )
    await until(async () => [...server.service.state.posts.values()].some((post) => post.text === text))
    await app.drain()
    expect((await read(h.agent.ctx, card.id)).clock).toMatchObject({ kind: 'first', stoppedAt: null })
    const answered = { id: card.id, text: 'It does.', media: [], lastMessageId: message?.id ?? '' }
    unwrap(await answer(h.agent.ctx, { ...answered, close: false }))
    await until(async () => (await read(h.agent.ctx, card.id)).clock === null)
  })

  it('counts the unanswered as waiting, marks the late once, and opens its rows', async () => {
    const h = await house()
    h.person.post(`@${h.handle} First`)
    const card = await first(h)
    const window = { from: new Date(Date.now() - 3_600_000), to: new Date(Date.now() + 3_600_000) }
    const query = { window, departmentId: null, channelId: null }
    const { figures, coverage } = await firstResponseTime.compute(h.agent.ctx, query)
    expect(figures.unanswered).toMatchObject({ value: 1, n: 1 })
    expect(figures.median).toMatchObject({ value: null, reason: expect.stringContaining('not answered') })
    expect(figures.p90?.value).toBeNull()
    expect(coverage).toBeGreaterThan(0)
    expect((await conversationsByDesk.compute(h.agent.ctx, query)).figures.value?.value).toBe(1)
    const opened = await firstResponseTime.rows(h.agent.ctx, query, { limit: 10, offset: 0 })
    expect(opened).toMatchObject({
      total: 1,
      rows: [{ href: `/inbox/all/${card.id}`, note: 'not answered yet' }],
    })
    unwrap(await snooze(h.agent.ctx, { id: card.id, until: new Date(Date.now() + 60_000).toISOString() }))
    expect((await read(h.agent.ctx, card.id)).clock?.kind).toBe('first')
    const clock = await h.organisation.system.write((tx) =>
      tx.execute<{ id: string }>(
        "update clock set due_at = now() - interval '1 minute' where kind = 'first' returning id",
      ),
    )
    const clockId = clock.rows[0]?.id ?? ''
    await clockDue(h.organisation.system, { clockId })
    await clockDue(h.organisation.system, { clockId })
    const { happenings } = await read(h.agent.ctx, card.id)
    expect(happenings.filter((one) => one.type === 'clock.breached')).toHaveLength(1)
  })

  it('shows nothing of another organisation', async () => {
    const h = await house()
    h.person.post(`@${h.handle} Ours`)
    const card = await first(h)
    const stranger = (await app.organisation('Other')).ctx
    expect(await all(stranger)).toEqual([])
    expect(await getConversation(stranger, { id: card.id })).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
    expect(await close(stranger, { id: card.id })).toMatchObject({ ok: false, error: { type: 'not_found' } })
  })
})
