import { and, desc, eq, inArray, isNull, max } from 'drizzle-orm'
import { type Refused, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { contactBlocks } from '../../tables/people.ts'
import { type ConversationRow, handles, messages } from '../../tables.ts'

export type BlockRow = typeof contactBlocks.$inferSelect

/** What stands against writing to these contacts now; null when nothing does. */
export async function standingBlock(ctx: Ctx, contactIds: readonly string[]): Promise<BlockRow | null> {
  if (contactIds.length === 0) return null
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(contactBlocks)
      .where(
        and(
          eq(contactBlocks.organisationId, ctx.organisationId),
          inArray(contactBlocks.contactId, [...contactIds]),
          isNull(contactBlocks.liftedAt),
        ),
      )
      .orderBy(desc(contactBlocks.since)),
  )
  return rows.find(({ until }) => until === null || until > ctx.now()) ?? null
}

/** Null when this conversation may be answered; else that they asked not to be written to, and nothing came from them since. */
export async function askedForSilence(
  ctx: Ctx,
  row: Pick<ConversationRow, 'id' | 'contactId'>,
): Promise<Refused | null> {
  const own = await ctx.read((tx) =>
    tx
      .select({ id: handles.ownContactId })
      .from(handles)
      .where(and(eq(handles.organisationId, ctx.organisationId), eq(handles.contactId, row.contactId))),
  )
  const block = await standingBlock(
    ctx,
    own.map(({ id }) => id),
  )
  if (!block) return null
  const [wrote] = await ctx.read((tx) =>
    tx
      .select({ at: max(messages.at) })
      .from(messages)
      .where(
        and(
          eq(messages.organisationId, ctx.organisationId),
          eq(messages.conversationId, row.id),
          eq(messages.direction, 'in'),
        ),
      ),
  )
  if (wrote?.at && wrote.at > block.since) return null
  return refuse('conflict', 'They asked not to be written to. Your text is kept as a draft.', {
    help: 'When they write again you may answer; who set it stands on the person’s page.',
  })
}
