import { and, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { HeardMention } from '../contract.ts'
import { SPAM_FROM } from '../domain/spam-from.ts'
import { type MentionRow, mention } from '../tables.ts'
import { listenQuery, mentionEnrichment, queryHit, type Sentiment } from '../tables-queries.ts'
import { withEnrichment } from './heard-mentions.ts'
import { noPlace, type Place, readPlace, writePlace } from './keyset.ts'
import { cardColumns } from './mention-cards.ts'
import { searchCondition } from './search.ts'

export interface StreamFilter {
  readonly channelId?: string | undefined
  readonly queryId?: string | undefined
  readonly network?: string | undefined
  readonly language?: string | undefined
  readonly sentiment?: Sentiment | undefined
  readonly spam?: 'show' | 'hide' | undefined
  readonly q?: string | undefined
  readonly show: 'all' | 'addressed' | 'heard'
}

/** A page of what was heard, newest first. */
export async function listMentions(
  ctx: Ctx,
  input: StreamFilter & { readonly before?: string | undefined; readonly limit: number },
): Promise<Result<{ items: HeardMention[]; next: string | null }>> {
  const before = input.before === undefined ? undefined : readPlace(input.before)
  if (before === null) return noPlace()
  const rows = await select(ctx, input, before && earlier(before), input.limit + 1)
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  const more = rows.length > input.limit && last
  return ok({
    items: await withEnrichment(ctx, shown),
    next: more ? writePlace({ at: last.receivedAt, id: last.id }) : null,
  })
}

/** Of these mentions (a live screen just heard of them) those the filter shows, newest first. */
export async function freshMentions(
  ctx: Ctx,
  input: StreamFilter & { readonly ids: readonly string[] },
): Promise<Result<{ items: HeardMention[] }>> {
  if (input.ids.length === 0) return ok({ items: [] })
  const rows = await select(ctx, input, inArray(mention.id, [...input.ids]), input.ids.length)
  return ok({ items: await withEnrichment(ctx, rows) })
}

function earlier({ at, id }: Place): SQL | undefined {
  return or(lt(mention.receivedAt, at), and(eq(mention.receivedAt, at), lt(mention.id, id)))
}

function select(
  ctx: Ctx,
  filter: StreamFilter,
  where: SQL | undefined,
  limit: number,
): Promise<MentionRow[]> {
  const conditions = [
    eq(mention.organisationId, ctx.organisationId),
    filter.channelId ? eq(mention.channelId, filter.channelId) : undefined,
    filter.network ? eq(mention.network, filter.network) : undefined,
    ...enrichmentConditions(filter),
    filter.queryId ? foundBy(filter.queryId) : undefined,
    filter.show === 'all' ? undefined : eq(mention.addressed, filter.show === 'addressed'),
    searchCondition(filter.q),
    where,
  ]
  return ctx.read((tx) =>
    tx
      .select(cardColumns)
      .from(mention)
      .where(and(...conditions))
      .orderBy(desc(mention.receivedAt), desc(mention.id))
      .limit(limit),
  )
}

/** Found by the version of a query that counts now. */
function foundBy(queryId: string): SQL {
  return sql`exists (select from ${queryHit} h join ${listenQuery} lq
    on lq.organisation_id = h.organisation_id and lq.id = h.query_id and lq.version = h.version
    where h.organisation_id = ${mention.organisationId} and h.mention_id = ${mention.id} and h.query_id = ${queryId})`
}

function enrichmentConditions({ language, sentiment, spam }: StreamFilter): SQL[] {
  const has = (condition: SQL) =>
    sql`exists (select from ${mentionEnrichment} r where r.organisation_id = ${mention.organisationId}
      and r.mention_id = ${mention.id} and ${condition})`
  return [
    ...(language ? [sql`(${mention.lang} = ${language} or ${has(sql`r.language = ${language}`)})`] : []),
    ...(sentiment ? [has(sql`r.sentiment = ${sentiment}`)] : []),
    ...(spam === 'hide' ? [sql`not ${has(sql`r.spam >= ${SPAM_FROM}`)}`] : []),
  ]
}
