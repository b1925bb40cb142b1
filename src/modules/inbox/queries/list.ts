import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { conversationCards } from './cards.ts'
import type { ListPage } from './work/list-page.ts'
import { cursorOf, placeOf } from './work/order.ts'
import { pageOf, placeOfRow } from './work/page.ts'
import { searchConversations } from './work/search.ts'
import { choose, type Selected } from './work/selection.ts'

export interface ListInput extends Selected {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A page of a view in its order; with words to look for, by the newest message that has them. */
export async function listConversations(ctx: Ctx, input: ListInput): Promise<Result<ListPage>> {
  return ctx.read(async (tx): Promise<Result<ListPage>> => {
    const chosen = await choose(ctx, input)
    if (!chosen.ok) return chosen
    const { sort } = chosen.value
    const { q, cursor, limit } = input
    if (q?.trim()) return searchConversations(ctx, { chosen: chosen.value, q, cursor, limit })
    const rows = await pageOf(ctx, tx, chosen.value, { from: placeOf(sort, cursor), limit: limit + 1 })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return ok({
      conversations: await conversationCards(ctx, page),
      nextCursor: rows.length > limit && last ? cursorOf(sort, placeOfRow(last)) : null,
      hits: [],
      unclear: [],
      filling: false,
    })
  }, often(input))
}

/** What people narrow a list by decides how it is best read; the views that everybody has are read alike each time. */
const often = ({ view, filters }: ListInput) => ({ often: view !== 'saved' && !filters })
