import type { Ctx } from '#platform/ctx.ts'
import { beginSlot, sendRow } from '../commands/begin-send.ts'
import { makeAndSend } from '../commands/send.ts'

type Asked =
  | { readonly reportId: string; readonly slot: string }
  | { readonly reportId: string; readonly sendId: string }

export async function due(ctx: Ctx, asked: Asked): Promise<void> {
  const begun =
    'slot' in asked
      ? await beginSlot(ctx, asked.reportId, new Date(asked.slot))
      : await sendRow(ctx, asked.reportId, asked.sendId)
  if (begun) await makeAndSend(ctx, begun.report, begun.send)
}
