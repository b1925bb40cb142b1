import type { Ctx } from '#platform/ctx.ts'
import { sendWave } from '../commands/send-wave.ts'

export async function sendDueWave(ctx: Ctx, { waveId }: { readonly waveId: string }): Promise<void> {
  await sendWave(ctx, waveId)
}
