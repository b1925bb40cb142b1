import type { StoredEvent } from '#kernel/event.ts'
import { approvalOf } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { agreed, returned } from '../commands/settle.ts'

/** Legal and a spokesperson agreed, sent it back, or took their word back. */
export async function onApproval(ctx: Ctx, event: StoredEvent): Promise<void> {
  if (event.data.subjectType !== 'statement') return
  const id = String(event.data.subjectId)
  const digest = String(event.data.digest)
  if (event.type === 'approval.granted') return agreed(ctx, { id, digest })
  const approval = await approvalOf(ctx, id)
  await returned(ctx, { id, digest, note: approval?.note ?? null })
}
