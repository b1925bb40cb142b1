import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { MoodTally } from '../../domain/figures/mood-interval.ts'
import type { AskedQuery, Window } from './asked.ts'
import { foundOnce } from './found.ts'

/** How many people outside said how much of each mood in what the queries found; each post counts once. */
export async function moodTallies(
  ctx: Ctx,
  queries: readonly AskedQuery[],
  window: Window,
): Promise<MoodTally[]> {
  const sure = sql`and h.sentiment in ('positive', 'negative', 'neutral')`
  const { rows } = await ctx.read((tx) =>
    tx.execute<MoodTally & Record<string, unknown>>(sql`
      select good, bad, neutral, count(*)::int as people from (
        select count(*) filter (where sentiment = 'positive')::int as good,
          count(*) filter (where sentiment = 'negative')::int as bad,
          count(*) filter (where sentiment = 'neutral')::int as neutral
        from (${foundOnce(ctx, queries, window, sure)}) post group by author) person
      group by 1, 2, 3 order by 1, 2, 3`),
  )
  return rows
}
