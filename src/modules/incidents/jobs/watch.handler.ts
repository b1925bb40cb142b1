import type { Ctx } from '#platform/ctx.ts'
import { watchIncident } from '../commands/watch.ts'

export async function watch(ctx: Ctx, { incidentId }: { readonly incidentId: string }): Promise<void> {
  await watchIncident(ctx, incidentId)
}
