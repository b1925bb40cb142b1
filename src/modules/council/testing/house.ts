import { fixedClock } from '#kernel/clock.ts'
import { addDays, localTime } from '#kernel/local-time.ts'
import { type Result, unwrap } from '#kernel/result.ts'
import type { Network } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { runner } from '#platform/jobs/worker.ts'
import { createLogger } from '#platform/log/index.ts'
import type { Letter } from '#platform/mail/index.ts'
import { testApp } from '#tests/support/app.ts'
import { modules } from '../../../compose.ts'
import { type CharterInput, setCharter } from '../commands/charter.ts'
import { addItem, type NewItem } from '../commands/items.ts'
import { attend, openMeeting, planMeeting } from '../commands/meetings.ts'
import { nameSeat } from '../commands/seats.ts'
import { castVote, closeVote, openVote } from '../commands/votes.ts'
import type { Change, ProposalInput } from '../contract.ts'
import type { Choice } from '../domain/vote.ts'
import { listSeats } from '../queries/body.ts'
import { itemRow } from '../queries/rows.ts'

const HOUR = 3_600_000

/** The room over real PostgreSQL with a clock that is moved by hand and a mail server that keeps its letters. */
export async function councilHouse(
  options: { networks?: readonly Network[]; allowHosts?: readonly string[] } = {},
) {
  const clock = fixedClock(new Date())
  const letters: Letter[] = []
  const mail = {
    configured: true,
    link: (path: string) => `http://localhost${path}`,
    deliver: async (letter: Letter) => {
      letters.push(letter)
      return { outcome: 'sent' as const }
    },
  }
  const app = await testApp({ clock, mail, ...options })
  const run = runner({
    jobs: modules.flatMap((module) => module.jobs ?? []),
    reactions: modules.flatMap((module) => module.reactions ?? []),
    contextFor: app.systemCtx,
    log: createLogger('silent'),
  })
  return {
    app,
    clock,
    letters,
    close: () => app.close(),
    council: (members: number, more: Partial<CharterInput> = {}) => founded(app, clock.now, members, more),
    /** Moves the clock and runs every job whose time has come by then; twice, as a queue may. */
    async pass(ms: number) {
      clock.advance(ms)
      const db = app.boss.getDb()
      for (const { id, at, data } of await app.planned()) {
        if (at && at > clock.now()) continue
        await run(data)
        await run(data)
        await db.executeSql('delete from pgboss.job where id = $1', [id])
      }
      await app.drain()
    },
  }
}

export type CouncilHouse = Awaited<ReturnType<typeof councilHouse>>

/** An organisation with a charter, so many seats held by members with a vote, and a chair (the owner) on the first. */
async function founded(
  app: Awaited<ReturnType<typeof testApp>>,
  now: () => Date,
  members: number,
  more: Partial<CharterInput>,
) {
  const organisation = await app.organisation()
  const chair = organisation.ctx
  const { ownerId } = organisation
  unwrap(
    await setCharter(chair, {
      basedOn: 0,
      text: 'We make it easy to speak well for the house.',
      chairId: ownerId,
      quorum: { kind: 'percent', value: 50 },
      majority: 'simple',
      namedVotes: true,
      cadence: null,
      termMonths: null,
      reason: 'The council begins',
      seats: ['marketing', 'legal', 'hr', 'it', 'service'],
      ...more,
    }),
  )
  const { seats } = unwrap(await listSeats(chair))
  const council: { id: string; ctx: Ctx; seatId: string }[] = []
  for (const [i, seat] of seats.slice(0, members).entries()) {
    const person =
      i === 0 ? { id: ownerId, ctx: chair } : await organisation.member(`Member ${i}`, 'council-member')
    unwrap(await nameSeat(chair, { id: seat.id, memberId: person.id, to: null }))
    council.push({ ...person, seatId: seat.id })
  }
  await app.drain()
  const proposal = (change: Change, rest: Partial<ProposalInput> = {}): ProposalInput => ({
    text: 'We do it like this.',
    change,
    ownerId,
    dueOn: null,
    effectiveOn: null,
    ...rest,
  })
  return {
    ...organisation,
    chair,
    council,
    seats,
    proposal,
    today: () => localTime(now(), 'Europe/Oslo').day,
    inDays: (days: number) => addDays(localTime(now(), 'Europe/Oslo').day, days),
    async meeting(present = council.length) {
      const startsAt = new Date(now().getTime() + HOUR).toISOString()
      const { id } = unwrap(await planMeeting(chair, { title: 'Council meeting', startsAt, place: 'Room 4' }))
      unwrap(await openMeeting(chair, { id }))
      for (const [i, { id: memberId, ctx }] of council.entries())
        if (i < present) unwrap(await attend(ctx, { id, memberId, presence: 'present' }))
      return id
    },
    async item(meetingId: string | null, change: Change = { kind: 'text' }, rest: Partial<NewItem> = {}) {
      return unwrap(
        await addItem(chair, { title: 'A question', meetingId, proposal: proposal(change), ...rest }),
      ).id
    },
    vote: (ctx: Ctx, id: string, choice: Choice) => vote(ctx, id, choice),
    /** Opens the vote, everybody votes yes, the vote is closed. */
    async adopt(itemId: string) {
      unwrap(await openVote(chair, { id: itemId }))
      for (const { ctx } of council) unwrap(await vote(ctx, itemId, 'yes'))
      const closed = unwrap(await closeVote(chair, { id: itemId }))
      if (!closed.decisionId) throw new Error(`not adopted: ${closed.outcome}`)
      return closed.decisionId
    },
  }
}

export type Council = Awaited<ReturnType<typeof founded>>

async function vote(ctx: Ctx, id: string, choice: Choice): Promise<Result<{ done: true }>> {
  const row = await ctx.read((tx) => itemRow(tx, ctx.organisationId, id))
  return castVote(ctx, { id, round: row?.round ?? 0, choice })
}

export const error = (result: Result<unknown>) => (result.ok ? null : result.error)
export const why = (result: Result<unknown>): string =>
  result.ok ? 'ok' : [result.error.message, result.error.help].filter(Boolean).join(' ')
