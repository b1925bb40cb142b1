import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { MeetingCard } from '../contract.ts'
import { type MeetingRow, minutes } from '../tables.ts'
import { itemCounts } from './rows.ts'

/** Meetings as a list shows them. */
export async function meetingCards(
  tx: Tx,
  organisationId: string,
  rows: readonly MeetingRow[],
): Promise<MeetingCard[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const counts = await itemCounts(tx, organisationId, ids)
  const states = await tx
    .select({ meetingId: minutes.meetingId, state: minutes.state })
    .from(minutes)
    .where(and(eq(minutes.organisationId, organisationId), inArray(minutes.meetingId, ids)))
  const of = new Map(states.map((row) => [row.meetingId, row.state]))
  return rows.map(({ id, title, startsAt, place, state, invitedAt }) => ({
    id,
    title,
    place,
    state,
    startsAt: startsAt.toISOString(),
    items: counts.get(id) ?? 0,
    invitedAt: invitedAt?.toISOString() ?? null,
    minutes: of.get(id) ?? null,
  }))
}
