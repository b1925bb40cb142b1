import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CountKind } from '../domain/figures/count-rows.ts'
import { mayPlan } from '../policy.ts'
import { daysOf } from './sources.ts'

type Line = { kind: CountKind; day: string; about: string; label: string; source: string; n: number }

/** What people reported in a time, the newest day first; at most a thousand. */
export async function listCounts(
  ctx: Ctx,
  asked: { readonly from: string; readonly to: string; readonly kind?: CountKind | undefined },
): Promise<Result<{ counts: Line[]; mayReport: boolean }>> {
  return ctx.read(async (tx) => {
    const { zone } = await organisation(ctx)
    const days = daysOf(zone, { from: new Date(asked.from), to: new Date(asked.to) })
    const { rows } = await tx.execute<Line>(sql`
      select c.kind, c.day::text as day, c.about, c.source, c.n,
        coalesce(p.spoken_code || ' · ' || p.place, c.about) as label
      from placement_count c
      left join placement p on c.kind = 'code' and p.organisation_id = c.organisation_id and p.id::text = c.about
      where c.organisation_id = ${ctx.organisationId} and c.day between ${days.first} and ${days.last}
        and (c.kind <> 'code' or p.id is not null)
        and (${asked.kind ?? null}::text is null or c.kind = ${asked.kind ?? null})
      order by c.day desc, c.kind, c.about limit 1000`)
    return ok({ counts: rows, mayReport: mayPlan(ctx) })
  })
}
