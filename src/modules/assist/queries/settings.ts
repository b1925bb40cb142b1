import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AssistSettings } from '../contract.ts'
import { type AssistSettingRow, assistSettings, assistUses } from '../tables.ts'

export const notYours = 'Only those who manage the organisation may change this.'

/** The settings as stored; null: nobody ever said anything, so there is no help. */
export async function settingsRow(ctx: Ctx): Promise<AssistSettingRow | null> {
  const [row] = await ctx.read((tx) =>
    tx.select().from(assistSettings).where(eq(assistSettings.organisationId, ctx.organisationId)),
  )
  return row ?? null
}

/** The first moment of the month by UTC: budgets are counted from there. */
export function monthOf(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1))
}

export async function usedThisMonth(ctx: Ctx): Promise<number> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ sum: sql<string>`coalesce(sum(${assistUses.tokens}), 0)` })
      .from(assistUses)
      .where(and(eq(assistUses.organisationId, ctx.organisationId), gte(assistUses.at, monthOf(ctx.now())))),
  )
  return Number(row?.sum ?? 0)
}

/** Settings as people see them: the key is never shown, who used how much is. */
export async function showSettings(ctx: Ctx): Promise<Result<AssistSettings>> {
  const row = await settingsRow(ctx)
  const manages = may(ctx.actor, 'organisation.manage')
  return ok({
    enabled: row?.enabled ?? false,
    baseUrl: row && manages ? row.baseUrl : '',
    model: row?.model ?? '',
    hasKey: row?.keySealed != null,
    monthlyTokens: row?.monthlyTokens ?? 0,
    price: row?.price ?? null,
    departments: row?.departments ?? [],
    usedThisMonth: await usedThisMonth(ctx),
    uses: manages ? await usesByMember(ctx) : [],
    changedAt: row?.at.toISOString() ?? null,
    mayNotChange: manages ? null : notYours,
  })
}

async function usesByMember(ctx: Ctx): Promise<AssistSettings['uses']> {
  const tokens = sql<string>`sum(${assistUses.tokens})`
  const rows = await ctx.read((tx) =>
    tx
      .select({ memberId: assistUses.memberId, uses: sql<string>`count(*)`, tokens })
      .from(assistUses)
      .where(and(eq(assistUses.organisationId, ctx.organisationId), gte(assistUses.at, monthOf(ctx.now()))))
      .groupBy(assistUses.memberId)
      .orderBy(desc(tokens))
      .limit(50),
  )
  const names = await memberCards(
    ctx,
    rows.map((row) => row.memberId),
  )
  return rows.map((row) => ({
    memberId: row.memberId,
    name: names.get(row.memberId)?.name ?? 'Somebody who left',
    uses: Number(row.uses),
    tokens: Number(row.tokens),
  }))
}

/** Null when help may be had for what lies on this desk; else why not, in words for the composer. */
export async function noHelpFor(ctx: Ctx, departmentId: string): Promise<string | null> {
  const row = await settingsRow(ctx)
  if (!row?.enabled) return 'Writing help is switched off.'
  if (row.departments.includes(departmentId)) return null
  const desk = (await departmentCards(ctx)).find(({ id }) => id === departmentId)
  return desk?.restricted
    ? 'What lies on a restricted desk is not sent anywhere.'
    : 'Writing help is not allowed on this desk.'
}
