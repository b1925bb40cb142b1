import { and, asc, desc, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { approvalOf } from '#modules/governance/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Draft, VariantInput } from '../contract.ts'
import { isRefused, writer } from '../policy.ts'
import { drafts, posts, variants } from '../tables.ts'
import { draftCards } from './draft-cards.ts'
import { shape } from './post-cards.ts'

/** One draft with its variants, its consent and what became of it. */
export async function draftCardById(ctx: Ctx, id: string): Promise<Result<Draft>> {
  return ctx.read(async (tx): Promise<Result<Draft>> => {
    const [row] = await tx
      .select()
      .from(drafts)
      .where(and(eq(drafts.organisationId, ctx.organisationId), eq(drafts.id, id)))
    if (!row) return refuse('not_found', 'This draft does not exist any more.')
    const [card] = await draftCards(ctx, [row])
    if (!card) return refuse('not_found', 'This draft does not exist any more.')
    const made = await tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.draftId, id)))
      .orderBy(desc(posts.createdAt))
    return ok({
      ...card,
      revision: row.revision,
      updatedBy: {
        id: row.updatedBy,
        name: (await memberCards(ctx, [row.updatedBy])).get(row.updatedBy)?.name ?? 'Somebody who left',
      },
      variants: await variantsOf(ctx, id),
      returnedNote: row.returnedNote,
      approval: await approvalOf(ctx, id),
      posts: await shape(ctx, made),
      mayEdit: !isRefused(writer(ctx.actor)) && ['draft', 'returned', 'submitted'].includes(row.state),
    })
  })
}

export async function variantsOf(ctx: Ctx, draftId: string): Promise<VariantInput[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(variants)
      .where(and(eq(variants.organisationId, ctx.organisationId), eq(variants.draftId, draftId)))
      .orderBy(asc(variants.position)),
  )
  return rows.map(variantIn)
}

/** A row as people write it; what it does not have is left out. */
function variantIn(row: typeof variants.$inferSelect): VariantInput {
  const { channelId, text, media, lang, title, thread, firstComment, poll, card, updateOf } = row
  return {
    channelId,
    text,
    media: [...media],
    lang,
    ...(title && { title }),
    ...(thread.length > 0 && { thread: thread.map((part) => ({ text: part.text, media: [...part.media] })) }),
    ...(firstComment && { firstComment }),
    ...(poll && { poll }),
    ...(card && { card }),
    ...(updateOf && { updateOf }),
  }
}
