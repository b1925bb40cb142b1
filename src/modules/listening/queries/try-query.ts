import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { createMatcher, explainQuery, parseQuery, type Query, queryHints } from '#platform/matcher/index.ts'
import type { QueryTry } from '../contract.ts'
import { postOf } from '../matching/post-of.ts'
import { readStored } from '../matching/read-stored.ts'
import type { MentionRow } from '../tables.ts'
import { withEnrichment } from './heard-mentions.ts'

const DAY_MS = 86_400_000
const DAYS = 30
const EXAMPLES = 10
/** Somebody is typing: after this long the answer is of what was looked at so far, and says so. */
const PATIENCE_MS = 1500

/** What a query would find in what was heard in the last 30 days: problems with place and cure, words, counts, examples. */
export async function tryQuery(ctx: Ctx, input: { readonly text: string }): Promise<Result<QueryTry>> {
  const nothing = { days: null, total: 0, partial: false, lookedFrom: null, examples: [] }
  const hints = queryHints(input.text)
  if (input.text.trim() === '') return ok({ problems: [], hints, explanation: [], ...nothing })
  const parsed = parseQuery(input.text)
  if (!parsed.ok) return ok({ problems: [...parsed.problems], hints, explanation: [], ...nothing })
  const found = await look(ctx, parsed.query)
  const { examples, ...figures } = found
  return ok({
    problems: [],
    hints,
    explanation: explainQuery(parsed.query),
    ...figures,
    examples: await withEnrichment(ctx, examples),
  })
}

async function look(
  ctx: Ctx,
  query: Query,
): Promise<Omit<QueryTry, 'problems' | 'hints' | 'explanation' | 'examples'> & { examples: MentionRow[] }> {
  const matcher = createMatcher()
  matcher.set('typed', query)
  const now = ctx.now()
  const since = new Date(now.getTime() - DAYS * DAY_MS)
  const days = Array<number>(DAYS).fill(0)
  const examples: MentionRow[] = []
  const seen = new Set<string>()
  const until = Date.now() + PATIENCE_MS
  for await (const page of readStored(ctx, since)) {
    for (const { row, enrichment } of page) {
      const author = { handle: row.authorHandle, followers: row.authorFollowers }
      const post = postOf(
        { ...row, author },
        { network: row.network, language: enrichment?.language ?? null },
      )
      if (matcher.match(post).length === 0) continue
      const item = `${row.network}:${row.remoteId}`
      if (seen.has(item)) continue
      seen.add(item)
      const ago = Math.max(0, Math.floor((now.getTime() - row.publishedAt.getTime()) / DAY_MS))
      const place = DAYS - 1 - ago
      days[place] = (days[place] ?? 0) + 1
      if (examples.length < EXAMPLES) examples.push(row)
    }
    const oldest = page.at(-1)
    if (oldest && Date.now() > until)
      return {
        days,
        total: seen.size,
        partial: true,
        lookedFrom: oldest.row.publishedAt.toISOString(),
        examples,
      }
  }
  return { days, total: seen.size, partial: false, lookedFrom: since.toISOString(), examples }
}
