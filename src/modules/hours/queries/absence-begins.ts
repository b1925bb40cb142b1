import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { absences } from '../tables.ts'

/** When an absence begins or began; null when it was taken back. */
export async function absenceBegins(ctx: Ctx, id: string): Promise<Date | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ from: absences.fromAt })
      .from(absences)
      .where(and(eq(absences.organisationId, ctx.organisationId), eq(absences.id, id))),
  )
  return row?.from ?? null
}
