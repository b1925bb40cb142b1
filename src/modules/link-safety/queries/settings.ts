import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { linkSetting } from '../tables.ts'

export interface LinkSettings {
  /** Addresses are followed to see where they lead. */
  readonly follow: boolean
  /** Sites of ours that no channel tells about. */
  readonly ownHosts: readonly string[]
}

/** As somebody set it; until then addresses are followed. */
export async function linkSettings(ctx: Ctx): Promise<LinkSettings> {
  const [row] = await ctx.read((tx) =>
    tx.select().from(linkSetting).where(eq(linkSetting.organisationId, ctx.organisationId)),
  )
  return { follow: row?.follow ?? true, ownHosts: row?.ownHosts ?? [] }
}
