import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Window } from '../asked.ts'
import type { Sum } from '../sums.ts'

type Hit = {
  query: string
  mention: string
  at: Date
  network: string
  language: string | null
  sentiment: string | null
}

/** The same as `summed`, counted one by one from the rows as they stand. */
export async function plainSums(
  { system }: { readonly system: Ctx },
  queries: readonly { readonly id: string; readonly version: number }[],
  window: Window,
  starts: readonly Date[],
  hidden: ReadonlySet<string> = new Set(),
): Promise<Sum[]> {
  const { rows } = await system.read((tx) =>
    tx.execute<Hit>(sql`
      select query_id || ':' || version as query, mention_id as mention, h.published_at as at, h.network, h.language, h.sentiment
      from query_hit h join mention m on m.id = h.mention_id where m.deleted_at is null`),
  )
  const posts = new Map<string, { hit: Hit; foundBy: number[] }>()
  for (const hit of rows) {
    const place = queries.findIndex(({ id, version }) => `${id}:${version}` === hit.query)
    const at = new Date(hit.at)
    if (place < 0 || at < window.from || at >= window.to || hidden.has(hit.mention)) continue
    const post = posts.get(hit.mention) ?? { hit, foundBy: [] }
    post.foundBy.push(place)
    posts.set(hit.mention, post)
  }
  const sums = new Map<string, Sum>()
  for (const { hit, foundBy } of posts.values()) {
    const { network, language, sentiment } = hit
    const period = starts.filter((start) => start <= new Date(hit.at)).length - 1
    const key = { period, network, language, sentiment, foundBy: foundBy.sort((a, b) => a - b) }
    const before = sums.get(JSON.stringify(key))
    sums.set(JSON.stringify(key), { ...key, n: (before?.n ?? 0) + 1 })
  }
  return [...sums.values()]
}

/** In an order and a shape in which two counts can be compared. */
export const told = (sums: readonly Sum[]): string[] =>
  sums
    .map(({ period, network, language, sentiment, foundBy, n }) =>
      JSON.stringify([period, network, language, sentiment, foundBy, n]),
    )
    .sort()
