import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { leave } from '#modules/people/index.ts'
import { setCharter } from './commands/charter.ts'
import { closeMeeting } from './commands/close-meeting.ts'
import { addItem, changeItem, moveItem, withdrawItem } from './commands/items.ts'
import { attend, openMeeting, planMeeting } from './commands/meetings.ts'
import { addSeat, changeSeat, nameSeat, vacateSeat } from './commands/seats.ts'
import { castVote, closeVote, openVote } from './commands/votes.ts'
import { listSeats, sitters } from './queries/body.ts'
import { listDecisions } from './queries/decisions.ts'
import { showItem } from './queries/items.ts'
import { showMeeting } from './queries/meetings.ts'
import { waiting } from './queries/overview.ts'
import { type CouncilHouse, councilHouse, error, why } from './testing/house.ts'

const DAY = 86_400_000
let house: CouncilHouse
beforeAll(async () => {
  house = await councilHouse()
})
afterAll(() => house?.close())

const item = async (ctx: Parameters<typeof showItem>[0], id: string) =>
  unwrap(await showItem(ctx, { id })).item

describe('a vote in a meeting', () => {
  it('needs the quorum to be opened, and says how many are missing', async () => {
    const { chair, council, meeting, item: put } = await house.council(5)
    const meetingId = await meeting(2)
    const id = await put(meetingId)
    expect(why(await openVote(chair, { id }))).toBe(
      'The council cannot decide: 1 more member with a vote must be here. 2 of 5 are here, 3 are needed.',
    )
    const third = council[2]
    if (!third) throw new Error('five sit')
    unwrap(await attend(third.ctx, { id: meetingId, memberId: third.id, presence: 'present' }))
    expect(unwrap(await openVote(chair, { id }))).toEqual({ done: true })
    expect(why(await openVote(chair, { id }))).toMatch(/being voted on/)
  })

  it('takes one vote each, changeable until it closes, however often and at once it is cast', async () => {
    const { chair, council, meeting, item: put, vote } = await house.council(3)
    const id = await put(await meeting())
    unwrap(await openVote(chair, { id }))
    const [a, b, c] = council
    if (!a || !b || !c) throw new Error('three sit')
    const all = await Promise.all([
      ...Array.from({ length: 8 }, (_, i) => vote(a.ctx, id, i % 2 === 0 ? 'no' : 'abstain')),
      vote(b.ctx, id, 'yes'),
      vote(c.ctx, id, 'abstain'),
    ])
    expect(all.every((one) => one.ok)).toBe(true)
    unwrap(await vote(a.ctx, id, 'yes'))
    expect((await item(chair, id)).vote).toMatchObject({ mine: 'yes', tally: null, missing: [] })
    expect(unwrap(await closeVote(chair, { id })).outcome).toBe('adopted')
    expect((await item(chair, id)).vote.tally).toEqual({ yes: 2, no: 0, abstain: 1 })
    expect(why(await vote(a.ctx, id, 'no'))).toMatch(/no vote open/)
    expect((await item(chair, id)).vote.tally).toEqual({ yes: 2, no: 0, abstain: 1 })
  })

  it('counts nothing that comes after the close, when both happen at once', async () => {
    const { chair, council, meeting, item: put, vote } = await house.council(3)
    const id = await put(await meeting())
    unwrap(await openVote(chair, { id }))
    const [a, b, c] = council
    if (!a || !b || !c) throw new Error('three sit')
    unwrap(await vote(a.ctx, id, 'yes'))
    unwrap(await vote(b.ctx, id, 'no'))
    const [late, closed] = await Promise.all([vote(c.ctx, id, 'yes'), closeVote(chair, { id })])
    const { tally } = (await item(chair, id)).vote
    expect(tally).toEqual({ yes: late.ok ? 2 : 1, no: 1, abstain: 0 })
    expect(unwrap(closed).outcome).toBe(late.ok ? 'adopted' : 'rejected')
    const twice = await Promise.all([closeVote(chair, { id }), closeVote(chair, { id })])
    expect(twice.map((one) => error(one)?.type)).toEqual(['stale', 'stale'])
    const { decisions } = unwrap(await listDecisions(chair, { state: 'all', kind: 'all', limit: 10 }))
    expect(decisions).toHaveLength(late.ok ? 1 : 0)
  })

  it('is closed twice at once into one decision', async () => {
    const { chair, council, meeting, item: put, vote } = await house.council(2)
    const id = await put(await meeting())
    unwrap(await openVote(chair, { id }))
    for (const { ctx } of council) unwrap(await vote(ctx, id, 'yes'))
    const both = await Promise.all([closeVote(chair, { id }), closeVote(chair, { id })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    const { decisions } = unwrap(await listDecisions(chair, { state: 'all', kind: 'all', limit: 10 }))
    expect(decisions).toHaveLength(1)
  })

  it('is for those who hold a seat with a vote, are here, and are not concerned', async () => {
    const { chair, council, meeting, item: put, vote, member, seats } = await house.council(3)
    const visitor = await member('Vera Holt', 'council-member')
    const adviser = await member('Ada Moe', 'council-member')
    unwrap(await changeSeat(chair, { id: seats[3]?.id ?? '', area: 'it', voting: false }))
    unwrap(await nameSeat(chair, { id: seats[3]?.id ?? '', memberId: adviser.id }))
    const meetingId = await meeting(2)
    const id = await put(meetingId, {
      kind: 'exception',
      what: 'May post from home',
      memberId: council[1]?.id ?? '',
      departmentId: null,
      until: new Date(house.clock.now().getTime() + DAY).toISOString(),
      access: null,
    })
    unwrap(await openVote(chair, { id }))
    expect(why(await vote(visitor.ctx, id, 'yes'))).toMatch(/no seat with a vote/)
    unwrap(await attend(adviser.ctx, { id: meetingId, memberId: adviser.id, presence: 'present' }))
    expect(why(await vote(adviser.ctx, id, 'yes'))).toMatch(/no seat with a vote/)
    expect(why(await vote(council[2]?.ctx ?? chair, id, 'yes'))).toMatch(/that you are here first/)
    expect(why(await vote(council[1]?.ctx ?? chair, id, 'yes'))).toMatch(/about you/)
    expect(why(await vote(house.app.systemCtx(chair.organisationId, 'job'), id, 'yes'))).toMatch(
      /named member/,
    )
    expect(
      why(await attend(visitor.ctx, { id: meetingId, memberId: council[2]?.id ?? '', presence: 'present' })),
    ).toMatch(/The chair of the council does this/)
    unwrap(await vote(chair, id, 'yes'))
    const closed = unwrap(await closeVote(chair, { id }))
    expect(closed.outcome).toBe('adopted')
  })

  it('does not count who lost their seat before it closed', async () => {
    const { chair, council, meeting, item: put, vote } = await house.council(3)
    const id = await put(await meeting())
    unwrap(await openVote(chair, { id }))
    const [, b, c] = council
    if (!b || !c) throw new Error('three sit')
    unwrap(await vote(b.ctx, id, 'yes'))
    unwrap(await vote(c.ctx, id, 'yes'))
    unwrap(await vacateSeat(chair, { id: b.seatId }))
    unwrap(await closeVote(chair, { id }))
    expect((await item(chair, id)).vote).toMatchObject({
      tally: { yes: 1, no: 0, abstain: 0 },
      quorum: { of: 2 },
    })
  })

  it('is kept by name where the charter says so, and forgets who chose what where it does not', async () => {
    const open = await house.council(2)
    const first = await open.item(await open.meeting())
    await open.adopt(first)
    expect((await item(open.chair, first)).vote.voted.map((one) => one.choice)).toEqual(['yes', 'yes'])
    const secret = await house.council(2, { namedVotes: false })
    const second = await secret.item(await secret.meeting())
    await secret.adopt(second)
    const { vote } = await item(secret.chair, second)
    expect(vote.tally).toEqual({ yes: 2, no: 0, abstain: 0 })
    expect(vote.voted.map((one) => one.choice)).toEqual([null, null])
    const { rows } = await secret.system.read((tx) =>
      tx.execute<{ choice: string | null }>('select choice from council_ballot'),
    )
    expect(rows.map((row) => row.choice)).toEqual([null, null])
  })

  it('without a quorum settles nothing and can be opened anew, from nothing', async () => {
    const { chair, council, meeting, item: put, vote } = await house.council(4)
    const meetingId = await meeting(2)
    const id = await put(meetingId)
    unwrap(await openVote(chair, { id }))
    const [, b] = council
    if (!b) throw new Error('four sit')
    unwrap(await attend(b.ctx, { id: meetingId, memberId: b.id, presence: 'absent' }))
    expect(unwrap(await closeVote(chair, { id })).outcome).toBe('no-quorum')
    unwrap(await attend(b.ctx, { id: meetingId, memberId: b.id, presence: 'present' }))
    unwrap(await openVote(chair, { id }))
    expect(error(await castVote(b.ctx, { id, round: 1, choice: 'yes' }))?.type).toBe('stale')
    expect((await item(chair, id)).vote).toMatchObject({ round: 2, voted: [] })
    unwrap(await vote(b.ctx, id, 'yes'))
    expect(unwrap(await closeVote(chair, { id })).outcome).toBe('adopted')
  })
})

describe('a vote between meetings', () => {
  const soon = () => new Date(house.clock.now().getTime() + 2 * DAY).toISOString()

  it('closes at its deadline and decides when enough have voted', async () => {
    const { chair, council, item: put, vote } = await house.council(3)
    const id = await put(null)
    expect(why(await openVote(chair, { id }))).toMatch(/give the vote a deadline/)
    expect(
      error(await openVote(chair, { id, closesAt: house.clock.now().toISOString() }))?.fields,
    ).toHaveProperty('closesAt')
    unwrap(await openVote(chair, { id, closesAt: soon() }))
    await house.app.drain()
    expect(
      house.letters.filter((letter) => letter.subject === 'Vote: A question').length,
    ).toBeGreaterThanOrEqual(3)
    expect(unwrap(await waiting(council[1]?.ctx ?? chair)).votes).toMatchObject([{ itemId: id }])
    unwrap(await vote(chair, id, 'yes'))
    expect(why(await closeVote(chair, { id }))).toBe(
      'A vote with a deadline closes early only when everybody has voted. Missing: Member 1 and Member 2.',
    )
    unwrap(await vote(council[1]?.ctx ?? chair, id, 'yes'))
    expect(unwrap(await waiting(council[1]?.ctx ?? chair)).votes).toEqual([])
    await house.pass(2 * DAY + 1000)
    const { vote: after } = await item(chair, id)
    expect(after).toMatchObject({
      state: 'closed',
      outcome: 'adopted',
      quorum: { required: 2, present: 2, of: 3 },
    })
    expect(why(await vote(council[2]?.ctx ?? chair, id, 'no'))).toMatch(/no vote open/)
  })

  it('fails without a quorum, and takes no vote after its time even before the job ran', async () => {
    const { chair, council, item: put, vote } = await house.council(3)
    const id = await put(null)
    unwrap(await openVote(chair, { id, closesAt: soon() }))
    unwrap(await vote(chair, id, 'yes'))
    house.clock.advance(2 * DAY)
    expect(why(await vote(council[1]?.ctx ?? chair, id, 'yes'))).toMatch(/time to vote is over/)
    await house.pass(1000)
    expect((await item(chair, id)).vote).toMatchObject({ state: 'closed', outcome: 'no-quorum' })
    const { decisions } = unwrap(await listDecisions(chair, { state: 'all', kind: 'all', limit: 10 }))
    expect(decisions).toEqual([])
  })

  it('is not opened where the quorum cannot be reached', async () => {
    const { chair, item: put } = await house.council(2, { quorum: { kind: 'count', value: 3 } })
    expect(why(await openVote(chair, { id: await put(null), closesAt: soon() }))).toMatch(/cannot be reached/)
  })
})

describe('seats', () => {
  it('are one a person, end with a term or with leaving the house, and show as empty', async () => {
    const { chair, council, seats, member } = await house.council(2)
    const [, b] = council
    if (!b) throw new Error('two sit')
    expect(why(await nameSeat(chair, { id: seats[2]?.id ?? '', memberId: b.id }))).toMatch(
      /holds another seat/,
    )
    const [x, y] = [await member('Xenia Voss', 'viewer'), await member('Yngve Dahl', 'viewer')]
    const race = await Promise.all(
      [x, y].map((one) => nameSeat(chair, { id: seats[2]?.id ?? '', memberId: one.id })),
    )
    expect(race.filter((one) => one.ok).length).toBeGreaterThanOrEqual(1)
    expect((await sitters(chair)).filter((one) => one.seat.id === seats[2]?.id)).toHaveLength(1)
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo' }).format(house.clock.now())
    const z = await member('Zoe Lind', 'viewer')
    unwrap(await nameSeat(chair, { id: seats[3]?.id ?? '', memberId: z.id, to: today }))
    unwrap(await leave(chair, { memberId: b.id }))
    await house.app.drain()
    await house.pass(DAY)
    const after = unwrap(await listSeats(chair)).seats
    expect(after.find((one) => one.id === b.seatId)).toMatchObject({ holder: null, emptyBecause: 'left' })
    expect(after.find((one) => one.id === seats[3]?.id)).toMatchObject({ holder: null, emptyBecause: 'term' })
    expect(unwrap(await waiting(chair)).emptySeats).toBe(2)
    unwrap(await nameSeat(chair, { id: b.seatId, memberId: z.id }))
    expect(unwrap(await waiting(chair)).emptySeats).toBe(1)
  })

  it('and everything else the chair does are the chair’s', async () => {
    const { council, seats, chair } = await house.council(2)
    const ctx = council[1]?.ctx ?? chair
    expect(
      error(await nameSeat(ctx, { id: seats[0]?.id ?? '', memberId: council[1]?.id ?? '' })),
    ).toMatchObject({
      type: 'forbidden',
      help: 'Ask Dana Ortiz.',
    })
    expect(error(await addSeat(ctx, { area: 'other' }))?.type).toBe('forbidden')
    expect(
      error(await planMeeting(ctx, { title: 'Mine', startsAt: house.clock.now().toISOString(), place: '' }))
        ?.type,
    ).toBe('forbidden')
  })
})

describe('agenda and meetings', () => {
  it('go forward: what was not decided goes to the next meeting, what was spoken about is done', async () => {
    const { chair, council, meeting, item: put, member } = await house.council(2)
    const outsider = await member('Olav Berg', 'viewer')
    const later = new Date(house.clock.now().getTime() + 5 * DAY).toISOString()
    const next = unwrap(await planMeeting(chair, { title: 'The next one', startsAt: later, place: '' }))
    const meetingId = await meeting()
    const open = await put(meetingId)
    const talk = unwrap(await addItem(council[1]?.ctx ?? chair, { title: 'How was the week', meetingId })).id
    expect(error(await addItem(outsider.ctx, { title: 'Mine', meetingId }))).toMatchObject({
      type: 'forbidden',
    })
    expect(error(await showMeeting(outsider.ctx, { id: meetingId }))).toMatchObject({
      type: 'forbidden',
      help: 'Ask Dana Ortiz.',
    })
    expect(
      error(await changeItem(council[1]?.ctx ?? chair, { id: open, title: 'Mine now', meetingId }))?.type,
    ).toBe('forbidden')
    unwrap(await moveItem(chair, { id: talk, by: -1 }))
    const titles = unwrap(await showMeeting(chair, { id: meetingId })).agenda.map((one) => one.title)
    expect(titles).toEqual(['How was the week', 'A question'])
    expect(why(await openMeeting(chair, next))).toMatch(/still open/)
    unwrap(await openVote(chair, { id: open }))
    expect(why(await closeMeeting(chair, { id: meetingId }))).toMatch(/still open/)
    expect(why(await withdrawItem(chair, { id: open }))).toMatch(/being voted on/)
    for (const one of council)
      unwrap(await attend(chair, { id: meetingId, memberId: one.id, presence: 'absent' }))
    expect(unwrap(await closeVote(chair, { id: open })).outcome).toBe('no-quorum')
    unwrap(await closeMeeting(chair, { id: meetingId }))
    expect(await item(chair, open)).toMatchObject({ meetingId: next.id, state: 'open' })
    expect(await item(chair, talk)).toMatchObject({ meetingId, state: 'discussed' })
    expect(why(await addItem(chair, { title: 'Too late', meetingId }))).toMatch(/takes nothing/)
  })

  it('come by the cadence, one after the other, and are announced a week before', async () => {
    const weekly = { weeks: 2, weekday: 2, time: '14:00' }
    const { chair, system } = await house.council(2, { cadence: weekly })
    const planned = async () =>
      (
        await system.read((tx) =>
          tx.execute<{ starts_at: string; invited: boolean }>(
            `select starts_at::text, invited_at is not null as invited from council_meeting order by starts_at`,
          ),
        )
      ).rows
    expect(await planned()).toHaveLength(1)
    for (const weeks of [2, 2]) await house.pass(weeks * 7 * DAY)
    const rows = await planned()
    expect(rows.length).toBeGreaterThanOrEqual(2)
    const times = rows.map((row) => new Date(row.starts_at).getTime())
    const steps = times.slice(1).map((at, i) => Math.round((at - (times[i] ?? 0)) / DAY))
    expect(steps.every((step) => step === 14)).toBe(true)
    expect(rows[0]?.invited).toBe(true)
    expect(times.filter((at) => at > house.clock.now().getTime())).toHaveLength(1)
    const before = unwrap(await listSeats(chair)).seats.length
    unwrap(
      await setCharter(chair, {
        basedOn: 1,
        text: 'We meet every month from now on, because two weeks are too short.',
        chairId: chair.actor.kind === 'member' ? chair.actor.memberId : '',
        quorum: { kind: 'count', value: 1 },
        majority: 'two-thirds',
        namedVotes: false,
        cadence: { ...weekly, weeks: 4 },
        termMonths: 24,
        reason: 'Every fortnight was too much',
        seats: ['pr'],
      }),
    )
    expect(unwrap(await listSeats(chair)).seats).toHaveLength(before)
    expect(
      error(
        await setCharter(chair, {
          basedOn: 1,
          text: 'An old page that was left open for too long.',
          chairId: chair.actor.kind === 'member' ? chair.actor.memberId : '',
          quorum: { kind: 'count', value: 1 },
          majority: 'simple',
          namedVotes: true,
          cadence: null,
          termMonths: null,
          reason: 'Late',
        }),
      )?.type,
    ).toBe('stale')
  })
})
