import { and, eq } from 'drizzle-orm'
import { holdStill } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { closed } from '../queries/reason-to-hold.ts'
import { posts } from '../tables.ts'
import { hold } from './claim.ts'

/** A pause began: what is in somebody's hands to be posted is held too, as far as the pause reaches. */
export async function holdHanded(ctx: Ctx): Promise<void> {
  await ctx.write(async (tx) => {
    const rows = await tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.state, 'handed')))
      .for('update')
    for (const post of rows) {
      await holdStill(ctx, post.channelId)
      const shut = await closed(ctx, post)
      if (shut) await hold(tx, post, shut)
    }
  })
}
