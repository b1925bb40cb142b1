import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { HeardMention } from '../../contract.ts'
import { phrasesOf } from '../../domain/figures/phrases.ts'
import { mention } from '../../tables.ts'
import { withEnrichment } from '../heard-mentions.ts'
import { cardColumns } from '../mention-cards.ts'
import { type AskedQuery, askedQueries, type Window, type WindowInput, windowOf } from './asked.ts'
import { found } from './found.ts'
import { foundTexts } from './texts.ts'
import { ALL, keyOf, OTHER, type Split } from './volume.ts'

type Input = WindowInput & {
  readonly split: Split
  readonly key?: string | undefined
  readonly author?: string | undefined
  readonly phrase?: string | undefined
  readonly limit: number
}

/** The posts a figure counted, the newest first: of a point, an author, a phrase. */
export async function behind(
  ctx: Ctx,
  input: Input,
): Promise<Result<{ items: HeardMention[]; more: boolean }>> {
  const queries = await askedQueries(ctx, input.queryIds)
  const window = windowOf(input)
  const ids = input.phrase
    ? await withPhrase(ctx, queries, window, input.phrase)
    : await newest(ctx, queries, window, input)
  const shown = ids.slice(0, input.limit)
  const rows = await ctx.read((tx) =>
    tx
      .select(cardColumns)
      .from(mention)
      .where(and(eq(mention.organisationId, ctx.organisationId), inArray(mention.id, shown))),
  )
  const place = new Map(shown.map((id, index) => [id, index]))
  const items = await withEnrichment(
    ctx,
    rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
  )
  return ok({ items, more: ids.length > input.limit })
}

async function withPhrase(
  ctx: Ctx,
  queries: readonly AskedQuery[],
  window: Window,
  phrase: string,
): Promise<string[]> {
  const { texts } = await foundTexts(ctx, queries, window)
  return texts.flatMap((text) => (phrasesOf(text).has(phrase) ? [text.mentionId] : []))
}

async function newest(
  ctx: Ctx,
  queries: readonly AskedQuery[],
  window: Window,
  input: Input,
): Promise<string[]> {
  if (queries.length === 0) return []
  const { key } = input
  const one =
    key === undefined || key === ALL || key === OTHER ? sql`true` : sql`${keyOf(input.split)} = ${key}`
  const author: SQL = input.author ? sql`and h.author = ${input.author}` : sql``
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string }>(sql`select mention_id as id
      from (select distinct on (published_at, item) * from (${found(ctx, queries, window, author)}) every
        where ${one} order by published_at desc, item limit ${input.limit + 1}) post`),
  )
  return rows.map(({ id }) => id)
}
