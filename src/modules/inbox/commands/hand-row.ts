import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { conversationEvent } from '../events.ts'
import { handClock } from '../store/clocks.ts'
import { updateConversation } from '../store/conversations.ts'
import type { ConversationRow } from '../tables.ts'

export interface Handing {
  readonly departmentId: string
  readonly reason: string
  /** In whose name, where nobody acts right now: what follows an answer once it is live. */
  readonly memberId?: string
}

/** Hands a conversation that is held to another desk. The clock goes on; refused where the desk is gone or has it. */
export async function handRow(
  ctx: Ctx,
  tx: WriteTx,
  row: ConversationRow,
  { departmentId, reason, memberId }: Handing,
): Promise<Result<unknown>> {
  const desk = (await departmentCards(ctx)).find((department) => department.id === departmentId)
  if (!desk)
    return refuse('invalid', 'This department does not exist any more.', {
      fields: { departmentId: 'Choose another one.' },
    })
  if (row.departmentId === desk.id) return refuse('conflict', `It is on the desk of ${desk.name} already.`)
  // On a restricted desk it is no longer there for whoever handed it over.
  await tx.unhidden(async () => {
    await updateConversation(tx, ctx.organisationId, row.id, {
      departmentId: desk.id,
      ownerId: null,
      routedBecause: reason,
      given: null,
      deskSince: ctx.now(),
    })
    await handClock(tx, ctx.organisationId, row.id, desk.id)
  })
  tx.emit(
    conversationEvent('handed', row.id, {
      ...{ from: row.departmentId, departmentId: desk.id, fromMember: row.ownerId },
      // How long it was there: what hand-off times are made of.
      heldSeconds: Math.round((ctx.now().getTime() - (row.deskSince ?? row.openedAt).getTime()) / 1000),
      waiting: row.lastDirection === 'in',
      ...(memberId ? { memberId } : {}),
    }),
  )
  return ok()
}
