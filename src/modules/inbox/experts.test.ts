import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { updateDepartment, updateMember } from '#modules/people/index.ts'
import { beat, othersAt } from '#modules/presence/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Letter } from '#platform/mail/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { answerByLink, answerQuestion, lookExpertLink } from './commands/experts/answer.ts'
import { askExpert, withdrawQuestion } from './commands/experts/ask.ts'
import { addNote, sawMentions } from './commands/notes.ts'
import { expertDue } from './jobs/expert-due.handler.ts'
import { notesOf } from './queries/experts/notes.ts'
import { askedOfMe, listAskable, listQuestions } from './queries/experts/questions.ts'
import { givingHouse } from './testing/giving-house.ts'

const clock = fixedClock(new Date())
const letters: Letter[] = []
let app: TestApp
let server: FakeServer

beforeAll(async () => {
  const mail = {
    configured: true,
    link: (path: string) => `https://weft.example${path}`,
    deliver: async (letter: Letter) => {
      letters.push(letter)
      return { outcome: 'sent' as const }
    },
  }
  server = await startFakeServer()
  app = await testApp({ networks: [fake], clock, allowHosts: ['127.0.0.1'], mail })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})

const HOUR = 3_600_000
async function house() {
  const h = await givingHouse(app, server)
  const sofia = await h.agent('Sofia Brandt')
  const mara = await h.member('Mara Lind', 'viewer')
  const id = await h.arrive({ title: 'Is the tent fireproof?' })
  await app.drain()
  const dueAt = () => new Date(clock.now().getTime() + 4 * HOUR).toISOString()
  const ask = async () => {
    letters.length = 0
    const about = { question: 'Is it fireproof?', excerpt: '“Is the tent fireproof?”', dueAt: dueAt() }
    const question = unwrap(await askExpert(sofia.ctx, { id, memberId: mara.id, ...about }))
    await app.drain()
    return { question, token: letters[0]?.text.match(/\/p\/expert\/(\S+)/)?.[1] ?? '' }
  }
  return { ...h, sofia, mara, conversationId: id, ask, dueAt }
}

describe('a question to an expert', () => {
  it('is answered by the link in a mail, once, and comes back as a note', async () => {
    const h = await house()
    const { question, token } = await h.ask()
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).not.toContain('fireproof')
    const looked = unwrap(await lookExpertLink(app.engine, token, 'r'))
    expect(looked).toMatchObject({ expert: 'Mara Lind', asker: 'Sofia Brandt', state: 'open' })
    expect(looked).toMatchObject({ question: 'Is it fireproof?', excerpt: '“Is the tent fireproof?”' })
    unwrap(await answerByLink(app.engine, { token, answer: 'No tent is.' }, 'r'))
    const again = await answerByLink(app.engine, { token, answer: 'Yes!' }, 'r')
    expect(again).toMatchObject({ error: { type: 'conflict', message: 'This link has been used.' } })
    const [note] = await notesOf(h.sofia.ctx, h.conversationId)
    expect(note).toMatchObject({
      author: { name: 'Mara Lind' },
      text: 'No tent is.',
      expert: { question: 'Is it fireproof?' },
    })
    const { questions } = unwrap(await listQuestions(h.sofia.ctx, { id: h.conversationId }))
    expect(questions).toMatchObject([{ id: question.id, state: 'answered', answer: 'No tent is.' }])
    const { mentions } = unwrap(await askedOfMe(h.sofia.ctx))
    expect(mentions).toMatchObject([{ author: 'Mara Lind', conversationId: h.conversationId }])
    expect(unwrap(await askedOfMe(h.mara.ctx)).questions).toEqual([])
  })

  it('is not answered by a link that is expired, made up, of another person, or taken back', async () => {
    const h = await house()
    const { question, token } = await h.ask()
    const made = await answerByLink(app.engine, { token: `${token.slice(0, -1)}-`, answer: 'x' }, 'r')
    expect(made).toMatchObject({ error: { type: 'not_found' } })
    expect(await answerQuestion(h.sofia.ctx, { id: question.id, answer: 'x' })).toMatchObject({
      error: { type: 'forbidden' },
    })
    const stranger = (await app.organisation('Other')).ctx
    expect(await answerQuestion(stranger, { id: question.id, answer: 'x' })).toMatchObject({
      error: { type: 'not_found' },
    })
    unwrap(await withdrawQuestion(h.sofia.ctx, { id: question.id }))
    const late = await answerByLink(app.engine, { token, answer: 'x' }, 'r')
    expect(late).toMatchObject({
      error: { type: 'conflict', message: expect.stringContaining('taken back') },
    })
    const { token: second } = await h.ask()
    clock.advance(20 * 24 * HOUR)
    const expired = await answerByLink(app.engine, { token: second, answer: 'x' }, 'r')
    expect(expired).toMatchObject({ error: { type: 'not_found' } })
    expect(await notesOf(h.sofia.ctx, h.conversationId)).toEqual([])
  })

  it('does not open to who left', async () => {
    const h = await house()
    const { token } = await h.ask()
    await h.system.write((tx) => tx.execute(`update member set status = 'left' where id = '${h.mara.id}'`))
    expect(await lookExpertLink(app.engine, token, 'r')).toMatchObject({ error: { type: 'not_found' } })
  })

  it('shows to the one who was asked also from a restricted desk, and nothing else does', async () => {
    const h = await house()
    unwrap(await updateMember(h.owner, { memberId: h.sofia.id, departmentId: h.deskId }))
    unwrap(await updateDepartment(h.owner, { departmentId: h.deskId, restricted: true }))
    await app.drain()
    const sofia = await h.as(h.sofia.id)
    const mara = await h.as(h.mara.id)
    const { members } = unwrap(await listAskable(sofia, { id: h.conversationId }))
    expect(members.find((one) => one.id === h.mara.id)?.sees).toBe(false)
    const named = await addNote(sofia, { id: h.conversationId, text: '@Mara look', mentions: [h.mara.id] })
    expect(named).toMatchObject({
      error: {
        type: 'invalid',
        message: 'Mara Lind may not see this conversation, so a note cannot reach them.',
      },
    })
    const about = { question: 'Is it fireproof?', excerpt: '', dueAt: h.dueAt() }
    const { id } = unwrap(await askExpert(sofia, { id: h.conversationId, memberId: h.mara.id, ...about }))
    expect(await listQuestions(mara, { id: h.conversationId })).toMatchObject({
      error: { type: 'not_found' },
    })
    expect(unwrap(await askedOfMe(mara)).questions).toMatchObject([{ id, excerpt: '' }])
    unwrap(await answerQuestion(mara, { id, answer: 'No' }))
    const [note] = await notesOf(sofia, h.conversationId)
    expect(note).toMatchObject({ text: 'No', expert: { question: 'Is it fireproof?' } })
    expect(await notesOf(mara, h.conversationId)).toEqual([])
  })

  it('is reminded of once and late once, and not at all when it is answered', async () => {
    const h = await house()
    const { question, token } = await h.ask()
    letters.length = 0
    clock.advance(3 * HOUR)
    for (const _ of [1, 2]) await expertDue(h.system, { questionId: question.id, step: 'remind' })
    await app.drain()
    expect(letters.map(({ subject }) => subject)).toEqual(['Sofia Brandt waits for your answer'])
    clock.advance(2 * HOUR)
    await expertDue(h.system, { questionId: question.id, step: 'late' })
    await app.drain()
    expect(letters).toHaveLength(2)
    expect(unwrap(await listQuestions(h.sofia.ctx, { id: h.conversationId })).questions[0]?.late).toBe(true)
    unwrap(await answerByLink(app.engine, { token, answer: 'Late, but no.' }, 'r'))
    const other = letters[1]?.text.match(/\/p\/expert\/(\S+)/)?.[1] ?? ''
    expect(await answerByLink(app.engine, { token: other, answer: 'x' }, 'r')).toMatchObject({
      error: { type: 'conflict' },
    })
    letters.length = 0
    await expertDue(h.system, { questionId: question.id, step: 'late' })
    await app.drain()
    expect(letters.filter(({ subject }) => subject.startsWith('Overdue'))).toEqual([])
  })

  it('is refused to who may not answer, about the past, to oneself and to nobody', async () => {
    const h = await house()
    const about = { id: h.conversationId, question: 'Is it fireproof?', excerpt: '', dueAt: h.dueAt() }
    expect(await askExpert(h.mara.ctx, { ...about, memberId: h.sofia.id })).toMatchObject({
      error: { type: 'forbidden' },
    })
    const past = { ...about, dueAt: new Date(clock.now().getTime() - 1).toISOString() }
    for (const input of [
      { ...past, memberId: h.mara.id },
      { ...about, memberId: h.sofia.id },
      { ...about, memberId: h.conversationId },
    ])
      expect(await askExpert(h.sofia.ctx, input)).toMatchObject({ error: { type: 'invalid' } })
  })
})

describe('a note that names somebody', () => {
  it('reaches them by mail and on Today until they have seen it', async () => {
    const h = await house()
    letters.length = 0
    const input = { id: h.conversationId, text: '@Mara do you know?', mentions: [h.mara.id, h.sofia.id] }
    const note = unwrap(await addNote(h.sofia.ctx, input))
    expect(note.mentions).toMatchObject([{ name: 'Mara Lind', seen: false }])
    await app.drain()
    expect(letters.map(({ subject }) => subject)).toEqual(['Sofia Brandt named you in a note'])
    expect(unwrap(await askedOfMe(h.mara.ctx)).mentions).toMatchObject([{ noteId: note.id }])
    expect(unwrap(await sawMentions(h.mara.ctx, { id: h.conversationId }))).toEqual({ seen: 1 })
    expect(unwrap(await askedOfMe(h.mara.ctx)).mentions).toEqual([])
    const [seen] = await notesOf(h.sofia.ctx, h.conversationId)
    expect(seen?.mentions).toMatchObject([{ seen: true }])
  })
})

describe('who has a conversation open', () => {
  it('is hidden with it: who may not see it sees nobody there, and is not seen', async () => {
    const h = await house()
    unwrap(await updateMember(h.owner, { memberId: h.sofia.id, departmentId: h.deskId }))
    const subject = `conversation:${h.conversationId}`
    const names = async (ctx: Ctx) =>
      ((await othersAt(ctx, [subject])).get(subject) ?? []).map(({ name }) => name)
    unwrap(await beat(await h.as(h.sofia.id), { subject, state: 'typing' }))
    expect(await names(await h.as(h.mara.id))).toEqual(['Sofia Brandt'])
    unwrap(await updateDepartment(h.owner, { departmentId: h.deskId, restricted: true }))
    await app.drain()
    const mara = await h.as(h.mara.id)
    expect(await names(mara)).toEqual([])
    expect(unwrap(await beat(mara, { subject, state: 'here' })).others).toEqual([])
    expect(await names(await h.as(h.sofia.id))).toEqual([])
  })
})
