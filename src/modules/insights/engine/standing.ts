import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Standing } from '../domain/current.ts'
import { asProcess } from './sight.ts'

/** More new facts than this are not looked at one by one while somebody waits. */
const MOST_SINCE = 20_000

/** How far facts are folded into touched days. */
export const FOLDED = 'folded'

/** What happened since the fact `after`; facts about hidden things included, which may take something out of a figure. */
export function standingSince(ctx: Ctx, after: number): Promise<Standing> {
  const { organisationId } = ctx
  return asProcess(ctx).read(async (tx) => {
    const marks = await tx.execute<{ head: string | null; mark: string | null }>(sql`select
      (select seq from event_head where organisation_id = ${organisationId}) as head,
      (select seq from figure_mark where organisation_id = ${organisationId} and name = ${FOLDED}) as mark`)
    const head = Number(marks.rows[0]?.head ?? 0)
    const mark = Number(marks.rows[0]?.mark ?? 0)
    const touches = await tx.execute<{ change: string; day: string; seq: string }>(
      sql`select change, day::text as day, seq from figure_touch
        where organisation_id = ${organisationId} and seq > ${after}`,
    )
    const from = Math.max(mark, after)
    return {
      head,
      mark,
      touches: touches.rows.map(({ change, day, seq }) => ({ change, day, seq: Number(seq) })),
      since: head - from > MOST_SINCE ? null : await typesSince(tx, organisationId, from),
    }
  })
}

type Tx = Parameters<Parameters<Ctx['read']>[0]>[0]

async function typesSince(tx: Tx, organisationId: string, seq: number): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ type: string; seq: string }>(
    sql`select type, max(seq) as seq from event where organisation_id = ${organisationId} and seq > ${seq} group by type`,
  )
  return new Map(rows.map((row) => [row.type, Number(row.seq)]))
}

export async function headOf(tx: Tx, organisationId: string): Promise<number> {
  const { rows } = await tx.execute<{ seq: string }>(
    sql`select seq from event_head where organisation_id = ${organisationId}`,
  )
  return Number(rows[0]?.seq ?? 0)
}
