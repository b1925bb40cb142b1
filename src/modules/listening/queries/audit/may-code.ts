import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { canManageListening } from '../../policy.ts'
import { auditCoder } from '../../tables-learning.ts'

/** The member at work; null for a job. */
export const memberOf = (ctx: Ctx): string | null => (ctx.actor.kind === 'member' ? ctx.actor.memberId : null)

/** Whoever manages listening codes, and whoever was asked to for that month. */
export async function mayCode(ctx: Ctx, month: string): Promise<boolean> {
  const memberId = memberOf(ctx)
  if (memberId === null) return false
  if (canManageListening(ctx)) return true
  const rows = await ctx.read((tx) =>
    tx
      .select({ memberId: auditCoder.memberId })
      .from(auditCoder)
      .where(
        and(
          eq(auditCoder.organisationId, ctx.organisationId),
          eq(auditCoder.month, month),
          eq(auditCoder.memberId, memberId),
        ),
      ),
  )
  return rows.length > 0
}
