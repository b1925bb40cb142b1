import type { Ctx } from '#platform/ctx.ts'
import { assignmentEvent } from '../events.ts'
import { assignmentById } from '../queries/role-rows.ts'
import { endAssignment } from '../store/role.ts'

export async function roleTurn(ctx: Ctx, data: { readonly assignmentId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const row = await assignmentById(tx, ctx.organisationId, data.assignmentId)
    if (!row || row.endedAt || row.validFrom > ctx.now()) return
    if (!row.validTo || row.validTo > ctx.now()) tx.emit(assignmentEvent('begun', row))
    else if (await endAssignment(tx, row, row.validTo, null)) tx.emit(assignmentEvent('ended', row))
  })
}
