import type { Ctx } from '#platform/ctx.ts'
import { carryOut } from '../commands/carry-out.ts'

/** Both acts are harmless to repeat, so a killed run is simply run again. */
export async function carryOutPlanned(ctx: Ctx, { actId }: { readonly actId: string }): Promise<void> {
  const done = await ctx.exclusively(`results/act/${actId}`, () => carryOut(ctx, actId))
  if (done === 'busy') throw new Error(`Act ${actId} is being carried out by another worker`)
}
