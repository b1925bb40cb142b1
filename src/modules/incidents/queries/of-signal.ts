import { and, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { incidentSignals, incidents } from '../tables/incident.ts'

/** The incident a signal belongs to now, where whoever asks sees it; none is made of what is noise or is told later. */
export function ofSignal(
  ctx: Ctx,
  { signalId }: { readonly signalId: string },
): Promise<Result<{ incidentId: string | null }>> {
  return ctx.read(async (tx): Promise<Result<{ incidentId: string | null }>> => {
    const [row] = await tx
      .select({ id: incidents.id, mergedInto: incidents.mergedInto })
      .from(incidentSignals)
      .innerJoin(
        incidents,
        and(
          eq(incidents.organisationId, incidentSignals.organisationId),
          eq(incidents.id, incidentSignals.incidentId),
        ),
      )
      .where(
        and(eq(incidentSignals.organisationId, ctx.organisationId), eq(incidentSignals.signalId, signalId)),
      )
    return ok({ incidentId: row ? (row.mergedInto ?? row.id) : null })
  })
}
