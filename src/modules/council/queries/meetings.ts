import { and, asc, desc, eq, gt, inArray, lt, or } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { MeetingCard, MeetingView, MyPart } from '../contract.ts'
import { quorumState } from '../domain/quorum.ts'
import { memberOf } from '../policy.ts'
import { type MeetingRow, meetings, minutes } from '../tables.ts'
import { allowInside, seatName, sitters } from './body.ts'
import { itemViews } from './items.ts'
import { meetingCards } from './meeting-cards.ts'
import { charterRow, itemsOf, meetingRow, presenceOf } from './rows.ts'

export interface MeetingFilter {
  readonly view: 'coming' | 'past'
  readonly cursor?: string | undefined
  readonly limit: number
}

type Page = { meetings: MeetingCard[]; nextCursor: string | null; me: MyPart }

/** Coming ones by time, those that are over the newest first. */
export async function listMeetings(ctx: Ctx, { view, cursor, limit }: MeetingFilter): Promise<Result<Page>> {
  const allowed = await allowInside(ctx)
  if (!allowed.ok) return allowed
  const coming = view === 'coming'
  const states = coming ? (['planned', 'open'] as const) : (['closed', 'cancelled'] as const)
  const from = cursor ? readCursor(cursor) : null
  const cards = await ctx.read(async (tx) => {
    const beyond = coming ? gt : lt
    const rows = await tx
      .select()
      .from(meetings)
      .where(
        and(
          eq(meetings.organisationId, ctx.organisationId),
          inArray(meetings.state, [...states]),
          from
            ? or(
                beyond(meetings.startsAt, from.at),
                and(eq(meetings.startsAt, from.at), beyond(meetings.id, from.id)),
              )
            : undefined,
        ),
      )
      .orderBy(
        coming ? asc(meetings.startsAt) : desc(meetings.startsAt),
        coming ? asc(meetings.id) : desc(meetings.id),
      )
      .limit(limit + 1)
    return meetingCards(tx, ctx.organisationId, rows)
  })
  const page = cards.slice(0, limit)
  const last = cards.length > limit ? page.at(-1) : undefined
  return ok({ meetings: page, nextCursor: last ? `${last.startsAt} ${last.id}` : null, me: allowed.value })
}

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** A cursor that cannot be read begins at the beginning. */
function readCursor(cursor: string): { at: Date; id: string } | null {
  const [at = '', id = ''] = cursor.split(' ')
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) ? null : { at: moment, id: /^[0-9a-f-]{36}$/.test(id) ? id : NOBODY }
}

/** One meeting: who is here, whether it can decide, what is on its agenda. */
export async function showMeeting(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<MeetingView>> {
  const allowed = await allowInside(ctx)
  if (!allowed.ok) return allowed
  return ctx.read(async (tx): Promise<Result<MeetingView>> => {
    const meeting = await meetingRow(tx, ctx.organisationId, id)
    if (!meeting) return refuse('not_found', 'This meeting is not here any more.')
    const [card] = await meetingCards(tx, ctx.organisationId, [meeting])
    if (!card) throw new Error('a meeting has a card')
    const council = await attendanceOf(ctx, tx, meeting)
    const charter = await charterRow(tx, ctx.organisationId)
    const voters = council.filter((one) => one.voting)
    const present = voters.filter((one) => one.presence === 'present').length
    return ok({
      ...card,
      openedAt: meeting.openedAt?.toISOString() ?? null,
      closedAt: meeting.closedAt?.toISOString() ?? null,
      attendance: council,
      quorum: charter ? quorumState(charter.quorum, voters.length, present) : null,
      agenda: await itemViews(ctx, tx, await itemsOf(tx, ctx.organisationId, id), meeting),
      toApprove: meeting.state === 'open' ? await toApprove(ctx, tx) : [],
      me: allowed.value,
    })
  })
}

async function attendanceOf(ctx: Ctx, tx: Tx, meeting: MeetingRow): Promise<MeetingView['attendance']> {
  const here = new Map(
    (await presenceOf(tx, ctx.organisationId, [meeting.id])).map((row) => [row.memberId, row.presence]),
  )
  return (await sitters(ctx)).map(({ memberId, name, seat, voting }) => ({
    member: { id: memberId, name, here: true },
    seat: seatName(seat),
    voting,
    presence: here.get(memberId) ?? null,
    me: memberId === memberOf(ctx),
  }))
}

async function toApprove(ctx: Ctx, tx: Tx): Promise<MeetingView['toApprove']> {
  const rows = await tx
    .select({ meetingId: meetings.id, title: meetings.title, startsAt: meetings.startsAt })
    .from(minutes)
    .innerJoin(
      meetings,
      and(eq(meetings.organisationId, minutes.organisationId), eq(meetings.id, minutes.meetingId)),
    )
    .where(and(eq(minutes.organisationId, ctx.organisationId), eq(minutes.state, 'sealed')))
    .orderBy(asc(meetings.startsAt))
    .limit(20)
  return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString() }))
}
