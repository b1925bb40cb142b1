import { sql } from 'drizzle-orm'
import type { EventData, StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '../ctx.ts'

interface Row extends Record<string, unknown> {
  seq: string
  id: string
  type: string
  version: number
  subject: string
  actor: string | null
  at: string
  data: EventData
}

/** What happened to one thing, oldest first; at most `limit` of the newest. */
export async function historyOf(ctx: Ctx, subject: string, limit = 500): Promise<StoredEvent[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select seq, id, type, version, subject, actor, at, data from event
      where organisation_id = ${ctx.organisationId} and subject = ${subject} order by seq desc limit ${limit}`),
  )
  return rows
    .map((row) => ({
      ...row,
      seq: Number(row.seq),
      at: new Date(row.at).toISOString(),
      organisationId: ctx.organisationId,
    }))
    .reverse()
}
