import type { Ctx } from '#platform/ctx.ts'
import { noteLate } from '../commands/updates.ts'

export async function updateDue(
  ctx: Ctx,
  { incidentId, dueAt }: { readonly incidentId: string; readonly dueAt: string },
): Promise<void> {
  await noteLate(ctx, incidentId, new Date(dueAt))
}
