import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type QueryTemplate, queryTemplates } from '../domain/query-templates.ts'

/** Queries to begin with, filled with the organisation's own name and accounts. */
export async function listTemplates(ctx: Ctx): Promise<Result<{ templates: QueryTemplate[] }>> {
  const { name } = await organisation(ctx)
  const handles = (await channelCards(ctx)).filter((card) => card.canPublish).map((card) => card.handle)
  return ok({ templates: queryTemplates(name, handles) })
}
