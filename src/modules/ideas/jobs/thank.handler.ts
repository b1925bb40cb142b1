import type { Ctx } from '#platform/ctx.ts'
import { thankFor } from '../commands/thank.ts'

export async function thank(ctx: Ctx, { ideaId }: { readonly ideaId: string }): Promise<void> {
  await thankFor(ctx, ideaId)
}
