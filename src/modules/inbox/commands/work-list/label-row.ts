import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { conversationEvent } from '../../events.ts'
import { addLabels, dropLabels } from '../../store/labels.ts'
import { labels } from '../../tables/work.ts'
import type { ConversationRow } from '../../tables.ts'

interface Labelling {
  readonly add: readonly string[]
  readonly remove: readonly string[]
  readonly by: string | null
}

/** How many of these labels there still are. */
export async function knownLabels(ctx: Ctx, tx: WriteTx, ids: readonly string[]): Promise<number> {
  const known = await tx
    .select({ id: labels.id })
    .from(labels)
    .where(and(eq(labels.organisationId, ctx.organisationId), inArray(labels.id, [...ids])))
  return known.length
}

/** Puts labels on a conversation that is held and takes others off; labels that are gone are left out. */
export async function labelRow(
  ctx: Ctx,
  tx: WriteTx,
  row: ConversationRow,
  change: Labelling,
): Promise<void> {
  const { add, remove, by } = change
  const mark = { organisationId: ctx.organisationId, conversationId: row.id, by, at: ctx.now() }
  await dropLabels(tx, mark, remove)
  await addLabels(tx, mark, add)
  tx.emit(conversationEvent('labelled', row.id, { added: add.join(' '), removed: remove.join(' ') }))
}
