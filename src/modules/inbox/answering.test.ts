import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { setPause } from '#modules/governance/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import { answerAsk } from '#modules/satisfaction/index.ts'
import { createReply } from '#modules/saved-replies/index.ts'
import { fakePerson } from '#networks/fake/person.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { type Answer, answer } from './commands/answer.ts'
import { act } from './commands/answering/act.ts'
import { help } from './commands/answering/help.ts'
import { insertReply } from './commands/answering/insert-reply.ts'
import { surveyLink } from './commands/answering/survey-link.ts'
import { triage } from './commands/answering/triage.ts'
import { undoAnswer } from './commands/answering/undo-answer.ts'
import { saveReplyDraft } from './commands/notes.ts'
import { snooze } from './commands/work.ts'
import { removeLabel, saveLabel } from './commands/work-list/labels.ts'
import { showAnswering, showLikeness } from './queries/answering/answering.ts'
import { getConversation } from './queries/conversation.ts'
import { conversations } from './tables.ts'
import { type OpenInbox, openInbox } from './testing/open-inbox.ts'

let inbox: OpenInbox
let count = 0

beforeAll(async () => {
  inbox = await openInbox()
})
afterAll(() => inbox?.close())

/** Lets ingest, jobs and reactions work until `look` is satisfied. */
async function until<T>(look: () => Promise<T | null | undefined | false>, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    await inbox.app.drain()
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not come about in time')
}

const cards = async (ctx: Ctx) =>
  ctx.read((tx) =>
    tx.select().from(conversations).where(eq(conversations.organisationId, ctx.organisationId)),
  )

/** A house with one question in it and an agent before it. */
async function asked(words = 'Where is my jacket?', name = 'Ingrid Aasheim') {
  count += 1
  const { app, server } = inbox
  const organisation = await app.organisation()
  const agent = await organisation.member('Sofia Brandt', 'agent')
  const handle = `answer${count}`
  const place = await fakeChannel(organisation.ctx, handle, server)
  await app.drain()
  const person = fakePerson(server.service, `asks${count}`, { displayName: name })
  const question = person.post(`@${handle} ${words}`)
  const card = await until(async () => (await cards(agent.ctx))[0])
  const read = async (ctx: Ctx = agent.ctx) => unwrap(await getConversation(ctx, { id: card.id }))
  const before = await read()
  const write = async (more: Partial<Answer> = {}, ctx: Ctx = agent.ctx) =>
    answer(ctx, {
      id: card.id,
      text: 'It left Bergen today.',
      media: [],
      lastMessageId: (await read()).messages.at(-1)?.id ?? '',
      close: false,
      ...more,
    })
  const live = () => until(async () => (await read()).messages.find((one) => one.delivery?.state === 'live'))
  return { organisation, agent, place, person, handle, question, card, before, read, write, live }
}

const deskOf = async (ctx: Ctx, name: string): Promise<string> =>
  (await departmentCards(ctx)).find((desk) => desk.name === name)?.id ?? ''

const row = async (ctx: Ctx, id: string) => {
  const [found] = await ctx.read((tx) =>
    tx
      .select()
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, id))),
  )
  return found
}

describe('an answer that can be taken back', () => {
  it('leaves nothing behind: no message, the words as a draft, clock and owner and snooze as before', async () => {
    const h = await asked()
    const day = new Date(Date.now() + 86_400_000).toISOString()
    unwrap(await snooze(h.agent.ctx, { id: h.card.id, until: day }))
    const before = await row(h.agent.ctx, h.card.id)
    const sent = unwrap(await h.write({ hold: 10, close: true }))
    expect(sent.undoUntil).not.toBeNull()
    await inbox.app.drain()
    expect(h.place.published()).toEqual([])
    expect((await row(h.agent.ctx, h.card.id))?.lastDirection).toBe('out')
    expect(unwrap(await showAnswering(h.agent.ctx, { id: h.card.id })).undo).toHaveLength(1)
    unwrap(await saveReplyDraft(h.agent.ctx, { id: h.card.id, text: 'And another thing', media: [] }))
    const words = unwrap(await undoAnswer(h.agent.ctx, { id: h.card.id, messageId: sent.messageId }))
    expect(words.text).toBe('It left Bergen today.\n\nAnd another thing')
    await inbox.app.drain()
    expect(await row(h.agent.ctx, h.card.id)).toEqual(before)
    const after = await h.read()
    expect(after.messages).toHaveLength(1)
    expect(after.draft?.text).toBe(words.text)
    expect(after.clocks).toEqual(h.before.clocks)
    expect(h.place.published()).toEqual([])
    expect(await undoAnswer(h.agent.ctx, { id: h.card.id, messageId: sent.messageId })).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
  })

  it('goes out by itself when nobody takes it back, and then cannot be', async () => {
    const h = await asked()
    const sent = unwrap(await h.write({ hold: 1, close: true }))
    expect((await h.read()).state).toBe('open')
    await h.live()
    await until(async () => (await h.read()).state === 'closed')
    expect(h.place.published()).toEqual(['It left Bergen today.'])
    expect((await h.read()).clocks.find(({ kind }) => kind === 'first')).toMatchObject({ outcome: 'kept' })
    expect(await undoAnswer(h.agent.ctx, { id: h.card.id, messageId: sent.messageId })).toMatchObject({
      ok: false,
      error: { type: 'conflict' },
    })
    expect((await h.read()).messages).toHaveLength(2)
  })

  it('does what a saved reply has done once it is live, in the name of its writer, and nothing when it is taken back', async () => {
    const h = await asked()
    const owner = await h.organisation.member('Liv Aas', 'owner')
    const tone = null
    const label = unwrap(await saveLabel(owner.ctx, { name: 'Delivery', tone }))
    const gone = unwrap(await saveLabel(owner.ctx, { name: 'Gone', tone }))
    const desk = await deskOf(owner.ctx, 'Marketing')
    const follows = { handTo: desk, labels: [label.id, gone.id] }
    const held = unwrap(await h.write({ hold: 10, follows }, owner.ctx))
    expect(unwrap(await undoAnswer(owner.ctx, { id: h.card.id, messageId: held.messageId })).follows).toEqual(
      follows,
    )
    await inbox.app.drain()
    expect(await row(owner.ctx, h.card.id)).toMatchObject({ departmentId: h.card.departmentId })
    expect((await h.read(owner.ctx)).labels).toEqual([])

    unwrap(await removeLabel(owner.ctx, { id: gone.id }))
    unwrap(await h.write({ close: true, follows }, owner.ctx))
    await h.live()
    const after = await until(async () => {
      const now = await h.read(owner.ctx)
      return now.state === 'closed' && now
    })
    expect(after.desk.id).toBe(desk)
    expect(after.labels.map((one) => one.id)).toEqual([label.id])
    const handed = after.happenings.filter((one) => one.type === 'conversation.handed')
    expect(handed).toMatchObject([{ data: { member: 'Liv Aas', desk: 'Marketing' } }])
  })

  it('is refused before it is sent when its writer may not hand it over', async () => {
    const h = await asked()
    const speaker = await h.organisation.member('Camilla Rosén', 'spokesperson')
    const follows = { handTo: await deskOf(speaker.ctx, 'Marketing'), labels: [] }
    const refused = await h.write({ follows }, speaker.ctx)
    expect(refused).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    expect((await h.read()).messages).toHaveLength(1)
  })

  it('does not close what they wrote into again before it was out', async () => {
    const h = await asked()
    unwrap(await h.write({ hold: 1, close: true }))
    h.person.post(`@${h.handle} One more question`, { replyTo: h.question.id })
    await until(async () => (await h.read()).messages.length === 3)
    await h.live()
    await inbox.app.drain()
    const after = await h.read()
    expect(after.state).toBe('open')
    // What came in unread waits for an answer of its own.
    expect(after.clock).toMatchObject({ kind: 'next' })
  })

  it('is taken back by its writer alone', async () => {
    const h = await asked()
    const sent = unwrap(await h.write({ hold: 10 }))
    const other = await h.organisation.member('Jonas Eide', 'agent')
    const stranger = (await inbox.app.organisation('Other')).ctx
    const input = { id: h.card.id, messageId: sent.messageId }
    expect(await undoAnswer(other.ctx, input)).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    expect(await undoAnswer(stranger, input)).toMatchObject({ ok: false, error: { type: 'not_found' } })
    expect((await h.read()).messages).toHaveLength(2)
  })
})

describe('one press of send', () => {
  it('sends once, however often the request comes, at once or later', async () => {
    const h = await asked()
    const sendId = newId()
    const { messages } = await h.read()
    const press = () => h.write({ sendId, lastMessageId: messages.at(-1)?.id ?? '' })
    const at = await Promise.all([press(), press(), press()])
    const later = await press()
    const ids = [...at, later].map((one) => unwrap(one).messageId)
    expect(new Set(ids).size).toBe(1)
    await h.live()
    expect(h.place.published()).toEqual(['It left Bergen today.'])
    expect(unwrap(await press()).state).toBe('live')
  })

  it('tells nobody else what became of it', async () => {
    const h = await asked()
    const sendId = newId()
    unwrap(await h.write({ sendId }))
    const other = await h.organisation.member('Jonas Eide', 'agent')
    expect(await h.write({ sendId }, other.ctx)).toMatchObject({ ok: false, error: { type: 'conflict' } })
  })
})

describe('acting on the network', () => {
  it('likes and takes it back as the account, once, with the name of who did it', async () => {
    const h = await asked()
    const messageId = h.before.messages[0]?.id ?? ''
    const likers = () => inbox.server.service.state.likers.get(h.question.id)?.size ?? 0
    for (const _ of [1, 2]) unwrap(await act(h.agent.ctx, { id: h.card.id, messageId, verb: 'like' }))
    expect(likers()).toBe(1)
    const seen = unwrap(await showAnswering(h.agent.ctx, { id: h.card.id }))
    expect(seen.acts).toMatchObject([{ messageId, verb: 'like', by: 'Sofia Brandt' }])
    unwrap(await act(h.agent.ctx, { id: h.card.id, messageId, verb: 'unlike' }))
    expect(likers()).toBe(0)
    expect(unwrap(await showAnswering(h.agent.ctx, { id: h.card.id })).acts).toEqual([])
  })

  it('says why the network would not hide it, and keeps nothing', async () => {
    const h = await asked()
    const messageId = h.before.messages[0]?.id ?? ''
    const refused = await act(h.agent.ctx, { id: h.card.id, messageId, verb: 'hide' })
    expect(refused).toMatchObject({ ok: false, error: { type: 'unavailable' } })
    expect(unwrap(await showAnswering(h.agent.ctx, { id: h.card.id })).acts).toEqual([])
    expect(await act(h.agent.ctx, { id: h.card.id, messageId, verb: 'delete' })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
  })

  it('takes back what we said', async () => {
    const h = await asked()
    unwrap(await h.write())
    const ours = await h.live()
    unwrap(await act(h.agent.ctx, { id: h.card.id, messageId: ours.id, verb: 'delete' }))
    expect(h.place.published()).toEqual([])
  })

  it('is for those who may reply, and not while publishing is paused', async () => {
    const h = await asked()
    const messageId = h.before.messages[0]?.id ?? ''
    const viewer = await h.organisation.member('Per Olsen', 'viewer')
    const input = { id: h.card.id, messageId, verb: 'like' as const }
    expect(await act(viewer.ctx, input)).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    unwrap(
      await setPause(h.organisation.ctx, {
        scope: 'organisation',
        scopeId: null,
        reason: 'An accident in Bergen',
      }),
    )
    expect(await act(h.agent.ctx, input)).toMatchObject({ ok: false })
    expect(inbox.server.service.state.likers.get(h.question.id)?.size ?? 0).toBe(0)
  })

  it('does not answer in private where the network cannot, and says why', async () => {
    const h = await asked()
    expect(await h.write({ privately: true })).toMatchObject({ ok: false, error: { type: 'conflict' } })
    const { can } = unwrap(await showAnswering(h.agent.ctx, { id: h.card.id }))
    expect(can.privately).toMatch(/private/)
    expect(can.like).toBeNull()
  })
})

describe('beside the answer', () => {
  it('marks what kind of writer it is on the conversation, with who said so', async () => {
    const h = await asked('You are all crooks!!!')
    unwrap(await triage(h.agent.ctx, { id: h.card.id, kind: 'rager' }))
    expect(unwrap(await showAnswering(h.agent.ctx, { id: h.card.id })).triage).toBe('rager')
    const viewer = await h.organisation.member('Per Olsen', 'viewer')
    expect(await triage(viewer.ctx, { id: h.card.id, kind: 'troll' })).toMatchObject({ ok: false })
    unwrap(await triage(h.agent.ctx, { id: h.card.id, kind: null }))
    expect(unwrap(await showAnswering(h.agent.ctx, { id: h.card.id })).triage).toBeNull()
  })

  it('fills a saved reply, harmlessly whatever they call themselves', async () => {
    const h = await asked('Hello', 'Ida\u202e https://evil.example <svg> {agent} @fjell')
    const made = unwrap(
      await createReply(h.organisation.ctx, {
        ...{ title: 'Sorry', folder: '', lang: 'en', departmentId: null, reviewOn: null },
        text: 'Hello {name}, {agent} of {desk} looks into order {order}.',
        acts: { close: true, triage: 'unhappy' },
      }),
    )
    const used = unwrap(await insertReply(h.agent.ctx, { id: h.card.id, replyId: made.id }))
    expect(used.text).toBe('Hello Ida svg agent, Sofia Brandt of Service looks into order {order}.')
    expect(used).toMatchObject({ open: ['order'], acts: { close: true, triage: 'unhappy' } })
  })

  it('tells how near an answer is to a saved reply and to what others were told', async () => {
    const h = await asked()
    const words =
      'We are sorry that your parcel is late. It left Bergen today and will be with you on Friday.'
    unwrap(await h.write({ text: words }))
    await h.live()
    await inbox.app.drain()
    const near = async (id: string, text: string) =>
      unwrap(await showLikeness(h.agent.ctx, { id, text, lang: 'en' }))
    // Its own conversation does not count as others.
    expect(await near(h.card.id, words)).toMatchObject({ share: 0, nearest: null })
    fakePerson(inbox.server.service, `second${count}`).post(`@${h.handle} And mine?`)
    const second = await until(async () => (await cards(h.agent.ctx)).find((one) => one.id !== h.card.id))
    expect(await near(second.id, words)).toMatchObject({ share: 1, nearest: { kind: 'answer' } })
    const half = await near(
      second.id,
      `${words} I have asked the driver myself and he says before noon, Ida.`,
    )
    expect(half.share).toBeGreaterThan(0.3)
    expect(half.share).toBeLessThan(0.8)
    expect(half.sentence).toBe('It left Bergen today and will be with you on Friday.')
    expect(
      await near(second.id, 'Something else altogether, written only for you and nobody besides.'),
    ).toMatchObject({
      share: 0,
      sentence: null,
    })
    expect(await near(second.id, 'Too short')).toMatchObject({ share: null })
  })

  it('asks no machine for a desk that is not named, and tells the composer why', async () => {
    const h = await asked()
    const wish = { id: h.card.id, task: 'draft' as const, text: '', lang: 'en' }
    expect(await help(h.agent.ctx, wish)).toMatchObject({ ok: false, error: { type: 'conflict' } })
    expect(unwrap(await showAnswering(h.agent.ctx, { id: h.card.id })).can.help).toMatch(/off/)
    const viewer = await h.organisation.member('Per Olsen', 'viewer')
    expect(await help(viewer.ctx, wish)).toMatchObject({ ok: false, error: { type: 'forbidden' } })
  })

  it('asks once how it was, and shows what they said here and nowhere else', async () => {
    const h = await asked()
    const { url } = unwrap(await surveyLink(h.agent.ctx, { id: h.card.id }))
    const token = url.split('/').at(-1) ?? ''
    expect(url).not.toContain(h.card.id)
    // A link to this very computer would rightly wait for a second person.
    const shown = url.replace('http://localhost', 'https://weft.fjell.example')
    unwrap(await h.write({ text: `It left today. How was it? ${shown}` }))
    await h.live()
    const from = { address: '203.0.113.7', agent: 'test' }
    const say = (more: object = {}) =>
      answerAsk(inbox.app.engine, { token, score: 4, comment: '', website: '', ...more }, from)
    unwrap(await say({ website: 'https://bot.example' }))
    expect(unwrap(await showAnswering(h.agent.ctx, { id: h.card.id })).said).toBeNull()
    unwrap(await say({ comment: '<svg onload=x> fine\u202e' }))
    expect(unwrap(await showAnswering(h.agent.ctx, { id: h.card.id })).said).toMatchObject({
      score: 4,
      comment: '<svg onload=x> fine',
    })
    expect(await say({ score: 1 })).toMatchObject({ ok: false, error: { type: 'conflict' } })
    expect(await say({ token: 'a'.repeat(43) })).toMatchObject({ ok: false, error: { type: 'not_found' } })
    const stranger = (await inbox.app.organisation('Other')).ctx
    expect(await showAnswering(stranger, { id: h.card.id })).toMatchObject({ ok: false })
  })
})
