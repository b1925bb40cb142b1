import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { insertSend, lockReport, updateReport } from '../store.ts'
import { type ReportRow, type SendRow, sends } from '../tables.ts'
import { planNext } from './plan-next.ts'

export interface Begun {
  readonly report: ReportRow
  readonly send: SendRow
}

/**
 * Takes a slot: its row is written, and the next slot is planned, before anything is worked out. Whoever comes for the
 * same slot later finds the row; null when it is done, void or no longer wanted.
 */
export async function beginSlot(ctx: Ctx, reportId: string, slot: Date): Promise<Begun | null> {
  return ctx.write(async (tx) => {
    const report = await lockReport(tx, { organisationId: ctx.organisationId, id: reportId })
    if (!report) return null
    const [there] = await tx
      .select()
      .from(sends)
      .where(
        and(eq(sends.organisationId, ctx.organisationId), eq(sends.reportId, reportId), eq(sends.slot, slot)),
      )
    if (there) return there.state === 'making' ? { report, send: there } : null
    if (report.paused || report.nextAt?.getTime() !== slot.getTime()) return null
    const now = ctx.now()
    // What was missed while nothing ran is made once, for the slot it was for; the ones between are left out.
    const nextAt = await planNext(ctx, tx, report, now > slot ? now : slot)
    await updateReport(tx, report, { nextAt })
    return { report, send: await newSend(ctx, tx, report, { slot, by: null }) }
  })
}

export async function newSend(
  ctx: Ctx,
  tx: WriteTx,
  report: Pick<ReportRow, 'id'>,
  { slot, by }: Pick<SendRow, 'slot' | 'by'>,
): Promise<SendRow> {
  const send: SendRow = {
    ...{ organisationId: ctx.organisationId, id: newId(ctx.now().getTime()), reportId: report.id, slot, by },
    ...{ state: 'making', problem: null, begunAt: ctx.now(), madeAt: null, fromAt: null, toAt: null },
    ...{ hidden: [], document: null },
  }
  await insertSend(tx, send)
  return send
}

/** An edition asked for by hand that is still to be made. */
export async function sendRow(ctx: Ctx, reportId: string, sendId: string): Promise<Begun | null> {
  return ctx.write(async (tx) => {
    const report = await lockReport(tx, { organisationId: ctx.organisationId, id: reportId })
    const [send] = await tx
      .select()
      .from(sends)
      .where(and(eq(sends.organisationId, ctx.organisationId), eq(sends.id, sendId)))
    return report && send?.state === 'making' ? { report, send } : null
  })
}
