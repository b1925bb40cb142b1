import { and, asc, desc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { addDays } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { DecisionCard, ItemView, MeetingCard, MyPart, QuestionView, SeatView } from '../contract.ts'
import { memberOf } from '../policy.ts'
import { type CharterRow, type DecisionRow, decisions, type MeetingRow, meetings } from '../tables.ts'
import { myPart, seatViews } from './body.ts'
import { comingDates } from './charter.ts'
import { decisionCards, listDecisions, todayOf } from './decisions.ts'
import { itemViews } from './items.ts'
import { meetingCards } from './meeting-cards.ts'
import { questionRows, questionViews } from './questions.ts'
import { charterRow, looseItems } from './rows.ts'

interface Overview {
  readonly charter: {
    version: number
    chair: { id: string; name: string; here: boolean } | null
    quorum: string
    dates: string[]
  } | null
  readonly next: MeetingCard | null
  readonly openVotes: ItemView[]
  readonly decisions: DecisionCard[]
  readonly seats: SeatView[]
  readonly questions: QuestionView[]
  readonly me: MyPart
}

/** The council at a glance. Who is not inside sees who sits there, when it meets and what it decided. */
export async function overview(ctx: Ctx): Promise<Result<Overview>> {
  const me = await myPart(ctx)
  const charter = await ctx.read((tx) => charterRow(tx, ctx.organisationId))
  const [next, openVotes] = await ctx.read(async (tx): Promise<[MeetingCard | null, ItemView[]]> => {
    const coming = await nextMeeting(ctx, tx)
    const [card] = coming ? await meetingCards(tx, ctx.organisationId, [coming]) : []
    const votes = me.inside
      ? (await looseItems(tx, ctx.organisationId)).filter((one) => one.voting === 'open')
      : []
    return [card ?? null, await itemViews(ctx, tx, votes, coming)]
  })
  const listed = await listDecisions(ctx, { state: 'all', kind: 'all', limit: 8 })
  const asked = await ctx.read((tx) => questionRows(ctx, tx, me, 'open'))
  return ok({
    charter: charter ? await charterNote(ctx, charter) : null,
    next,
    openVotes,
    decisions: listed.ok ? listed.value.decisions : [],
    seats: await seatViews(ctx),
    questions: await questionViews(ctx, asked.slice(0, 8)),
    me,
  })
}

async function charterNote(ctx: Ctx, row: CharterRow): Promise<Overview['charter']> {
  const chair = (await memberCards(ctx, [row.chairId])).get(row.chairId)
  return {
    version: row.version,
    chair: { id: row.chairId, name: chair?.name ?? 'Somebody who left', here: chair?.status === 'active' },
    quorum: row.quorum.kind === 'percent' ? `${row.quorum.value} %` : String(row.quorum.value),
    dates: await comingDates(ctx, row),
  }
}

/** The one that is open, else the next one that is planned. */
async function nextMeeting(ctx: Ctx, tx: Tx): Promise<MeetingRow | undefined> {
  const [row] = await tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.organisationId, ctx.organisationId), inArray(meetings.state, ['planned', 'open'])))
    .orderBy(desc(eq(meetings.state, 'open')), asc(meetings.startsAt))
    .limit(1)
  return row
}

/** A decision stands under Today from a week before its day. */
const SOON_DAYS = 7

interface Waiting {
  readonly votes: { itemId: string; title: string; closesAt: string | null }[]
  readonly decisions: DecisionCard[]
  readonly questions: { id: string; title: string; asker: string; askedAt: string }[]
  readonly failed: DecisionCard[]
  readonly emptySeats: number
  readonly next: MeetingCard | null
}

/** What waits for this member here. Somebody with no part in the council costs one small question. */
export async function waiting(ctx: Ctx): Promise<Result<Waiting>> {
  const me = await myPart(ctx)
  const today = await todayOf(ctx)
  const own = await ctx.read((tx) => myDecisions(ctx, tx, today))
  const mine = await decisionCards(ctx, own, today)
  const nothing = { votes: [], decisions: mine, questions: [], failed: [], emptySeats: 0, next: null }
  const chairing = me.mayNotChair === null
  if (me.seatId === null && !chairing) return ok(nothing)
  const { votes, next, failed, asked, charter } = await ctx.read(async (tx) => {
    const open = me.voting
      ? (await looseItems(tx, ctx.organisationId)).filter((one) => one.voting === 'open')
      : []
    const coming = await nextMeeting(ctx, tx)
    const [card] = coming && me.seatId !== null ? await meetingCards(tx, ctx.organisationId, [coming]) : []
    return {
      votes: await itemViews(ctx, tx, open, coming),
      next: card ?? null,
      failed: chairing ? await failedOnes(ctx, tx) : [],
      asked: chairing ? await questionRows(ctx, tx, me, 'open') : [],
      charter: await charterRow(tx, ctx.organisationId),
    }
  })
  const seats = chairing && charter ? await seatViews(ctx) : []
  return ok({
    votes: votes
      .filter((item) => item.vote.mayNotVote === null && item.vote.mine === null)
      .map((item) => ({ itemId: item.id, title: item.title, closesAt: item.vote.closesAt })),
    decisions: mine,
    questions: (await questionViews(ctx, asked)).map(({ id, title, asker, askedAt }) => ({
      id,
      title,
      asker: asker.name,
      askedAt,
    })),
    failed: await decisionCards(ctx, failed, today),
    emptySeats: seats.filter((seat) => seat.holder === null && seat.emptyBecause !== 'never').length,
    next,
  })
}

/** Decisions of mine that a person carries out and whose day is near or has passed. */
async function myDecisions(ctx: Ctx, tx: Tx, today: string): Promise<DecisionRow[]> {
  const me = memberOf(ctx)
  if (me === null) return []
  return tx
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.organisationId, ctx.organisationId),
        eq(decisions.ownerId, me),
        eq(decisions.state, 'open'),
        eq(decisions.apply, 'none'),
        or(isNull(decisions.dueOn), lte(decisions.dueOn, addDays(today, SOON_DAYS))),
      ),
    )
    .orderBy(sql`${decisions.dueOn} nulls last`, asc(decisions.id))
    .limit(20)
}

/** What could not be carried out. */
function failedOnes(ctx: Ctx, tx: Tx): Promise<DecisionRow[]> {
  return tx
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.organisationId, ctx.organisationId),
        eq(decisions.state, 'open'),
        eq(decisions.apply, 'failed'),
      ),
    )
    .orderBy(asc(decisions.id))
    .limit(20)
}
