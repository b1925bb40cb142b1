import type { Ctx } from '#platform/ctx.ts'
import { heldRows } from './certificates.ts'
import { heads } from './head-count.ts'

/**
 * Members who are certified now: they hold a valid certificate of every course required of them, and of at least one
 * course. For rooms that ask who may take part.
 */
export async function certifiedMembers(ctx: Ctx): Promise<ReadonlySet<string>> {
  const held = await ctx.read((tx) => heldRows(tx, ctx.organisationId, null, ctx.now()))
  const some = new Set(held.map(({ memberId }) => memberId))
  const all = await heads(ctx, null)
  return new Set(
    all.filter(({ id, required, certified }) => some.has(id) && certified === required).map(({ id }) => id),
  )
}
