import { memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { MeetingRecord } from '../contract.ts'
import { quorumState } from '../domain/quorum.ts'
import type { BallotRow, CharterRow, DecisionRow, ItemRow, MeetingRow } from '../tables.ts'
import { type Sitter, seatName, sitters } from './body.ts'
import { ballotsOf, charterRow, decisionsOf, itemsOf, presenceOf } from './rows.ts'

type Names = (id: string) => string

/** What happened in a meeting, in names, as it is kept with the minutes. */
export async function recordOf(ctx: Ctx, tx: Tx, meeting: MeetingRow): Promise<MeetingRecord> {
  const { organisationId } = ctx
  const charter = await charterRow(tx, organisationId)
  const agenda = await itemsOf(tx, organisationId, meeting.id)
  const votes = await ballotsOf(tx, organisationId, agenda)
  const decided = await decisionsOf(
    tx,
    organisationId,
    agenda.map((item) => item.id),
  )
  const presence = await presenceOf(tx, organisationId, [meeting.id])
  const council = await sitters(ctx)
  const people = await memberCards(ctx, [
    ...agenda.map((item) => item.raisedBy),
    ...votes.map((vote) => vote.memberId),
    ...[...decided.values()].map((one) => one.ownerId),
    ...(charter ? [charter.chairId] : []),
  ])
  const name: Names = (id) => people.get(id)?.name ?? 'Somebody who left'
  const house = await organisation(ctx)
  const here = new Map(presence.map((row) => [row.memberId, row.presence]))
  return {
    meeting: {
      title: meeting.title,
      startsAt: meeting.startsAt.toISOString(),
      openedAt: meeting.openedAt?.toISOString() ?? null,
      closedAt: meeting.closedAt?.toISOString() ?? null,
      place: meeting.place,
    },
    organisation: house.name,
    zone: house.zone,
    chair: meeting.openedBy
      ? ((await memberCards(ctx, [meeting.openedBy])).get(meeting.openedBy)?.name ?? null)
      : null,
    quorum: quorumOf(charter, council, here),
    attendance: council.map((one) => ({
      name: one.name,
      seat: seatName(one.seat),
      voting: one.voting,
      presence: here.get(one.memberId) ?? 'absent',
    })),
    items: agenda.map((item) => itemRecord(item, votes, charter, name)),
    decisions: [...decided.values()].map((one) => decisionRecord(one, name)),
  }
}

function quorumOf(
  charter: CharterRow | undefined,
  council: readonly Sitter[],
  here: ReadonlyMap<string, string>,
): MeetingRecord['quorum'] {
  const voters = council.filter((one) => one.voting)
  const present = voters.filter((one) => here.get(one.memberId) === 'present').length
  return quorumState(charter?.quorum ?? { kind: 'count', value: 1 }, voters.length, present)
}

function itemRecord(
  item: ItemRow,
  votes: readonly BallotRow[],
  charter: CharterRow | undefined,
  name: Names,
): MeetingRecord['items'][number] {
  const { outcome, tally, quorum } = item
  const own = votes.filter((vote) => vote.itemId === item.id)
  return {
    title: item.title,
    text: item.body,
    raisedBy: name(item.raisedBy),
    papers: item.papers,
    proposal: item.proposal?.text ?? null,
    state:
      item.state === 'withdrawn'
        ? 'withdrawn'
        : item.state === 'voted'
          ? 'voted'
          : item.proposal
            ? 'postponed'
            : 'discussed',
    vote:
      outcome && tally && quorum
        ? {
            outcome,
            tally,
            quorum,
            named: charter?.namedVotes
              ? own
                  .flatMap(({ memberId, choice }) => (choice ? [{ name: name(memberId), choice }] : []))
                  .sort((a, b) => a.name.localeCompare(b.name))
              : [],
          }
        : null,
  }
}

function decisionRecord(row: DecisionRow, name: Names): MeetingRecord['decisions'][number] {
  const { year, number, title, ownerId, dueOn, effectiveOn, apply } = row
  return { number: `${year}-${number}`, title, owner: name(ownerId), dueOn, effectiveOn, carriedOut: apply }
}
