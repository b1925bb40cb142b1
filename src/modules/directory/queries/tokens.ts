import { asc, desc, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import type { TokenCard } from '../contract.ts'
import { allow } from '../policy.ts'
import { scimGroupRoles, scimTokens } from '../tables.ts'

export interface ScimSettings {
  readonly baseUrl: string
  readonly tokens: TokenCard[]
  readonly groupRoles: { readonly id: string; readonly groupName: string; readonly role: string }[]
}

export const SCIM_PATH = '/scim/v2'

/** The address to paste into the other system, the keys that were made, and which groups are roles. */
export async function scimSettings(ctx: Ctx): Promise<Result<ScimSettings>> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  const { tokens, groupRoles } = await ctx.read(async (tx) => ({
    tokens: await tx
      .select()
      .from(scimTokens)
      .where(eq(scimTokens.organisationId, ctx.organisationId))
      .orderBy(desc(scimTokens.createdAt))
      .limit(100),
    groupRoles: await tx
      .select({ id: scimGroupRoles.id, groupName: scimGroupRoles.groupName, role: scimGroupRoles.role })
      .from(scimGroupRoles)
      .where(eq(scimGroupRoles.organisationId, ctx.organisationId))
      .orderBy(asc(scimGroupRoles.groupName)),
  }))
  const cards = await memberCards(
    ctx,
    tokens.flatMap((row) => row.createdBy ?? []),
  )
  return ok({
    baseUrl: ctx.use(MAIL).link(SCIM_PATH),
    groupRoles,
    tokens: tokens.map((row) => ({
      id: row.id,
      name: row.name,
      hint: row.hint,
      by: row.createdBy ? (cards.get(row.createdBy)?.name ?? null) : null,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      revokedAt: row.revokedAt?.toISOString() ?? null,
    })),
  })
}
