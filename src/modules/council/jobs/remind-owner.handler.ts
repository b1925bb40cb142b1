import type { Ctx } from '#platform/ctx.ts'
import { writeDueLetter } from '../commands/mail.ts'
import { decisionEvent } from '../events.ts'
import { decisionRow } from '../queries/rows.ts'
import { updateDecision } from '../store/decision.ts'

export async function remindOwner(
  ctx: Ctx,
  data: { readonly decisionId: string; readonly dueOn: string; readonly when: 'soon' | 'over' },
): Promise<void> {
  await ctx.write(async (tx) => {
    const decision = await decisionRow(tx, ctx.organisationId, data.decisionId, { lock: true })
    if (decision?.state !== 'open' || decision.dueOn !== data.dueOn) return
    const reminded = `${data.dueOn} ${data.when}`
    // A run that comes back writes nothing twice.
    if (decision.reminded === reminded) return
    await updateDecision(tx, ctx.organisationId, decision.id, { reminded })
    await writeDueLetter(ctx, tx, decision, data.when)
    tx.emit(decisionEvent('reminded', decision, data.when))
  })
}
