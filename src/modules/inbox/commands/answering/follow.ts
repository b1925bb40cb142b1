import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { FOLLOWED } from '../../contract/followed.ts'
import type { Follows } from '../../domain/answering/follows.ts'
import type { ConversationRow } from '../../tables.ts'
import { handRow } from '../hand-row.ts'
import { labelRow } from '../work-list/label-row.ts'

/**
 * Does what a saved reply has done after an answer that is live: labels that are gone are left out, and so is a desk
 * that is gone or has it already; the answer stands.
 */
export async function follow(
  ctx: Ctx,
  tx: WriteTx,
  row: ConversationRow,
  { handTo, labels }: Follows,
  memberId: string,
): Promise<void> {
  if (labels.length > 0) await labelRow(ctx, tx, row, { add: labels, remove: [], by: memberId })
  if (handTo) await handRow(ctx, tx, row, { departmentId: handTo, reason: FOLLOWED, memberId })
}
