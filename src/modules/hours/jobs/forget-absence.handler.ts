import { addMonths } from '#kernel/local-time.ts'
import type { Ctx } from '#platform/ctx.ts'
import { KEPT_MONTHS } from '../domain/absences.ts'
import { deleteAbsencesBefore } from '../store/absences.ts'

/** Whatever ended more than 13 months ago goes, not only the one the job was made for. */
export async function forgetAbsences(ctx: Ctx): Promise<void> {
  const today = ctx.now().toISOString().slice(0, 10)
  const before = new Date(`${addMonths(today, -KEPT_MONTHS)}T00:00:00Z`)
  await ctx.write((tx) => deleteAbsencesBefore(tx, ctx.organisationId, before))
}
