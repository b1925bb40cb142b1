import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { toJson, toMarkdown } from '../domain/exchange.ts'
import { statementCards } from './cards.ts'

/** All statements in use as a file that can be read back. */
export async function statementsFile(
  ctx: Ctx,
  { format }: { readonly format: 'json' | 'markdown' },
): Promise<Result<{ name: string; text: string }>> {
  const list = (await statementCards(ctx)).map(({ scenario, language, title, audiences, parts }) => ({
    scenario,
    language,
    title,
    audiences,
    parts,
  }))
  return ok(
    format === 'json'
      ? { name: 'statements.json', text: toJson(list) }
      : { name: 'statements.md', text: toMarkdown(list) },
  )
}
