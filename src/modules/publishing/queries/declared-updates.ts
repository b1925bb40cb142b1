import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'

/** Of posts, those declared as an update of the text they are nearest to, or of another post of its draft. */
export async function declaredUpdates(
  ctx: Ctx,
  pairs: readonly { readonly id: string; readonly nearestId: string }[],
): Promise<ReadonlySet<string>> {
  if (pairs.length === 0) return new Set()
  const ids = sql.param(pairs.map(({ id }) => id))
  const nearest = sql.param(pairs.map(({ nearestId }) => nearestId))
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string }>(sql`
      select p.id from unnest(${ids}::uuid[], ${nearest}::uuid[]) as pair(id, nearest_id)
      join post p on p.organisation_id = ${ctx.organisationId} and p.id = pair.id and p.update_of is not null
      left join post old on old.organisation_id = p.organisation_id and old.id = p.update_of
      left join post near on near.organisation_id = p.organisation_id and near.id = pair.nearest_id
      where p.update_of = pair.nearest_id or old.draft_id = near.draft_id`),
  )
  return new Set(rows.map(({ id }) => id))
}
