import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { closePoll, openPoll, takeAnswer, turnPoll } from './commands/polls.ts'
import { takeUp } from './commands/sort-requests.ts'
import type { PollPage, Tally } from './contract.ts'
import { ideaView } from './queries/idea.ts'
import { listPolls } from './queries/polls.ts'
import { listRequests } from './queries/requests.ts'
import { type IdeasHouse, ideasHouse, pollOf } from './testing/house.ts'

let house: IdeasHouse
let org: Awaited<ReturnType<IdeasHouse['app']['organisation']>>
beforeAll(async () => {
  house = await ideasHouse()
  org = await house.app.organisation()
})
afterAll(() => house?.close())

type Voted = { voted: true; tally: Tally | null }
let net = 0
const stranger = (): string => {
  net += 1
  return `203.0.113.${net}`
}
const pollNow = async (id: string) => unwrap(await listPolls(org.ctx)).polls.find((poll) => poll.id === id)

async function vote(
  address: string,
  options: string[],
  more: { words?: string; cookie?: string; slip?: string } = {},
) {
  const slip = more.slip ?? (await house.slipOf(address))
  house.clock.advance(5000)
  const { cookie, words = '' } = more
  return house.http<Voted>(
    'castVote',
    { address, slip, options, words },
    { from: stranger(), ...(cookie ? { cookie } : {}) },
  )
}

describe('a poll', () => {
  it('counts one vote a browser, and shows the figures after it', async () => {
    const poll = await pollOf(org.ctx)
    expect((await house.http<PollPage>('pollPage', poll)).value).toMatchObject({
      voted: false,
      tally: null,
      state: 'open',
    })
    const first = await vote(poll.address, ['o2'])
    expect(first.value.tally).toMatchObject({ n: 1, options: [{ votes: 0 }, { votes: 1 }, { votes: 0 }] })
    expect(first.cookie).toContain(`weft-voted-${poll.id}=`)
    expect(first.cookie).not.toMatch(/\bo2\b/)
    const seen = (await house.http<PollPage>('pollPage', poll, { cookie: first.cookie })).value
    expect(seen).toMatchObject({ voted: true, tally: { n: 1 } })
    expect((await vote(poll.address, ['o1'], { cookie: first.cookie })).status).toBe(409)
    // Without the cookie the page already voted with is no second ballot either.
    const slip = await house.slipOf(poll.address)
    const raced = await Promise.all([1, 2, 3].map(() => vote(poll.address, ['o1'], { slip })))
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await pollNow(poll.id))?.tally.n).toBe(2)
  })

  it('takes no cookie that was made up or set by another poll', async () => {
    const poll = await pollOf(org.ctx)
    const other = await pollOf(org.ctx)
    const { cookie } = await vote(other.address, ['o1'])
    const moved = cookie.replace(other.id, poll.id)
    for (const made of [moved, `weft-voted-${poll.id}=voted`, `weft-voted-${poll.id}=`])
      expect((await house.http<PollPage>('pollPage', poll, { cookie: made })).value.voted).toBe(false)
  })

  it('takes several answers when it is set so, and words that become a request', async () => {
    const poll = await pollOf(org.ctx, { multiple: true })
    expect((await vote(poll.address, ['o1', 'o3', 'other'], { words: 'Wax' })).value.tally).toMatchObject({
      n: 1,
      options: [{ votes: 1 }, { votes: 0 }, { votes: 1 }],
      other: 1,
    })
    const { requests } = unwrap(await listRequests(org.ctx, { view: 'new', limit: 10 }))
    const wax = requests.find(({ text }) => text === 'Wax')
    expect(wax?.from).toMatchObject({ kind: 'poll', id: poll.id })
    const { ideaId } = unwrap(await takeUp(org.ctx, { id: wax?.id ?? '', title: 'Wax', departmentId: null }))
    expect(unwrap(await ideaView(org.ctx, { id: ideaId }))).toMatchObject({ source: 'poll', asked: 1 })
  })

  it('refuses answers that are not its own', async () => {
    const poll = await pollOf(org.ctx, { other: false })
    for (const options of [[], ['o9'], ['o1', 'o2'], ['other']])
      expect((await vote(poll.address, options, { words: 'x' })).status).toBe(422)
    expect((await vote(poll.address, ['o1'], { slip: 'made up' })).status).toBe(409)
    expect((await pollNow(poll.id))?.tally.n).toBe(0)
  })

  it('opens and closes at its instants: to the clock for votes, by its job for everybody else', async () => {
    const now = house.clock.now().getTime()
    const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
    const poll = await pollOf(org.ctx, { opensAt: at(10), closesAt: at(20), shows: 'at-end' })
    expect((await vote(poll.address, ['o1'])).refusal.message).toContain('not begun')
    house.clock.moveTo(new Date(now + 10 * 60_000))
    const slip = await house.slipOf(poll.address)
    expect((await vote(poll.address, ['o1'])).value).toEqual({ voted: true, tally: null })
    await turnPoll(org.system, poll.id)
    house.clock.moveTo(new Date(now + 20 * 60_000 - 5001))
    expect((await vote(poll.address, ['o1'])).status).toBe(200)
    // The page was loaded in time, the vote comes at the very instant.
    house.clock.moveTo(new Date(now + 20 * 60_000 - 5000))
    expect((await vote(poll.address, ['o2'], { slip })).refusal.message).toBe('This poll is over.')
    expect((await house.http<PollPage>('pollPage', poll)).value).toMatchObject({
      state: 'closed',
      tally: { n: 2 },
    })
    await turnPoll(org.system, poll.id)
    await turnPoll(org.system, poll.id)
    const facts = await house.rows<{ type: string; subject: string }>(org.ctx, 'event')
    const own = facts.filter(({ subject }) => subject === poll.id).map(({ type }) => type)
    expect(own).toEqual(['idea-poll.planned', 'idea-poll.opened', 'idea-poll.closed'])
  })

  it('is made with good answers, and ended by hand', async () => {
    const words = {
      locale: 'en' as const,
      question: 'What?',
      intro: '',
      multiple: false,
      other: false,
      shows: 'at-end' as const,
      departmentId: null,
    }
    const make = (more: object) =>
      openPoll(org.ctx, {
        ...words,
        address: 'a-fine-poll',
        options: ['a', 'b'],
        opensAt: null,
        closesAt: null,
        ...more,
      })
    expect(await make({ options: ['a'] })).toMatchObject({
      error: { fields: { options: expect.any(String) } },
    })
    expect(await make({ closesAt: '2020-01-01T00:00:00Z' })).toMatchObject({
      error: { fields: { closesAt: expect.any(String) } },
    })
    const { id } = unwrap(await make({}))
    const { ideaId } = unwrap(await takeAnswer(org.ctx, { id, optionId: 'o2' }))
    expect(unwrap(await ideaView(org.ctx, { id: ideaId }))).toMatchObject({ title: 'b', source: 'poll' })
    unwrap(await closePoll(org.ctx, { id }))
    expect((await vote('a-fine-poll', ['o1'])).status).toBe(409)
    const viewer = await org.member('Vi Viewer', 'viewer')
    expect(await closePoll(viewer.ctx, { id })).toMatchObject({ error: { type: 'forbidden' } })
  })
})
