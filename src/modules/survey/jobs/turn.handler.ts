import type { Ctx } from '#platform/ctx.ts'
import { turnDue } from '../commands/open-close.ts'

export async function turn(ctx: Ctx, { surveyId }: { readonly surveyId: string }): Promise<void> {
  await turnDue(ctx, surveyId)
}
