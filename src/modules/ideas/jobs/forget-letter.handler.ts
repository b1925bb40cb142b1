import type { Ctx } from '#platform/ctx.ts'
import { forgetLetterOf } from '../commands/thank.ts'

export async function forgetLetter(ctx: Ctx, { requestId }: { readonly requestId: string }): Promise<void> {
  await forgetLetterOf(ctx, requestId)
}
