import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCard } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FactFinding } from '../domain/judge.ts'
import { checkFacts } from './check-facts.ts'

/** The box on a fact’s page: what the register says about a text, on one channel or on none in particular. */
export async function tryText(
  ctx: Ctx,
  input: { readonly text: string; readonly channelId: string | null; readonly lang: string | null },
): Promise<Result<{ findings: FactFinding[] }>> {
  const card = input.channelId ? await channelCard(ctx, input.channelId) : null
  if (input.channelId && !card) return refuse('not_found', 'This channel does not exist.')
  const { text, lang } = input
  const where = { channelId: card?.id ?? '', network: card?.network ?? '' }
  const findings = await checkFacts(ctx, { text, lang, ...where, at: ctx.now() })
  // Without a channel nothing can be said about where it may appear.
  return ok({ findings: card ? findings : findings.filter((one) => one.rule !== 'fact.not-here') })
}
