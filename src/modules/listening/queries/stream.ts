import { and, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MentionCard } from '../contract.ts'
import { type MentionRow, mention } from '../tables.ts'
import { noPlace, type Place, readPlace, writePlace } from './keyset.ts'
import { cardColumns, shapeCard } from './mention-cards.ts'
import { searchCondition } from './search.ts'

export interface StreamFilter {
  readonly channelId?: string | undefined
  readonly q?: string | undefined
  readonly show: 'all' | 'addressed' | 'heard'
}

/** A page of what was heard, newest first. */
export async function listMentions(
  ctx: Ctx,
  input: StreamFilter & { readonly before?: string | undefined; readonly limit: number },
): Promise<Result<{ items: MentionCard[]; next: string | null }>> {
  const before = input.before === undefined ? undefined : readPlace(input.before)
  if (before === null) return noPlace()
  const rows = await select(ctx, input, before && earlier(before), input.limit + 1)
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  const more = rows.length > input.limit && last
  return ok({
    items: shown.map((row) => shapeCard(ctx, row)),
    next: more ? writePlace({ at: last.receivedAt, id: last.id }) : null,
  })
}

/** Of these mentions (a live screen just heard of them) those the filter shows, newest first. */
export async function freshMentions(
  ctx: Ctx,
  input: StreamFilter & { readonly ids: readonly string[] },
): Promise<Result<{ items: MentionCard[] }>> {
  if (input.ids.length === 0) return ok({ items: [] })
  const rows = await select(ctx, input, inArray(mention.id, [...input.ids]), input.ids.length)
  return ok({ items: rows.map((row) => shapeCard(ctx, row)) })
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
