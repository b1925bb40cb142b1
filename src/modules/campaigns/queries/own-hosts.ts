import { linkSafetySettings } from '#modules/link-safety/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Domains of ours, as they stand under Link safety; what lies below them is ours as well. Empty: nobody named any. */
export async function ownHosts(ctx: Ctx): Promise<readonly string[]> {
  return (await linkSafetySettings(ctx)).ownHosts
}
