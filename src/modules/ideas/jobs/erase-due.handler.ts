import type { Ctx } from '#platform/ctx.ts'
import { eraseDueOf } from '../commands/erase.ts'

export async function eraseDue(ctx: Ctx, { requestId }: { readonly requestId: string }): Promise<void> {
  await eraseDueOf(ctx, requestId)
}
