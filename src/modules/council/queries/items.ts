import { ok, type Result, refuse } from '#kernel/result.ts'
import { type MemberCard, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { ChangeView, ItemView, MeetingCard, MyPart, VoteView } from '../contract.ts'
import { chairs, mayNotChangeItem, memberOf, sentences } from '../policy.ts'
import type { DecisionRow, ItemRow, MeetingRow } from '../tables.ts'
import { allowInside } from './body.ts'
import { viewChange } from './change.ts'
import { meetingCards } from './meeting-cards.ts'
import { decisionsOf, itemRow, looseItems, meetingRow } from './rows.ts'
import { mayNotVote, missingVoters, quorumOf, type VotingRoom, votingRoom } from './voting.ts'

interface Around {
  readonly ctx: Ctx
  readonly room: VotingRoom
  readonly people: ReadonlyMap<string, MemberCard>
  readonly decided: ReadonlyMap<string, DecisionRow>
  readonly openMeetingId: string | null
}

const holder = (people: ReadonlyMap<string, MemberCard>, id: string) => ({
  id,
  name: people.get(id)?.name ?? 'Somebody who left',
  here: people.get(id)?.status === 'active',
})

/** Items as the council reads them, loaded together. */
export async function itemViews(
  ctx: Ctx,
  tx: Tx,
  rows: readonly ItemRow[],
  open?: MeetingRow,
): Promise<ItemView[]> {
  const room = await votingRoom(ctx, tx, rows)
  const decided = await decisionsOf(
    tx,
    ctx.organisationId,
    rows.map((row) => row.id),
  )
  const people = await memberCards(ctx, [
    ...rows.flatMap((row) => [row.raisedBy, row.proposal?.ownerId ?? row.raisedBy]),
    ...room.ballots.map((ballot) => ballot.memberId),
  ])
  const openMeetingId = open?.state === 'open' ? open.id : null
  return rows.map((row) => itemView(row, { ctx, room, people, decided, openMeetingId }))
}

function itemView(row: ItemRow, around: Around): ItemView {
  const { people, decided, ctx } = around
  const { id, meetingId, title, body, minutes, papers, proposal, state } = row
  return {
    id,
    meetingId,
    title,
    text: body,
    minutes,
    raisedBy: holder(people, row.raisedBy),
    fromQuestion: row.questionId !== null,
    papers,
    proposal: proposal
      ? {
          text: proposal.text,
          change: proposal.change,
          owner: holder(people, proposal.ownerId),
          dueOn: proposal.dueOn,
          effectiveOn: proposal.effectiveOn,
        }
      : null,
    state,
    vote: voteView(row, around),
    decisionId: decided.get(id)?.id ?? null,
    mayNotChange: mayNotChangeItem(ctx, row),
  }
}

function voteView(row: ItemRow, { ctx, room, people, openMeetingId }: Around): VoteView {
  const me = memberOf(ctx)
  const own = room.ballots.filter((ballot) => ballot.itemId === row.id)
  const shown = row.voting === 'closed' && (room.charterOf(row)?.namedVotes ?? false)
  const quorum = row.voting === 'closed' ? row.quorum : row.proposal ? quorumOf(room, row) : null
  return {
    state: row.voting,
    round: row.round,
    openedAt: row.voteOpenedAt?.toISOString() ?? null,
    closesAt: row.voteClosesAt?.toISOString() ?? null,
    closedAt: row.voteClosedAt?.toISOString() ?? null,
    outcome: row.outcome,
    tally: row.tally,
    quorum,
    voted: own.map(({ memberId, choice }) => ({
      id: memberId,
      name: people.get(memberId)?.name ?? 'Somebody who left',
      choice: shown ? choice : null,
    })),
    missing:
      row.voting === 'open'
        ? missingVoters(room, row).map(({ memberId, name }) => ({ id: memberId, name }))
        : [],
    mine: own.find((ballot) => ballot.memberId === me)?.choice ?? null,
    mayNotVote: mayNotVote(ctx, room, row),
    mayNotOpen: mayNotOpen(ctx, row, openMeetingId),
    mayNotClose: chairs(ctx.actor) ? null : sentences.chair,
  }
}

function mayNotOpen(ctx: Ctx, row: ItemRow, openMeetingId: string | null): string | null {
  if (!chairs(ctx.actor)) return sentences.chair
  if (!row.proposal) return 'There is no proposal to vote on.'
  if (row.state !== 'open' || row.voting === 'open') return 'This is being voted on, or settled.'
  return row.meetingId !== null && row.meetingId !== openMeetingId
    ? 'The meeting is not open; give the vote a deadline to hold it before.'
    : null
}

interface ItemPage {
  readonly item: ItemView
  readonly change: ChangeView | null
  readonly meeting: MeetingCard | null
  readonly me: MyPart
}

/** One item with its vote and what its change would do as things stand. */
export async function showItem(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<ItemPage>> {
  const allowed = await allowInside(ctx)
  if (!allowed.ok) return allowed
  const found = await ctx.read(async (tx) => {
    const row = await itemRow(tx, ctx.organisationId, id)
    if (!row) return null
    const meeting = row.meetingId ? await meetingRow(tx, ctx.organisationId, row.meetingId) : undefined
    const [item] = await itemViews(ctx, tx, [row], meeting)
    const [card] = meeting ? await meetingCards(tx, ctx.organisationId, [meeting]) : []
    return item ? { row, item, meeting: card ?? null } : null
  })
  if (!found) return refuse('not_found', 'This item is not here any more.')
  const { row, item, meeting } = found
  const settled = row.state !== 'open'
  const change = row.proposal && !settled ? await viewChange(ctx, row.proposal.change, row.fingerprint) : null
  return ok({ item, change, meeting, me: allowed.value })
}

/** What lies between meetings, and votes that are open anywhere. */
export async function listLoose(ctx: Ctx): Promise<Result<{ items: ItemView[]; me: MyPart }>> {
  const allowed = await allowInside(ctx)
  if (!allowed.ok) return allowed
  const items = await ctx.read(async (tx) => itemViews(ctx, tx, await looseItems(tx, ctx.organisationId)))
  return ok({ items, me: allowed.value })
}

/** What a change would do, before anybody puts it on an agenda. */
export async function preview(
  ctx: Ctx,
  { change }: { readonly change: ChangeView['change'] },
): Promise<Result<ChangeView>> {
  const allowed = await allowInside(ctx)
  return allowed.ok ? ok(await viewChange(ctx, change)) : allowed
}
