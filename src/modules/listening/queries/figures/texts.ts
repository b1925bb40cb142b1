import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { AskedQuery, Window } from './asked.ts'
import { found, foundOnce } from './found.ts'

/** So many texts of a time are read, the newest. */
export const MOST_READ = 20_000

export type FoundText = {
  readonly text: string
  readonly language: string | null
  readonly mentionId: string
}

/** The newest texts that queries found, each post once, the newest first; and how many there are. */
export async function foundTexts(
  ctx: Ctx,
  queries: readonly AskedQuery[],
  window: Window,
  more?: SQL,
): Promise<{ texts: FoundText[]; of: number }> {
  if (queries.length === 0) return { texts: [], of: 0 }
  return ctx.read(async (tx) => {
    const { rows } = await tx.execute<FoundText>(sql`
      select m.id as "mentionId", coalesce(hit.language, m.lang) as language,
        left(coalesce(m.title || E'\n', '') || m.text, 2000) as text
      from (select distinct on (published_at, item) * from (${found(ctx, queries, window, more)}) every
        order by published_at desc, item limit ${MOST_READ}) hit
      join mention m on m.organisation_id = ${ctx.organisationId}::uuid and m.id = hit.mention_id
      order by hit.published_at desc, hit.item`)
    if (rows.length < MOST_READ) return { texts: rows, of: rows.length }
    const all = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from (${foundOnce(ctx, queries, window, more)}) post`,
    )
    return { texts: rows, of: all.rows[0]?.n ?? rows.length }
  })
}
