import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sendJob } from '../jobs/due.ts'
import { mayRead, noReport, viewer } from '../policy.ts'
import { lockReport } from '../store.ts'
import { newSend } from './begin-send.ts'

/** Has an edition of now made and sent to me, and to nobody else. */
export async function sendNow(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ sendId: string }>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<{ sendId: string }>> => {
    const report = await lockReport(tx, { organisationId: ctx.organisationId, id })
    if (!report || !mayRead(member.value, report)) return noReport
    const send = await newSend(ctx, tx, report, { slot: null, by: member.value.memberId })
    await tx.enqueue(sendJob, { reportId: id, sendId: send.id })
    return ok({ sendId: send.id })
  })
}
