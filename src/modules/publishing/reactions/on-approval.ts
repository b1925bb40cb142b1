import type { StoredEvent } from '#kernel/event.ts'
import { approvalOf } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { cancelByDecline, stopRevoked } from '../commands/decline.ts'
import { releaseReply } from '../commands/reply.ts'
import { schedulePosts } from '../commands/schedule-posts.ts'

/** A consent was given or refused: schedule exactly what was consented to, or send it back with the note. */
export async function onApproval(ctx: Ctx, event: StoredEvent): Promise<void> {
  const subjectId = String(event.data.subjectId)
  const digest = String(event.data.digest)
  const isDraft = event.data.subjectType === 'draft'
  if (event.type === 'approval.granted') {
    if (isDraft) await schedulePosts(ctx, subjectId, digest)
    else await releaseReply(ctx, subjectId, digest)
    return
  }
  const approval = await approvalOf(ctx, subjectId)
  if (event.type === 'approval.revoked' && isDraft)
    return stopRevoked(ctx, { subjectId, note: approval?.note ?? null })
  await cancelByDecline(ctx, { subjectId, isDraft, note: approval?.note ?? null })
}
