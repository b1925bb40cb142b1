import type { Ctx } from '#platform/ctx.ts'
import { closedGap } from '../store/gaps.ts'
import { findSource } from '../store/sources.ts'
import type { UnreadableFrame } from './frame.ts'

/** A sentence of ours: the screens know its German. */
const REASON =
  'What waited in the stream could not be read any more, after an update or because it was broken.'

/**
 * What an unreadable frame held is lost: that is a gap of its source, with the time it was handed out, so that no figure of
 * that hour looks complete. A frame that does not even say where it came from can only be logged.
 */
export async function noteDeadFrame(
  contextFor: (organisationId: string) => Ctx,
  { head, message }: UnreadableFrame,
): Promise<void> {
  if (head === null) return
  const ctx = contextFor(head.organisationId)
  ctx.log.error(
    { sourceId: head.sourceId, reason: message },
    'a frame of the stream cannot be read and is let go',
  )
  await ctx.write(async (tx) => {
    const source = await findSource(tx, ctx.organisationId, head.sourceId)
    const at = new Date(head.receivedAt)
    if (source && !Number.isNaN(at.getTime())) await closedGap(tx, source, at, REASON)
  })
}
