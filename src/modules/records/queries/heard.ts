import { addDays, startOfDay } from '#kernel/local-time.ts'
import { saidFigures, watchedQueries } from '#modules/listening/index.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { windowOf } from '../domain/figures/reach.ts'
import type { RecordOf } from '../domain/kinds.ts'

export interface HeardOfEvent {
  /** Different posts its query found from 14 days before it to 28 after, as far as that time has come. */
  readonly posts: number
  /** The same of as long a time just before; null where the query was not at work then, or is not there. */
  readonly before: number | null
}

/** What listening heard of events by their queries, in order. Deleted posts and those the one who asks may not see do not count. */
export async function heardOf(ctx: Ctx, held: readonly RecordOf<'event'>[]): Promise<HeardOfEvent[]> {
  if (held.length === 0) return []
  const { zone } = await organisation(ctx)
  const queries = new Map((await watchedQueries(ctx)).map((one) => [one.name.toLowerCase(), one]))
  const found: HeardOfEvent[] = []
  for (const event of held) {
    const query = queries.get(event.query.trim().toLowerCase())
    const { from, until } = windowOf(event)
    const start = startOfDay(from, zone)
    const end = new Date(Math.min(startOfDay(until, zone).getTime(), ctx.now().getTime()))
    if (!query || end <= start) {
      found.push({ posts: 0, before: null })
      continue
    }
    const days = Math.ceil((end.getTime() - start.getTime()) / 86_400_000)
    const earlier = startOfDay(addDays(from, -days), zone)
    const count = async (from: Date, to: Date): Promise<number> => {
      const minutes = Math.ceil((to.getTime() - from.getTime()) / 60_000)
      const spans = await saidFigures(ctx, { queryIds: [query.id], from, to, minutes })
      return spans.reduce((sum, { mentions }) => sum + mentions, 0)
    }
    found.push({
      posts: await count(start, end),
      before: query.knownFrom > earlier ? null : await count(earlier, start),
    })
  }
  return found
}
