import { and, count, eq, or } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Mine } from '../contract.ts'
import { CONSENT_MONTHS, endsSoon } from '../domain/consent.ts'
import { named } from '../policy.ts'
import { consents, interactions } from '../tables.ts'

/** What is kept about the one who asks; a consent whose time is over is none. */
export async function mine(ctx: Ctx): Promise<Result<Mine>> {
  const who = named(ctx)
  return who.ok ? ok(await mineOf(ctx, who.value)) : who
}

export async function mineOf(ctx: Ctx, memberId: string): Promise<Mine> {
  const { organisationId } = ctx
  const [row, kept] = await ctx.read(async (tx) => {
    const [found] = await tx
      .select()
      .from(consents)
      .where(and(eq(consents.organisationId, organisationId), eq(consents.memberId, memberId)))
    const own = or(eq(interactions.from, memberId), eq(interactions.to, memberId))
    const [counted] = await tx
      .select({ n: count() })
      .from(interactions)
      .where(and(eq(interactions.organisationId, organisationId), own))
    return [found, counted?.n ?? 0] as const
  })
  const now = ctx.now()
  const consent =
    row && row.endsAt > now
      ? {
          givenAt: row.givenAt.toISOString(),
          renewedAt: row.renewedAt?.toISOString() ?? null,
          endsAt: row.endsAt.toISOString(),
          endsSoon: endsSoon(row.endsAt, now),
        }
      : null
  return { consent, months: CONSENT_MONTHS, kept: consent ? kept : 0 }
}

export async function anybodyAllows(ctx: Ctx): Promise<boolean> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: consents.memberId })
      .from(consents)
      .where(eq(consents.organisationId, ctx.organisationId))
      .limit(1),
  )
  return rows.length > 0
}
