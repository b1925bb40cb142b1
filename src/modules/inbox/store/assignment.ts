import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { deskGivings, deskTurns, deskWaits, givingTurns } from '../tables/assignment.ts'

/** Keeps one version of how a desk gives; false when somebody else made it first. */
export async function insertGiving(tx: WriteTx, row: typeof deskGivings.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(deskGivings)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: deskGivings.version })
  return rows.length === 1
}

/**
 * The next turn of the organisation. Holds it to the end of the transaction: nobody else gives anything to anybody until
 * then, so that what is counted afterwards is true. To be taken before any conversation is locked.
 */
export async function takeTurn(tx: WriteTx, organisationId: string): Promise<number> {
  const [row] = await tx
    .insert(givingTurns)
    .values({ organisationId, turn: 1 })
    .onConflictDoUpdate({ target: [givingTurns.organisationId], set: { turn: sql`${givingTurns.turn} + 1` } })
    .returning({ turn: givingTurns.turn })
  if (!row) throw new Error('a turn that was taken has no number')
  return row.turn
}

/** Somebody was given something by a desk in this turn. */
export async function markTurn(tx: WriteTx, row: typeof deskTurns.$inferInsert): Promise<void> {
  await tx
    .insert(deskTurns)
    .values(row)
    .onConflictDoUpdate({
      target: [deskTurns.organisationId, deskTurns.departmentId, deskTurns.memberId],
      set: { turn: row.turn },
    })
}

/** True when nothing was going to be given out by this desk before that moment, so that a job has to be made for it. */
export async function waitFor(tx: WriteTx, row: typeof deskWaits.$inferInsert, now: Date): Promise<boolean> {
  const at = row.nextAt.toISOString()
  const rows = await tx
    .insert(deskWaits)
    .values(row)
    .onConflictDoUpdate({
      target: [deskWaits.organisationId, deskWaits.departmentId],
      set: { nextAt: row.nextAt },
      setWhere: sql`${deskWaits.nextAt} <= ${now.toISOString()}::timestamptz or ${deskWaits.nextAt} > ${at}::timestamptz`,
    })
    .returning({ nextAt: deskWaits.nextAt })
  return rows.length === 1
}
