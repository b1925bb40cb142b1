import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { type LinkRow, links } from '../tables.ts'

export async function oneLink(ctx: Ctx, id: string): Promise<LinkRow | undefined> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(links)
      .where(and(eq(links.organisationId, ctx.organisationId), eq(links.id, id))),
  )
  return row
}
