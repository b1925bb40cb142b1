import { and, desc, eq } from 'drizzle-orm'
import { ok, refuse } from '#kernel/result.ts'
import { approvalOf } from '#modules/governance/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { wordsOf } from '../domain/words.ts'
import { statementVersions } from '../tables.ts'
import { cardsOf, mayNotWrite, statementRow } from './cards.ts'

export const gone = refuse('not_found', 'This statement does not exist.')

/** One statement: how it stands, whom it waits for, and every wording it had, the newest first. */
export async function oneStatement(ctx: Ctx, { id }: { readonly id: string }) {
  const row = await statementRow(ctx, id)
  const [statement] = row ? await cardsOf(ctx, [row]) : []
  if (!row || !statement) return gone
  const kept = await ctx.read((tx) =>
    tx
      .select()
      .from(statementVersions)
      .where(
        and(eq(statementVersions.organisationId, ctx.organisationId), eq(statementVersions.statementId, id)),
      )
      .orderBy(desc(statementVersions.version))
      .limit(200),
  )
  const people = await memberCards(ctx, [...new Set(kept.map((one) => one.by))])
  const approval = row.state === 'draft' ? null : await approvalOf(ctx, id)
  return ok({
    statement,
    archived: row.archivedAt !== null,
    versions: kept.map(({ version, title, parts, reason, by, at }) => ({
      version,
      title,
      words: wordsOf(parts),
      reason,
      by: { id: by, name: people.get(by)?.name ?? 'Somebody who left' },
      at: at.toISOString(),
    })),
    path: approval?.path ?? [],
    mayNotWrite: mayNotWrite(ctx),
  })
}
