import { and, eq, inArray } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { conversations } from '../../tables.ts'
import { foundIds } from './search.ts'
import { choose, type Selected, whole } from './selection.ts'

/** Of these, the ones that are there for the one who asks. */
export async function thereIds(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), inArray(conversations.id, [...ids]))),
  )
  return rows.map((row) => row.id)
}

/** Everything a list shows, whatever page it is on, up to `most`. */
export async function selectedIds(ctx: Ctx, input: Selected, most: number): Promise<Result<string[]>> {
  return ctx.read(async (tx): Promise<Result<string[]>> => {
    const chosen = await choose(ctx, input)
    if (!chosen.ok) return chosen
    if (input.q?.trim()) return ok(await foundIds(ctx, input.q, chosen.value, most))
    const rows = await tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), whole(chosen.value)))
      .limit(most)
    return ok(rows.map((row) => row.id))
  })
}
