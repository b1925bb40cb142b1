import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { blackouts, events, slots, targets, zones } from '../tables.ts'

/** Adds weekly times; those a channel has already are left as they are. Gives how many were added. */
export async function insertSlots(
  tx: WriteTx,
  rows: readonly (typeof slots.$inferInsert)[],
): Promise<number> {
  const added = await tx
    .insert(slots)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: slots.id })
  return added.length
}

/** Takes a weekly time away; false when it was gone. */
export async function deleteSlot(tx: WriteTx, organisationId: string, id: string): Promise<boolean> {
  const where = and(eq(slots.organisationId, organisationId), eq(slots.id, id))
  return (await tx.delete(slots).where(where).returning({ id: slots.id })).length > 0
}

/** The clock a channel's slots follow; null is the organisation's. */
export async function putZone(
  tx: WriteTx,
  row: { readonly organisationId: string; readonly channelId: string; readonly zone: string | null },
): Promise<void> {
  const { organisationId, channelId, zone } = row
  if (zone === null)
    await tx
      .delete(zones)
      .where(and(eq(zones.organisationId, organisationId), eq(zones.channelId, channelId)))
  else
    await tx
      .insert(zones)
      .values({ organisationId, channelId, zone })
      .onConflictDoUpdate({ target: [zones.organisationId, zones.channelId], set: { zone } })
}

/** One target a channel or department: the one that stands is replaced. */
export async function putTarget(tx: WriteTx, row: typeof targets.$inferInsert): Promise<void> {
  const same = row.channelId
    ? eq(targets.channelId, row.channelId)
    : eq(targets.departmentId, row.departmentId ?? '')
  await tx.delete(targets).where(and(eq(targets.organisationId, row.organisationId), same))
  await tx.insert(targets).values(row)
}

/** Removes a target; false when it was gone. */
export async function deleteTarget(tx: WriteTx, organisationId: string, id: string): Promise<boolean> {
  const where = and(eq(targets.organisationId, organisationId), eq(targets.id, id))
  return (await tx.delete(targets).where(where).returning({ id: targets.id })).length > 0
}

/** Adds a blackout. */
export async function insertBlackout(tx: WriteTx, row: typeof blackouts.$inferInsert): Promise<void> {
  await tx.insert(blackouts).values(row)
}

/** Removes a blackout; false when it was gone. */
export async function deleteBlackout(tx: WriteTx, organisationId: string, id: string): Promise<boolean> {
  const where = and(eq(blackouts.organisationId, organisationId), eq(blackouts.id, id))
  return (await tx.delete(blackouts).where(where).returning({ id: blackouts.id })).length > 0
}

/** Adds events; one whose `uid` is known is left as it is. Gives how many were added. */
export async function insertEvents(
  tx: WriteTx,
  rows: readonly (typeof events.$inferInsert)[],
): Promise<number> {
  let added = 0
  for (let at = 0; at < rows.length; at += 500) {
    const part = rows.slice(at, at + 500)
    const made = await tx.insert(events).values(part).onConflictDoNothing().returning({ id: events.id })
    added += made.length
  }
  return added
}

/** Changes an event; false when it is gone. */
export async function updateEvent(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<typeof events.$inferInsert>,
): Promise<boolean> {
  const where = and(eq(events.organisationId, organisationId), eq(events.id, id))
  return (await tx.update(events).set(change).where(where).returning({ id: events.id })).length > 0
}

/** Removes an event; false when it was gone. */
export async function deleteEvent(tx: WriteTx, organisationId: string, id: string): Promise<boolean> {
  const where = and(eq(events.organisationId, organisationId), eq(events.id, id))
  return (await tx.delete(events).where(where).returning({ id: events.id })).length > 0
}
