import type { Ctx } from '#platform/ctx.ts'
import { catchUp } from '../commands/catch-up.ts'

/** What was planned before is left as it is, so a killed run is simply run again. */
export async function catchUpPlanned(ctx: Ctx, { channelId }: { readonly channelId: string }): Promise<void> {
  await catchUp(ctx, channelId)
}
