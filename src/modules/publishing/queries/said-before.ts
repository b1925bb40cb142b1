import { and, eq, inArray } from 'drizzle-orm'
import { channelCards } from '#modules/channels/index.ts'
import { type SimilarText, similarTo } from '#modules/originality/index.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Check, inPart } from '../domain/checks.ts'
import type { Checked } from '../domain/pieces.ts'
import { type OldPost, recycled } from '../domain/recycled.ts'
import { posts } from '../tables.ts'

export interface CheckAbout {
  readonly kind: 'post' | 'reply'
  /** What went out of the same draft is not said before. */
  readonly draftId?: string | undefined
}

/**
 * Per variant: said before within 180 days, with more than 0.6 of its word 5-grams in common. Fine when the variant
 * declares that it brings that post, or another one of the same draft, up to date.
 */
export async function saidBefore(
  ctx: Ctx,
  variants: readonly Checked[],
  about: CheckAbout,
): Promise<Check[][]> {
  // One transaction for all texts: each question joins it.
  return ctx.read(async () => {
    const found = await similar(ctx, variants, about)
    const ids = [...found.values()].flatMap((list) => list.map((one) => one.subjectId))
    if (ids.length === 0) return variants.map(() => [])
    const updates = variants.flatMap((variant) => variant.updateOf ?? [])
    const old = await oldPosts(ctx, [...new Set([...ids, ...updates])])
    const names = new Map((await channelCards(ctx)).map((card) => [card.id, card.displayName]))
    const { zone } = await organisation(ctx)
    const known = { old, names, zone }
    return variants.map((variant) =>
      postsIn(variant).flatMap((text, part) => {
        const check = recycled(found.get(text) ?? [], variant.updateOf ?? null, known)
        return check ? [inPart(check, part)] : []
      }),
    )
  })
}

/** What each different text was said before as. */
async function similar(
  ctx: Ctx,
  variants: readonly Checked[],
  { draftId }: CheckAbout,
): Promise<Map<string, SimilarText[]>> {
  const exceptSubjects = draftId ? await postsOf(ctx, draftId) : []
  const found = new Map<string, SimilarText[]>()
  for (const text of new Set(variants.flatMap(postsIn)))
    found.set(text, await similarTo(ctx, { text, exceptSubjects, limit: 20 }))
  return found
}

/** Each post of a thread is remembered by itself. */
function postsIn({ text, thread = [] }: Checked): string[] {
  return [text, ...thread.map((part) => part.text)]
}

async function postsOf(ctx: Ctx, draftId: string): Promise<string[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: posts.id })
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.draftId, draftId))),
  )
  return rows.map((row) => row.id)
}

async function oldPosts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, OldPost>> {
  const { id, draftId, title } = posts
  const rows = await ctx.read((tx) =>
    tx
      .select({ id, draftId, title })
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), inArray(id, [...ids]))),
  )
  return new Map(rows.map((row) => [row.id, row]))
}
