import { and, asc, eq, isNull } from 'drizzle-orm'
import { ok } from '#kernel/result.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { setStatement } from './store.ts'
import { statements } from './tables.ts'

/** Statements a member looks after. */
export const statementHoldings: readonly HoldingKind[] = [
  {
    id: 'statements.owner',
    name: 'Statements they look after',
    list: async (ctx, memberId) => {
      const rows = await ctx.read((tx) =>
        tx
          .select({ id: statements.id, title: statements.title, language: statements.language })
          .from(statements)
          .where(
            and(
              eq(statements.organisationId, ctx.organisationId),
              eq(statements.ownerId, memberId),
              isNull(statements.archivedAt),
            ),
          )
          .orderBy(asc(statements.title))
          .limit(200),
      )
      return rows.map(({ id, title, language }) => ({
        id,
        what: 'Statement',
        label: `${title} (${language})`,
        href: `/incidents/statements/${id}`,
      }))
    },
    reassign: (ctx, ids, ownerId) =>
      ctx.write(async (tx) => {
        for (const id of ids) await setStatement(tx, ctx.organisationId, id, { ownerId })
        return ok()
      }),
  },
]
