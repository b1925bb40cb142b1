import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Standing } from '../domain/current.ts'
import { asProcess } from './sight.ts'

/** More new facts than this are not looked at one by one while somebody waits. */
const MOST_SINCE = 20_000

/** How far facts are folded into touched days. */
export const FOLDED = 'folded'

interface Row extends Record<string, unknown> {
  head: string | null
  mark: string | null
  touches: readonly (readonly [change: string, day: string, seq: number])[] | null
  since: Readonly<Record<string, number>> | null
}

/** What happened since the fact `after`; facts about hidden things included, which may take something out of a figure. */
export function standingSince(ctx: Ctx, after: number): Promise<Standing> {
  const { organisationId } = ctx
  return asProcess(ctx).read(async (tx) => {
    const { rows } = await tx.execute<Row>(sql`
      with stand as (select
          coalesce((select seq from event_head where organisation_id = ${organisationId}), 0) as head,
          coalesce((select seq from figure_mark where organisation_id = ${organisationId} and name = ${FOLDED}), 0) as mark)
      select head, mark,
        (select json_agg(json_build_array(t.change, t.day, t.seq)) from figure_touch t
          where t.organisation_id = ${organisationId} and t.seq > ${after}) as touches,
        case when head - greatest(mark, ${after}) <= ${MOST_SINCE} then
          (select coalesce(json_object_agg(e.type, e.last), '{}') from (select type, max(seq) as last from event
            where organisation_id = ${organisationId} and seq > greatest(mark, ${after}) group by type) e) end as since
      from stand`)
    const [row] = rows
    return {
      head: Number(row?.head ?? 0),
      mark: Number(row?.mark ?? 0),
      touches: (row?.touches ?? []).map(([change, day, seq]) => ({ change, day, seq })),
      since: row?.since ? new Map(Object.entries(row.since)) : null,
    }
  })
}

type Tx = Parameters<Parameters<Ctx['read']>[0]>[0]

export async function headOf(tx: Tx, organisationId: string): Promise<number> {
  const { rows } = await tx.execute<{ seq: string }>(
    sql`select seq from event_head where organisation_id = ${organisationId}`,
  )
  return Number(rows[0]?.seq ?? 0)
}
