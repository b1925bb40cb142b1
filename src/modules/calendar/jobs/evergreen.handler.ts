import type { Ctx } from '#platform/ctx.ts'
import { makeUpdateDraft } from '../commands/evergreens.ts'

/** Runs one post that is to be brought up to date. */
export async function makeUpdate(ctx: Ctx, { evergreenId }: { readonly evergreenId: string }): Promise<void> {
  await makeUpdateDraft(ctx, evergreenId)
}
