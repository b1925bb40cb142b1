import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { postersInOrder } from '../domain/by-hand.ts'

/** Who posts by hand, in order; everybody must be a member who can sign in. */
export async function checkPosters(
  ctx: Ctx,
  { posterId, deputyIds }: { readonly posterId: string; readonly deputyIds: readonly string[] },
): Promise<Result<string[]>> {
  const ids = postersInOrder(posterId, deputyIds)
  const cards = await memberCards(ctx, ids)
  const away = ids.filter((id) => cards.get(id)?.status !== 'active')
  if (away.length === 0) return ok(ids)
  const field = away.includes(posterId) ? 'posterId' : 'deputyIds'
  return refuse('invalid', 'Somebody who is to post cannot sign in here.', {
    fields: { [field]: 'Choose somebody who can sign in.' },
  })
}
