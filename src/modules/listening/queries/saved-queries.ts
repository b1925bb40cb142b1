import { and, asc, desc, eq, gte, ne, sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { QueryView } from '../contract.ts'
import { canManageListening } from '../policy.ts'
import { type ListenQueryRow, listenQuery, listenQueryVersion, queryHit } from '../tables-queries.ts'
import { standingHit } from './standing-hit.ts'

const DAY_MS = 86_400_000
const SHOWN_DAYS = 30

type Joined = ListenQueryRow & { readonly text: string }

/** Saved queries by name, each with its last 30 days. */
export async function listQueries(
  ctx: Ctx,
  input: { readonly archived: boolean },
): Promise<Result<{ queries: QueryView[]; canManage: boolean }>> {
  const rows = await select(ctx, input.archived ? undefined : ne(listenQuery.state, 'archived'))
  return ok({ queries: await shape(ctx, rows), canManage: canManageListening(ctx) })
}

/** One query with all its versions, the newest first. */
export async function readQuery(ctx: Ctx, input: { readonly id: string }) {
  const [row] = await select(ctx, eq(listenQuery.id, input.id))
  if (!row) return refuse('not_found', 'This query does not exist any more.')
  const versions = await ctx.read((tx) =>
    tx
      .select()
      .from(listenQueryVersion)
      .where(
        and(
          eq(listenQueryVersion.organisationId, ctx.organisationId),
          eq(listenQueryVersion.queryId, input.id),
        ),
      )
      .orderBy(desc(listenQueryVersion.version)),
  )
  const authors = await memberCards(
    ctx,
    versions.flatMap(({ authorId }) => (authorId === null ? [] : [authorId])),
  )
  const [query] = await shape(ctx, [row])
  if (!query) return refuse('not_found', 'This query does not exist any more.')
  return ok({
    query,
    versions: versions.map(({ version, text, note, authorId, madeAt, matchedFrom }) => ({
      version,
      text,
      note,
      authorName: authorId === null ? null : (authors.get(authorId)?.name ?? null),
      madeAt: madeAt.toISOString(),
      matchedFrom: matchedFrom?.toISOString() ?? null,
    })),
    canManage: canManageListening(ctx),
  })
}

function select(ctx: Ctx, where: ReturnType<typeof eq> | undefined): Promise<Joined[]> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select({ query: listenQuery, text: listenQueryVersion.text })
      .from(listenQuery)
      .innerJoin(
        listenQueryVersion,
        and(
          eq(listenQueryVersion.organisationId, listenQuery.organisationId),
          eq(listenQueryVersion.queryId, listenQuery.id),
          eq(listenQueryVersion.version, listenQuery.version),
        ),
      )
      .where(and(eq(listenQuery.organisationId, ctx.organisationId), where))
      .orderBy(asc(listenQuery.rival), asc(sql`lower(${listenQuery.name})`))
    return rows.map(({ query, text }) => ({ ...query, text }))
  })
}

async function shape(ctx: Ctx, rows: readonly Joined[]): Promise<QueryView[]> {
  const heard = await daysOf(ctx, rows)
  const experts = await memberCards(
    ctx,
    rows.flatMap(({ expertId }) => (expertId === null ? [] : [expertId])),
  )
  return rows.map(({ organisationId: _, createdBy: __, ...row }) => ({
    ...row,
    expertName: row.expertId === null ? null : (experts.get(row.expertId)?.name ?? null),
    silentSince: row.silentSince?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    ...(heard.get(row.id) ?? { days: Array<number>(SHOWN_DAYS).fill(0), before: 0 }),
  }))
}

/** Posts found on each of the last 30 days (24 hours back from now, oldest first), and in the 30 days before. */
async function daysOf(
  ctx: Ctx,
  rows: readonly Joined[],
): Promise<Map<string, { days: number[]; before: number }>> {
  const now = ctx.now()
  const counted = await ctx.read((tx) =>
    tx
      .select({
        id: queryHit.queryId,
        ago: sql<number>`floor(extract(epoch from ${now.toISOString()}::timestamptz - ${queryHit.publishedAt}) / 86400)::int`,
        n: sql<number>`count(*)::int`,
      })
      .from(queryHit)
      .innerJoin(
        listenQuery,
        and(
          eq(listenQuery.organisationId, queryHit.organisationId),
          eq(listenQuery.id, queryHit.queryId),
          eq(listenQuery.version, queryHit.version),
        ),
      )
      .where(
        and(
          eq(queryHit.organisationId, ctx.organisationId),
          gte(queryHit.publishedAt, new Date(now.getTime() - 2 * SHOWN_DAYS * DAY_MS)),
          standingHit,
        ),
      )
      .groupBy(queryHit.queryId, sql`2`),
  )
  const found = new Map(rows.map(({ id }) => [id, { days: Array<number>(SHOWN_DAYS).fill(0), before: 0 }]))
  for (const { id, ago, n } of counted) {
    const one = found.get(id)
    if (!one) continue
    const place = SHOWN_DAYS - 1 - Math.max(0, ago)
    if (place >= 0) one.days[place] = (one.days[place] ?? 0) + n
    else one.before += n
  }
  return found
}
