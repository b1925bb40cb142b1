import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ReleaseCard } from '../contract.ts'
import { type ReleaseRow, releases, uses } from '../tables.ts'

export interface ReleaseQuery {
  readonly subjectId?: string | undefined
  readonly limit?: number | undefined
}

/** What was said, the newest first; about one incident, or all. */
export async function releasesOf(ctx: Ctx, { subjectId, limit = 50 }: ReleaseQuery): Promise<ReleaseCard[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(releases)
      .where(
        and(
          eq(releases.organisationId, ctx.organisationId),
          subjectId === undefined ? undefined : eq(releases.subjectId, subjectId),
        ),
      )
      .orderBy(desc(releases.at), desc(releases.id))
      .limit(limit),
  )
  return releaseCards(ctx, rows)
}

export async function listReleases(
  ctx: Ctx,
  query: ReleaseQuery,
): Promise<Result<{ releases: ReleaseCard[] }>> {
  return ok({ releases: await releasesOf(ctx, query) })
}

/** What one press of the button led to; null when it is the first time. */
export async function releaseOfPress(ctx: Ctx, sendId: string): Promise<ReleaseRow | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(releases)
      .where(and(eq(releases.organisationId, ctx.organisationId), eq(releases.sendId, sendId))),
  )
  return row ?? null
}

/** Rows as people see them; posts, people and uses are loaded once for all. */
export async function releaseCards(ctx: Ctx, rows: readonly ReleaseRow[]): Promise<ReleaseCard[]> {
  if (rows.length === 0) return []
  const people = await memberCards(ctx, [
    ...new Set(rows.flatMap((row) => [row.by, row.commanderId ?? []].flat())),
  ])
  const posts = await postCards(
    ctx,
    rows.flatMap((row) => row.postIds),
  )
  const used = await usesOf(
    ctx,
    rows.map((row) => row.id),
  )
  const newest = await currentOf(ctx, rows)
  const named = (id: string) => ({ id, name: people.get(id)?.name ?? 'Somebody who left' })
  return rows.map((row) => ({
    id: row.id,
    statementId: row.statementId,
    version: row.version,
    subjectId: row.subjectId,
    title: row.title,
    language: row.language,
    words: row.words,
    by: named(row.by),
    commander: row.commanderId ? named(row.commanderId) : null,
    at: row.at.toISOString(),
    nextUpdateAt: row.nextUpdateAt?.toISOString() ?? null,
    posts: row.postIds.flatMap((postId) => {
      const post = posts.get(postId)
      if (!post) return []
      const { id, channelId, state, stateReason, url } = post
      return [{ id, channelId, state, stateReason, url }]
    }),
    current: newest.has(row.id),
    uses: used.get(row.id) ?? 0,
  }))
}

/** Of what these are about, the newest in each language: later words take the place of earlier ones. */
async function currentOf(ctx: Ctx, rows: readonly ReleaseRow[]): Promise<Set<string>> {
  const about = sql<string>`coalesce(${releases.subjectId}, ${releases.statementId})`
  const subjects = [...new Set(rows.map((row) => row.subjectId ?? row.statementId))]
  const newest = await ctx.read((tx) =>
    tx
      .selectDistinctOn([about, releases.language], { id: releases.id })
      .from(releases)
      .where(and(eq(releases.organisationId, ctx.organisationId), inArray(about, subjects)))
      .orderBy(about, releases.language, desc(releases.at), desc(releases.id)),
  )
  return new Set(newest.map((row) => row.id))
}

async function usesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: uses.releaseId, n: count() })
      .from(uses)
      .where(and(eq(uses.organisationId, ctx.organisationId), inArray(uses.releaseId, [...ids])))
      .groupBy(uses.releaseId),
  )
  return new Map(rows.map((row) => [row.id, row.n]))
}
