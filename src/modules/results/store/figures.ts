import { eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type FigureRow, postFigures } from '../tables.ts'

/** Stores a measurement. One of a planned moment is taken once and stays; the newest of now replaces the one before. */
export async function putFigure(tx: WriteTx, row: FigureRow): Promise<void> {
  const insert = tx.insert(postFigures).values(row)
  await (row.moment === 'now'
    ? insert.onConflictDoUpdate({
        target: [postFigures.organisationId, postFigures.postId, postFigures.moment],
        set: row,
        setWhere: eq(postFigures.moment, 'now'),
      })
    : insert.onConflictDoNothing())
}
