import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { requiredOf } from '../domain/quorum.ts'
import { type Choice, type Outcome, outcomeOf, tallyOf } from '../domain/vote.ts'
import { voteEvent } from '../events.ts'
import { closeVoteJob } from '../jobs/close-vote.ts'
import { allowChair, named } from '../policy.ts'
import { fingerprintOf } from '../queries/fingerprint.ts'
import { itemRow, meetingRow } from '../queries/rows.ts'
import {
  counting,
  mayNotVote,
  missingVoters,
  quorumOf,
  type VotingRoom,
  votingRoom,
} from '../queries/voting.ts'
import { castBallot, forgetChoices, updateItem } from '../store/item.ts'
import type { ItemRow } from '../tables.ts'
import { decide } from './decide.ts'
import { noItem } from './items.ts'
import { writeVoteLetters } from './mail.ts'

type Done = { done: true }
const done = { done: true } as const

/** The shortest time people get between meetings. */
const LEAST_MS = 60 * 60_000
const MOST_MS = 60 * 86_400_000

/** Opens the vote on a proposal: in the meeting that is going on, or with a deadline between meetings. */
export async function openVote(
  ctx: Ctx,
  input: { readonly id: string; readonly closesAt?: string | null | undefined },
): Promise<Result<Done>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const item = await itemRow(tx, ctx.organisationId, input.id, { lock: true })
    if (!item) return noItem
    if (!item.proposal)
      return refuse('conflict', 'There is no proposal to vote on.', {
        help: 'Write down what is to be decided, and who carries it out.',
      })
    if (item.state !== 'open' || item.voting === 'open')
      return refuse('stale', 'This is being voted on, or settled, by now; the page shows the newest state.')
    const closesAt = input.closesAt ? new Date(input.closesAt) : null
    const next = { ...item, voting: 'open', round: item.round + 1, voteClosesAt: closesAt } as const
    const room = await votingRoom(ctx, tx, [item])
    const wrong = closesAt ? betweenMeetings(ctx, room, closesAt) : await withinMeeting(ctx, tx, room, next)
    if (wrong) return wrong
    await updateItem(tx, ctx.organisationId, item.id, {
      voting: 'open',
      round: next.round,
      charterVersion: room.charter?.version ?? null,
      voteOpenedAt: ctx.now(),
      voteClosesAt: closesAt,
      voteClosedAt: null,
      outcome: null,
      tally: null,
      quorum: null,
      fingerprint: await fingerprintOf(ctx, item.proposal.change),
    })
    if (closesAt) {
      await tx.enqueue(closeVoteJob, { itemId: item.id, round: next.round }, { startAfter: closesAt })
      const to = room.voters.map((one) => one.memberId)
      await writeVoteLetters(ctx, tx, item, closesAt, to)
    }
    tx.emit(voteEvent('opened', next))
    return ok(done)
  })
}

function betweenMeetings(ctx: Ctx, room: VotingRoom, closesAt: Date): Result<never> | null {
  const left = closesAt.getTime() - ctx.now().getTime()
  if (left < LEAST_MS || left > MOST_MS)
    return refuse('invalid', 'Give people at least an hour and at most sixty days.', {
      fields: { closesAt: 'Choose a moment between an hour and sixty days from now.' },
    })
  const required = requiredOf(room.charter?.quorum ?? { kind: 'count', value: 1 }, room.voters.length)
  return room.voters.length < required ? tooFew(required, room.voters.length) : null
}

async function withinMeeting(
  ctx: Ctx,
  tx: WriteTx,
  room: VotingRoom,
  item: ItemRow,
): Promise<Result<never> | null> {
  const meeting = item.meetingId ? await meetingRow(tx, ctx.organisationId, item.meetingId) : undefined
  if (meeting?.state !== 'open')
    return refuse('conflict', 'A vote without a deadline is held in a meeting that is open.', {
      help: 'Open the meeting, or give the vote a deadline.',
    })
  const quorum = quorumOf({ ...room, ballots: [], charterOf: () => room.charter }, item)
  if (quorum.reached) return null
  const missing = quorum.required - quorum.present
  return refuse(
    'conflict',
    `The council cannot decide: ${missing} more ${missing === 1 ? 'member' : 'members'} with a vote must be here.`,
    { help: `${quorum.present} of ${quorum.of} are here, ${quorum.required} are needed.` },
  )
}

const tooFew = (required: number, of: number) =>
  refuse(
    'conflict',
    `The quorum cannot be reached: ${required} votes are needed, and ${of} ${of === 1 ? 'seat has' : 'seats have'} one.`,
    {
      help: 'Name people to the empty seats, or change the quorum in the charter.',
    },
  )

/** One vote each, by the one who holds it, changeable until it closes. */
export async function castVote(
  ctx: Ctx,
  input: { readonly id: string; readonly round: number; readonly choice: Choice },
): Promise<Result<Done>> {
  const who = named(ctx)
  if (!who.ok) return who
  return ctx.write(async (tx): Promise<Result<Done>> => {
    // Whoever votes and whoever closes wait for one another here: no vote comes after the count.
    const item = await itemRow(tx, ctx.organisationId, input.id, { lock: true })
    if (!item) return noItem
    const room = await votingRoom(ctx, tx, [item])
    const why = mayNotVote(ctx, room, item)
    if (why)
      return refuse(item.voting === 'open' ? 'forbidden' : 'conflict', why, {
        help: await whoCanHelp(ctx, 'council.chair'),
      })
    if (item.round !== input.round)
      return refuse('stale', 'The vote was opened anew. Look at it, then vote again.')
    const { organisationId } = ctx
    await castBallot(tx, {
      organisationId,
      itemId: item.id,
      round: item.round,
      memberId: who.value,
      choice: input.choice,
      at: ctx.now(),
    })
    tx.emit(voteEvent('cast', item))
    return ok(done)
  })
}

type Closed = { outcome: Outcome; decisionId: string | null }

/** Closes it: counted by the charter; what is adopted becomes a decision and is carried out in the same transaction. */
export async function closeVote(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Closed>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Closed>> => {
    const item = await itemRow(tx, ctx.organisationId, id, { lock: true })
    if (!item) return noItem
    if (item.voting !== 'open')
      return refuse('stale', 'This vote is closed by now; the page shows the result.')
    const room = await votingRoom(ctx, tx, [item])
    if (item.voteClosesAt && item.voteClosesAt > ctx.now()) {
      const names = missingVoters(room, item).map((one) => one.name)
      if (names.length > 0)
        return refuse('conflict', 'A vote with a deadline closes early only when everybody has voted.', {
          help: `Missing: ${new Intl.ListFormat('en').format(names.slice(0, 5))}.`,
        })
    }
    return ok(await count(ctx, tx, room, item))
  })
}

/** At the deadline. A vote that was opened anew has its own job, one that was closed is not counted again. */
export async function closeDue(
  ctx: Ctx,
  { itemId, round }: { readonly itemId: string; readonly round: number },
): Promise<void> {
  await ctx.write(async (tx) => {
    const item = await itemRow(tx, ctx.organisationId, itemId, { lock: true })
    if (item?.voting !== 'open' || item.round !== round) return
    if (!item.voteClosesAt || item.voteClosesAt > ctx.now()) return
    await count(ctx, tx, await votingRoom(ctx, tx, [item]), item)
  })
}

async function count(ctx: Ctx, tx: WriteTx, room: VotingRoom, item: ItemRow): Promise<Closed> {
  const { organisationId } = ctx
  const charter = room.charterOf(item)
  const cast = counting(room, item).flatMap(({ choice }) => (choice ? [{ choice }] : []))
  const tally = tallyOf(cast)
  const quorum = quorumOf(room, item)
  const outcome = outcomeOf(tally, charter?.majority ?? 'simple', quorum.reached)
  const settled = { ...item, outcome, tally, quorum, voting: 'closed', voteClosedAt: ctx.now() } as const
  await updateItem(tx, organisationId, item.id, {
    voting: 'closed',
    // Without enough votes nothing is settled; it can be put to the vote again.
    state: outcome === 'no-quorum' ? 'open' : 'voted',
    voteClosedAt: ctx.now(),
    outcome,
    tally,
    quorum,
  })
  if (!charter?.namedVotes) await forgetChoices(tx, organisationId, item.id, item.round)
  tx.emit(voteEvent('closed', item, outcome))
  const decisionId = outcome === 'adopted' ? await decide(ctx, tx, settled) : null
  return { outcome, decisionId }
}
