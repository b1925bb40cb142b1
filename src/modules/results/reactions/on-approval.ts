import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { actEvent } from '../events.ts'
import { carryOutJob } from '../jobs/carry-out.ts'
import { lockAct, moveAct } from '../store/acts.ts'

const refusals: Readonly<Record<string, string>> = {
  'approval.declined': 'Consent was declined.',
  'approval.revoked': 'A consent was taken back.',
}

/** Consent for an edit was given: it goes out now. Declined or taken back: it does not. */
export async function onApproval(ctx: Ctx, event: StoredEvent): Promise<void> {
  if (event.data.subjectType !== 'edit') return
  await ctx.write(async (tx) => {
    const act = await lockAct(tx, ctx.organisationId, String(event.data.subjectId))
    if (!act || act.digest !== event.data.digest) return
    if (event.type === 'approval.granted' && act.state === 'waiting') {
      await moveAct(tx, act, 'asked', { stateReason: null })
      await tx.enqueue(carryOutJob, { actId: act.id })
    }
    const why = refusals[event.type]
    if (!why || (act.state !== 'waiting' && act.state !== 'asked')) return
    await moveAct(tx, act, 'stopped', { stateReason: why, settledAt: ctx.now() })
    tx.emit(actEvent('stopped', act, why))
  })
}
