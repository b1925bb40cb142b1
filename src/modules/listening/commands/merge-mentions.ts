import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { changeMention, knownMentions } from '../store/mentions.ts'
import type { MentionRow } from '../tables.ts'

export interface Merged {
  /** Mentions we had only heard, of which we now know that they speak to us. */
  readonly addressed: MentionRow[]
  /** Mentions whose words changed. */
  readonly words: MentionRow[]
}

/**
 * Merges items that came again by another way (a search found it before the account was told) or in a later wording
 * into the mentions we have. A mention that speaks to us never stops doing so.
 */
export async function mergeMentions(
  ctx: Ctx,
  tx: WriteTx,
  channelId: string,
  again: readonly MentionRow[],
): Promise<Merged> {
  const merged: Merged = { addressed: [], words: [] }
  const known = await knownMentions(
    tx,
    ctx.organisationId,
    channelId,
    again.map((row) => row.remoteId),
  )
  for (const row of again) {
    const before = known.get(row.remoteId)
    if (!before || before.deletedAt) continue
    const { kind, addressed, replyContext, inReplyTo, threadRoot } = row
    const speaks = addressed && !before.addressed
    const reworded = row.editedAt !== null && (row.text !== before.text || row.title !== before.title)
    if (!speaks && !reworded) continue
    const { title, text, media, editedAt } = row
    const now = {
      ...(speaks ? { kind, addressed, replyContext, inReplyTo, threadRoot } : {}),
      ...(reworded ? { title, text, media, editedAt } : {}),
    }
    await changeMention(tx, ctx.organisationId, before.id, now)
    const after = { ...before, ...now }
    known.set(row.remoteId, after)
    if (speaks) merged.addressed.push(after)
    if (reworded) merged.words.push(after)
  }
  return merged
}
