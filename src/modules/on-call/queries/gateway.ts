import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import { settings } from '../tables.ts'

const gateway = z.object({
  url: z.string(),
  method: z.enum(['GET', 'POST', 'PUT']),
  bodyType: z.enum(['json', 'form']),
  body: z.string(),
  headers: z.record(z.string(), z.string()),
})
export type Gateway = z.infer<typeof gateway>

export const gatewayBound = (organisationId: string): string => `page_setting sms ${organisationId}`

/** The gateway for text messages with its secrets; null when none is set up. Never for a screen. */
export async function gatewayOf(ctx: Ctx): Promise<Gateway | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ sealed: settings.sealed })
      .from(settings)
      .where(and(eq(settings.organisationId, ctx.organisationId), eq(settings.kind, 'sms'))),
  )
  if (!row) return null
  return gateway.parse(JSON.parse(ctx.use(SECRETS).open(row.sealed, gatewayBound(ctx.organisationId))))
}
