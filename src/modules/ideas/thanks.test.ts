import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { giveConsent, listApprovals } from '#modules/governance/index.ts'
import { saveDraft, submitDraft } from '#modules/publishing/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { forgetPerson } from './commands/erase.ts'
import { addIdea } from './commands/ideas.ts'
import { mergeIdea } from './commands/merge.ts'
import { joinIdea } from './commands/sort-requests.ts'
import { forgetLetterOf, LETTER_DAYS, thankFor } from './commands/thank.ts'
import { thankNow } from './commands/thank-now.ts'
import { writeIdea } from './commands/write.ts'
import { ideasMetrics } from './metrics.ts'
import { ideaView } from './queries/idea.ts'
import { listRequests } from './queries/requests.ts'
import { onPostLive } from './reactions/on-post-live.ts'
import { boxOf, type IdeasHouse, ideasHouse } from './testing/house.ts'

let house: IdeasHouse
let server: FakeServer
let org: Awaited<ReturnType<IdeasHouse['app']['organisation']>>
let author: Awaited<ReturnType<typeof org.member>>
let approver: Awaited<ReturnType<typeof org.member>>
let channelId: string
beforeAll(async () => {
  server = await startFakeServer()
  house = await ideasHouse({ networks: [fake], allowHosts: ['127.0.0.1'] })
  org = await house.app.organisation()
  author = await org.member('Elin Dahl', 'author')
  approver = await org.member('Hanne Voss', 'approver')
  channelId = (await fakeChannel(org.ctx, 'fjell', server)).channel.id
  await house.app.drain()
})
afterAll(async () => {
  await house?.close()
  await server?.stop()
})

let net = 0
/** An idea for which these addresses asked; null asks without one. */
async function askedFor(title: string, people: readonly (string | null)[], locale: 'en' | 'de' = 'en') {
  // An hour ago: what is due by the house's clock must be due for the queue, which has its own.
  house.clock.moveTo(new Date(Date.now() - 3_600_000))
  const box = await boxOf(org.ctx, { locale, question: 'Was möchtest du wissen?' })
  const { id } = unwrap(await addIdea(org.ctx, { title }))
  for (const email of people) {
    net += 1
    const more = email ? { email, consent: true, name: 'Ida' } : {}
    await house.ask(box.address, { ...more, text: `${title} ${net}` }, `198.51.100.${net}`)
  }
  const { requests } = unwrap(await listRequests(org.ctx, { view: 'new', boxId: box.id, limit: 50 }))
  for (const request of requests) unwrap(await joinIdea(org.ctx, { id: request.id, ideaId: id }))
  house.clock.moveTo(new Date())
  return id
}

/** From the idea to a post that is live, the way everybody goes. */
async function publish(id: string, text: string) {
  const { draftId } = unwrap(await writeIdea(author.ctx, { id }))
  const variants = [{ channelId, text, media: [], lang: null }]
  const content = { title: text, idea: '', scheduledAt: null, variants }
  const { revision } = unwrap(await saveDraft(author.ctx, { ...content, id: draftId, revision: 1 }))
  unwrap(await submitDraft(author.ctx, { id: draftId, revision }))
  const { approvals } = unwrap(await listApprovals(approver.ctx, { view: 'mine' }))
  const request = approvals.find((one) => one.subjectId === draftId)
  unwrap(await giveConsent(approver.ctx, { id: request?.id ?? '', digest: request?.digest ?? '' }))
  await house.app.drain()
  return unwrap(await ideaView(org.ctx, { id }))
}

const lettersTo = (to: string) => house.letters.filter((letter) => letter.to === to)

describe('when the answer is published', () => {
  it('the idea is published with its address, and everybody who asked is told once', async () => {
    const id = await askedFor(
      'Wie Wolle entsteht',
      ['a@example.org', 'b@example.org', null, 'A@example.org'],
      'de',
    )
    expect(unwrap(await ideaView(org.ctx, { id })).people).toEqual({ asked: 4, toTell: 3, told: 0 })
    const idea = await publish(id, 'So entsteht Wolle')
    expect(idea).toMatchObject({ state: 'published', postUrl: expect.stringContaining('http') })
    expect(idea.people).toEqual({ asked: 4, toTell: 0, told: 3 })
    const [letter, ...more] = house.letters.filter(({ to }) => to.toLowerCase() === 'a@example.org')
    expect(more).toEqual([])
    expect(lettersTo('b@example.org')).toHaveLength(1)
    expect(letter?.subject).toContain('beantwortet')
    expect(letter?.text).toContain(idea.postUrl ?? '-')
    // Nothing from outside stands in a letter.
    expect(letter?.text).not.toContain('Wie Wolle entsteht')
    expect(letter?.text).not.toContain('Ida')
    const [live] = (await house.rows<{ type: string; subject: string }>(org.ctx, 'event')).filter(
      ({ type }) => type === 'post.live',
    )
    const event = {
      id: '',
      organisationId: org.id,
      seq: 1,
      at: '',
      actor: null,
      type: 'post.live',
      version: 1,
      subject: live?.subject ?? '',
      data: {},
    }
    await onPostLive(org.system, event)
    unwrap(await thankNow(org.ctx, { id }))
    await house.app.drain()
    expect(house.letters.filter(({ to }) => to.toLowerCase() === 'a@example.org')).toHaveLength(1)
    const own = { token: /own\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '' }
    expect((await house.http('own', own)).status).toBe(200)
    expect((await house.http('removeOwn', own)).status).toBe(200)
    expect((await house.http('removeOwn', own)).status).toBe(404)
  })

  it('nobody is told twice and nobody is left out when it is killed in the middle, or run by several at once', async () => {
    const people = Array.from({ length: 8 }, (_, n) => `many${n}@example.org`)
    const first = await askedFor('Killed', people.slice(0, 4))
    const id = await askedFor('Many', people.slice(4))
    unwrap(await mergeIdea(org.ctx, { id: first, intoId: id }))
    let made = 0
    house.trouble.before = (path) => {
      made += 1
      if (path.startsWith('/p/ask/own/') && made % 3 === 0) throw new Error('killed')
    }
    await expect(publish(id, 'For the many')).rejects.toThrow()
    for (let n = 0; n < 4; n += 1)
      await Promise.allSettled([thankFor(org.system, id), thankFor(org.system, id)])
    house.trouble.before = () => undefined
    await thankFor(org.system, id)
    await house.app.drain()
    expect(people.map((to) => lettersTo(to).length)).toEqual(people.map(() => 1))
    expect(unwrap(await ideaView(org.ctx, { id })).people).toMatchObject({ toTell: 0, told: 8 })
    expect(await thankFor(org.system, id)).toBe(0)
  })

  it('whoever asks later is told at once, and letters are forgotten with their addresses', async () => {
    const id = await askedFor('Early', ['early@example.org'])
    await publish(id, 'It is out')
    const box = await boxOf(org.ctx)
    await house.ask(box.address, { email: 'late@example.org', consent: true, text: 'Late' }, '203.0.113.200')
    const [late] = unwrap(await listRequests(org.ctx, { view: 'new', boxId: box.id, limit: 5 })).requests
    house.clock.moveTo(new Date())
    unwrap(await joinIdea(org.ctx, { id: late?.id ?? '', ideaId: id }))
    await house.app.drain()
    expect(lettersTo('late@example.org')).toHaveLength(1)
    const traces = async () =>
      JSON.stringify([await house.rows(org.ctx, 'mail'), await house.rows(org.ctx, 'content_request')])
    expect(await traces()).toContain('late@example.org')
    await forgetLetterOf(org.system, late?.id ?? '')
    expect(await traces()).toContain('late@example.org')
    const start = house.clock.now()
    house.clock.advance(LETTER_DAYS * 86_400_000)
    await forgetLetterOf(org.system, late?.id ?? '')
    expect(await traces()).not.toContain('late@example.org')
    house.clock.moveTo(start)
    expect(unwrap(await forgetPerson(org.ctx, { email: 'early@example.org' })).erased).toBe(1)
    expect(await traces()).not.toContain('early@example.org')
  })
})

describe('figures', () => {
  it('count what came, what was answered and how long it took; unknown without any', async () => {
    const to = new Date(house.clock.now().getTime() + 60_000)
    const query = {
      window: { from: new Date(to.getTime() - 3 * 3_600_000), to },
      departmentId: null,
      channelId: null,
    }
    const [received, answered, time] = await Promise.all(
      ideasMetrics.map((metric) => metric.compute(org.ctx, query)),
    )
    expect(received?.figures.value?.value).toBe(14)
    expect(answered?.figures.value).toMatchObject({ value: 100, n: 12 })
    expect(time?.figures.median).toMatchObject({ n: 12, reason: null })
    expect(time?.figures.median?.value).toBeGreaterThan(50)
    const empty = { ...query, window: { from: new Date(0), to: new Date(1000) } }
    const [none, share, median] = await Promise.all(
      ideasMetrics.map((metric) => metric.compute(org.ctx, empty)),
    )
    expect(none?.figures.value?.value).toBe(0)
    for (const figure of [share?.figures.value, median?.figures.median])
      expect(figure).toMatchObject({ value: null, n: 0, reason: expect.any(String) })
    for (const metric of ideasMetrics) {
      const page = await metric.rows(org.ctx, query, { limit: 5, offset: 0 })
      expect(page.rows).toHaveLength(5)
      expect(page.total).toBeGreaterThan(5)
    }
  })
})
