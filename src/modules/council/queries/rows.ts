import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import {
  attendance,
  type BallotRow,
  ballots,
  type CharterRow,
  charters,
  type DecisionRow,
  decisions,
  type ExceptionRow,
  exceptions,
  type ItemRow,
  items,
  type MeetingRow,
  type MinutesRow,
  meetings,
  minutes,
  type SeatRow,
  type SittingRow,
  seats,
  sittings,
} from '../tables.ts'

/** Rows as they stand; who may see them is said elsewhere. */

type Lock = { readonly lock?: boolean }

/** A version of the charter, or the one that holds; undefined before the first. */
export async function charterRow(
  tx: Tx,
  organisationId: string,
  version?: number,
): Promise<CharterRow | undefined> {
  const [row] = await tx
    .select()
    .from(charters)
    .where(
      and(
        eq(charters.organisationId, organisationId),
        version === undefined ? undefined : eq(charters.version, version),
      ),
    )
    .orderBy(desc(charters.version))
    .limit(1)
  return row
}

export interface SeatSitting {
  readonly seat: SeatRow
  /** The newest sitting, standing or over. */
  readonly sitting: SittingRow | null
}

/** Every seat with its newest sitting, in their order. */
export async function seatRows(tx: Tx, organisationId: string): Promise<SeatSitting[]> {
  const rows = await tx
    .select()
    .from(seats)
    .where(and(eq(seats.organisationId, organisationId), isNull(seats.removedAt)))
    .orderBy(asc(seats.position), asc(seats.id))
  const newest = await tx
    .selectDistinctOn([sittings.seatId])
    .from(sittings)
    .where(eq(sittings.organisationId, organisationId))
    .orderBy(sittings.seatId, desc(sittings.id))
  const of = new Map(newest.map((row) => [row.seatId, row]))
  return rows.map((seat) => ({ seat, sitting: of.get(seat.id) ?? null }))
}

/** Whether a sitting holds at a moment. */
export function sits(sitting: SittingRow | null, at: Date): sitting is SittingRow {
  return (
    sitting !== null &&
    sitting.endedAt === null &&
    sitting.validFrom <= at &&
    (sitting.validTo === null || sitting.validTo > at)
  )
}

export async function meetingRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock }: Lock = {},
): Promise<MeetingRow | undefined> {
  const query = tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.organisationId, organisationId), eq(meetings.id, id)))
  const [row] = await (lock ? query.for('update') : query)
  return row
}

/** The meeting that is going on; at most one is. */
export async function openMeetingOf(tx: Tx, organisationId: string): Promise<MeetingRow | undefined> {
  const [row] = await tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.organisationId, organisationId), eq(meetings.state, 'open')))
  return row
}

export async function itemRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock }: Lock = {},
): Promise<ItemRow | undefined> {
  const query = tx
    .select()
    .from(items)
    .where(and(eq(items.organisationId, organisationId), eq(items.id, id)))
  const [row] = await (lock ? query.for('update') : query)
  return row
}

export function itemsOf(tx: Tx, organisationId: string, meetingId: string): Promise<ItemRow[]> {
  return tx
    .select()
    .from(items)
    .where(and(eq(items.organisationId, organisationId), eq(items.meetingId, meetingId)))
    .orderBy(asc(items.position), asc(items.id))
}

/** Items that belong to no meeting and are not over, and votes that are open anywhere. */
export function looseItems(tx: Tx, organisationId: string): Promise<ItemRow[]> {
  return tx
    .select()
    .from(items)
    .where(
      and(
        eq(items.organisationId, organisationId),
        or(and(isNull(items.meetingId), eq(items.state, 'open')), eq(items.voting, 'open')),
      ),
    )
    .orderBy(asc(items.id))
    .limit(200)
}

/** Ballots of the current round of each item. */
export async function ballotsOf(
  tx: Tx,
  organisationId: string,
  of: readonly ItemRow[],
): Promise<BallotRow[]> {
  if (of.length === 0) return []
  const rounds = new Map(of.map((item) => [item.id, item.round]))
  const rows = await tx
    .select()
    .from(ballots)
    .where(and(eq(ballots.organisationId, organisationId), inArray(ballots.itemId, [...rounds.keys()])))
    .orderBy(asc(ballots.at))
  return rows.filter((row) => rounds.get(row.itemId) === row.round)
}

export async function presenceOf(
  tx: Tx,
  organisationId: string,
  meetingIds: readonly string[],
): Promise<(typeof attendance.$inferSelect)[]> {
  if (meetingIds.length === 0) return []
  return tx
    .select()
    .from(attendance)
    .where(and(eq(attendance.organisationId, organisationId), inArray(attendance.meetingId, [...meetingIds])))
}

export async function decisionRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock }: Lock = {},
): Promise<DecisionRow | undefined> {
  const query = tx
    .select()
    .from(decisions)
    .where(and(eq(decisions.organisationId, organisationId), eq(decisions.id, id)))
  const [row] = await (lock ? query.for('update') : query)
  return row
}

/** Decisions that came of these items, by item. */
export async function decisionsOf(
  tx: Tx,
  organisationId: string,
  itemIds: readonly string[],
): Promise<Map<string, DecisionRow>> {
  if (itemIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(decisions)
    .where(and(eq(decisions.organisationId, organisationId), inArray(decisions.itemId, [...itemIds])))
    .orderBy(asc(decisions.number))
  return new Map(rows.map((row) => [row.itemId, row]))
}

export async function exceptionBy(
  tx: Tx,
  organisationId: string,
  which: { readonly id: string } | { readonly decisionId: string },
): Promise<ExceptionRow | undefined> {
  const filter = 'id' in which ? eq(exceptions.id, which.id) : eq(exceptions.decisionId, which.decisionId)
  const [row] = await tx
    .select()
    .from(exceptions)
    .where(and(eq(exceptions.organisationId, organisationId), filter))
  return row
}

export async function minutesRow(
  tx: Tx,
  organisationId: string,
  meetingId: string,
  { lock }: Lock = {},
): Promise<MinutesRow | undefined> {
  const query = tx
    .select()
    .from(minutes)
    .where(and(eq(minutes.organisationId, organisationId), eq(minutes.meetingId, meetingId)))
  const [row] = await (lock ? query.for('update') : query)
  return row
}

/** How many items stand on each of these agendas. */
export async function itemCounts(
  tx: Tx,
  organisationId: string,
  meetingIds: readonly string[],
): Promise<Map<string, number>> {
  if (meetingIds.length === 0) return new Map()
  const rows = await tx
    .select({ meetingId: items.meetingId, n: sql<number>`count(*)`.mapWith(Number) })
    .from(items)
    .where(
      and(
        eq(items.organisationId, organisationId),
        inArray(items.meetingId, [...meetingIds]),
        sql`${items.state} <> 'withdrawn'`,
      ),
    )
    .groupBy(items.meetingId)
  return new Map(rows.flatMap((row) => (row.meetingId ? [[row.meetingId, row.n] as const] : [])))
}
