import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { anyOf } from '#platform/db/any-of.ts'
import { textLikeness } from '../tables.ts'
import type { Nearest } from './nearest-before.ts'

/** How much of these posts had been said before; those that were not measured are absent. */
export async function likenessOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Nearest>> {
  if (ids.length === 0) return new Map()
  const { organisationId, subjectId, likeness, nearestId } = textLikeness
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: subjectId, likeness, nearestId })
      .from(textLikeness)
      .where(and(eq(organisationId, ctx.organisationId), anyOf(subjectId, ids))),
  )
  return new Map(rows.map(({ id, ...one }) => [id, one]))
}
