import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TextTrial } from '../contract.ts'
import { machineFinding } from '../domain/machine.ts'
import { similarTo } from './similar-to.ts'
import { phrasesIn } from './word-lists.ts'

/** What one text holds against itself, without a draft: for trying out the list. */
export async function tryText(
  ctx: Ctx,
  input: { readonly text: string; readonly lang: string | null },
): Promise<Result<TextTrial>> {
  const machine = machineFinding(input.text)
  // One transaction for both: each of its own asks the database three times more.
  const [listed, similar] = await ctx.read(
    async () => [await phrasesIn(ctx, input), await similarTo(ctx, { text: input.text, limit: 5 })] as const,
  )
  return ok({
    findings: [...listed, ...(machine ? [machine] : [])].map(({ severity, message, cure, span }) => ({
      severity,
      message,
      cure,
      span,
    })),
    similar: similar.map((one) => ({ ...one, at: one.at.toISOString() })),
  })
}
