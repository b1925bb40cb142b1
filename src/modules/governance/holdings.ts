import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { HoldingKind } from '#platform/holdings.ts'
import { mandates } from './tables.ts'

const MOST = 200

/**
 * Mandates by name: those in force, and those that ended because their holder left and that nobody holds in their place
 * yet. They are not passed on: whoever speaks next is appointed anew.
 */
export const governanceHoldings: readonly HoldingKind[] = [
  {
    id: 'governance.mandates',
    name: 'Mandates',
    async list(ctx, memberId) {
      // Ended by nobody in particular: with the leaving.
      const endedByLeaving = and(isNotNull(mandates.endedAt), isNull(mandates.endedBy))
      const replaced = sql`exists (select from mandate other where other.organisation_id = ${mandates.organisationId}
        and other.ended_at is null and other.source = 'appointed' and other.verbs @> ${mandates.verbs}
        and other.topics is not distinct from ${mandates.topics} and other.member_id <> ${mandates.memberId})`
      const rows = await ctx.read((tx) =>
        tx
          .select()
          .from(mandates)
          .where(
            and(
              eq(mandates.organisationId, ctx.organisationId),
              eq(mandates.memberId, memberId),
              eq(mandates.source, 'appointed'),
              or(isNull(mandates.endedAt), and(endedByLeaving, sql`not ${replaced}`)),
            ),
          )
          .orderBy(desc(mandates.createdAt))
          .limit(MOST),
      )
      return rows.map((row) => ({
        id: row.id,
        what: 'Mandate',
        label: `${row.verbs.join(', ')}${row.topics ? `: ${row.topics.join(', ')}` : ''}`,
        href: '/people/mandates',
      }))
    },
  },
]
