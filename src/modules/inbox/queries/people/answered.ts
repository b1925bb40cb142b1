import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Window } from '#platform/metric.ts'

/**
 * Of these handles, the ones whose person a named one of ours answered in [from, to), with the time it was first on the
 * network. Handles are held against each other without their @, in small letters. Conversations that are hidden from the
 * one who asks do not show.
 */
export async function answeredHandles(
  ctx: Ctx,
  handles: readonly string[],
  { from, to }: Window,
): Promise<Map<string, Date>> {
  if (handles.length === 0) return new Map()
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ asked: string; at: string }>(sql`
      select a.asked, min(m.live_at) as at from unnest(${sql.param([...handles])}::text[]) as a(asked)
      join handle h on h.organisation_id = ${ctx.organisationId} and weft_handle_name(h.handle) = weft_handle_name(a.asked)
        and ltrim(lower(h.handle), '@') = ltrim(lower(a.asked), '@')
      join conversation c on c.organisation_id = h.organisation_id and c.contact_id = h.contact_id
      join message m on m.organisation_id = c.organisation_id and m.conversation_id = c.id and m.direction = 'out'
        and m.author_id is not null and m.live_at >= ${from.toISOString()}::timestamptz
        and m.live_at < ${to.toISOString()}::timestamptz
      group by a.asked`),
  )
  return new Map(rows.map(({ asked, at }) => [asked, new Date(at)]))
}
