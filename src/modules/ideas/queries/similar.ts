import { and, desc, eq, notInArray } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AlikeIdea } from '../contract.ts'
import { mostAlike } from '../domain/similar.ts'
import { ideas } from '../tables.ts'

/** Compared with the newest this many; older ones are seldom what somebody means. */
const MOST = 3000

/** Ideas that say nearly the same as a text, the most alike first. */
export async function similarIdeas(
  ctx: Ctx,
  input: { readonly text: string; readonly exceptId: string | null },
): Promise<Result<{ ideas: AlikeIdea[] }>> {
  if (input.text.trim() === '') return ok({ ideas: [] })
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: ideas.id, title: ideas.title, what: ideas.what, state: ideas.state })
      .from(ideas)
      .where(
        and(eq(ideas.organisationId, ctx.organisationId), notInArray(ideas.state, ['merged', 'declined'])),
      )
      .orderBy(desc(ideas.createdAt), desc(ideas.id))
      .limit(MOST),
  )
  const others = rows.filter((row) => row.id !== input.exceptId)
  // A title alone says it more sharply than with everything that explains it; the better of the two counts.
  const byTitle = mostAlike(input.text, others, (row) => row.title)
  const byWords = mostAlike(input.text, others, (row) => `${row.title} ${row.what}`)
  const best = new Map<string, AlikeIdea>()
  for (const { item, likeness } of [...byTitle, ...byWords]) {
    const known = best.get(item.id)
    if (!known || known.likeness < likeness)
      best.set(item.id, { id: item.id, title: item.title, state: item.state, likeness })
  }
  return ok({ ideas: [...best.values()].sort((a, b) => b.likeness - a.likeness).slice(0, 5) })
}
