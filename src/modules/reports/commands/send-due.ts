import type { Ctx } from '#platform/ctx.ts'
import { oneReport } from '../queries/rows.ts'
import { beginSlot } from './begin-send.ts'
import { makeAndSend } from './send.ts'

/** Makes and sends the edition whose slot has come, as its job would; false when none has. */
export async function sendDue(ctx: Ctx, reportId: string): Promise<boolean> {
  const slot = (await oneReport(ctx, reportId))?.nextAt
  if (!slot || slot > ctx.now()) return false
  const begun = await beginSlot(ctx, reportId, slot)
  if (begun) await makeAndSend(ctx, begun.report, begun.send)
  return begun !== null
}
