import type { Ctx } from '#platform/ctx.ts'
import { applyRulesPage } from '../commands/earmarks.ts'

export async function applyRules(
  ctx: Ctx,
  data: { readonly surveyId: string; readonly after?: string | undefined },
): Promise<void> {
  await applyRulesPage(ctx, data)
}
