import type { Ctx } from '#platform/ctx.ts'
import { fillDue } from '../commands/fill-programme.ts'

/** Runs a day of a series. */
export async function fill(
  ctx: Ctx,
  data: { readonly programmeId: string; readonly at: string },
): Promise<void> {
  await fillDue(ctx, data)
}
