import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TriageKind } from '../../contract/answering.ts'
import { conversationEvent } from '../../events.ts'
import { mineToAnswer } from '../../queries/answering/mine-to-answer.ts'
import { updateConversation } from '../../store/conversations.ts'

/** Marks what kind of writer somebody takes the person for, here; a mark on the conversation, never on the person. */
export async function triage(
  ctx: Ctx,
  { id, kind }: { readonly id: string; readonly kind: TriageKind | null },
): Promise<Result<{ triage: TriageKind | null }>> {
  const row = await mineToAnswer(ctx, id)
  if (!row.ok) return row
  if (row.value.triage === kind) return ok({ triage: kind })
  return ctx.write(async (tx) => {
    await updateConversation(tx, ctx.organisationId, id, { triage: kind })
    tx.emit(conversationEvent('triaged', id, { kind, before: row.value.triage }))
    return ok({ triage: kind })
  })
}
