import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { concerned } from '../domain/change.ts'
import { type QuorumState, quorumState } from '../domain/quorum.ts'
import { memberOf, sentences } from '../policy.ts'
import type { BallotRow, CharterRow, ItemRow } from '../tables.ts'
import { type Sitter, sitters } from './body.ts'
import { ballotsOf, charterRow, presenceOf } from './rows.ts'

/** Everything a vote on some items hangs on, loaded once. */
export interface VotingRoom {
  /** The charter that holds now. */
  readonly charter: CharterRow | undefined
  /** The charter under which a vote was opened. */
  readonly charterOf: (item: ItemRow) => CharterRow | undefined
  /** Who sits with a vote. */
  readonly voters: readonly Sitter[]
  /** Whether somebody is noted as here in a meeting. */
  readonly isHere: (meetingId: string, memberId: string) => boolean
  readonly ballots: readonly BallotRow[]
}

export async function votingRoom(ctx: Ctx, tx: Tx, of: readonly ItemRow[]): Promise<VotingRoom> {
  const { organisationId } = ctx
  const meetingIds = [...new Set(of.flatMap((item) => item.meetingId ?? []))]
  const here = new Set(
    (await presenceOf(tx, organisationId, meetingIds))
      .filter((row) => row.presence === 'present')
      .map((row) => `${row.meetingId} ${row.memberId}`),
  )
  const charter = await charterRow(tx, organisationId)
  const versions = [...new Set(of.flatMap((item) => item.charterVersion ?? []))].filter(
    (one) => one !== charter?.version,
  )
  const earlier = new Map<number, CharterRow | undefined>()
  for (const version of versions) earlier.set(version, await charterRow(tx, organisationId, version))
  return {
    charter,
    charterOf: (item) =>
      item.voting === 'none' || item.charterVersion === null
        ? charter
        : (earlier.get(item.charterVersion) ?? charter),
    voters: (await sitters(ctx)).filter((one) => one.voting),
    isHere: (meetingId, memberId) => here.has(`${meetingId} ${memberId}`),
    ballots: await ballotsOf(tx, organisationId, of),
  }
}

/** In a meeting a vote needs people who are here; a vote with a deadline needs people who vote. */
const inMeeting = (item: ItemRow): string | null => (item.voteClosesAt === null ? item.meetingId : null)

/** Ballots that count: of those who sit with a vote at this moment and are not concerned in person. */
export function counting(room: VotingRoom, item: ItemRow): BallotRow[] {
  const about = concerned(item.proposal?.change ?? null)
  const able = new Set(room.voters.map((one) => one.memberId).filter((id) => !about.includes(id)))
  return room.ballots.filter((one) => one.itemId === item.id && able.has(one.memberId))
}

/** How the quorum stands: here in the meeting or have voted; between meetings who has voted. */
export function quorumOf(room: VotingRoom, item: ItemRow): QuorumState {
  const meetingId = inMeeting(item)
  const voted = new Set(counting(room, item).map((one) => one.memberId))
  const present = room.voters.filter(
    ({ memberId }) => voted.has(memberId) || (meetingId !== null && room.isHere(meetingId, memberId)),
  ).length
  return quorumState(room.charterOf(item)?.quorum ?? { kind: 'count', value: 1 }, room.voters.length, present)
}

/** Why the actor may not vote on this; null when they may. */
export function mayNotVote(ctx: Ctx, room: VotingRoom, item: ItemRow): string | null {
  const me = memberOf(ctx)
  if (me === null) return sentences.member
  if (item.voting !== 'open') return 'There is no vote open on this.'
  if (item.voteClosesAt && item.voteClosesAt <= ctx.now()) return 'The time to vote is over.'
  if (!room.voters.some((one) => one.memberId === me)) return 'You hold no seat with a vote.'
  if (concerned(item.proposal?.change ?? null).includes(me))
    return 'It is about you, so you do not vote on it.'
  const meetingId = inMeeting(item)
  if (meetingId && !room.isHere(meetingId, me))
    return 'Note that you are here first; nobody votes from outside a meeting.'
  return null
}

/** Who could still vote. */
export function missingVoters(room: VotingRoom, item: ItemRow): Sitter[] {
  const meetingId = inMeeting(item)
  const about = concerned(item.proposal?.change ?? null)
  const voted = new Set(counting(room, item).map((one) => one.memberId))
  return room.voters.filter(
    ({ memberId }) =>
      !about.includes(memberId) &&
      !voted.has(memberId) &&
      (meetingId === null || room.isHere(meetingId, memberId)),
  )
}
