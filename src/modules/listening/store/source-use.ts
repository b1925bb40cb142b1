import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { listeningBudget, type SourceRow, source, sourceUse } from '../tables.ts'

export interface Use {
  readonly requests: number
  readonly items: number
  readonly kept: number
  readonly unreadable: number
  readonly bytes: number
}

/** Adds to what a source used on the day (UTC) of `at`. */
export async function noteUse(
  tx: Tx,
  of: Pick<SourceRow, 'organisationId' | 'id'>,
  at: Date,
  use: Use,
): Promise<void> {
  const add = (column: keyof Use) => sql`${sourceUse[column]} + ${use[column]}`
  await tx
    .insert(sourceUse)
    .values({ organisationId: of.organisationId, sourceId: of.id, day: dayOf(at), ...use })
    .onConflictDoUpdate({
      target: [sourceUse.organisationId, sourceUse.sourceId, sourceUse.day],
      set: {
        requests: add('requests'),
        items: add('items'),
        kept: add('kept'),
        unreadable: add('unreadable'),
        bytes: add('bytes'),
      },
    })
}

/** Requests an account has left for listening on the day (UTC) of `at`; null without a budget. */
export async function requestsLeft(
  tx: Tx,
  organisationId: string,
  channelId: string,
  at: Date,
): Promise<{ left: number; budget: number } | null> {
  const [budget] = await tx
    .select({ requests: listeningBudget.requestsADay })
    .from(listeningBudget)
    .where(and(eq(listeningBudget.organisationId, organisationId), eq(listeningBudget.channelId, channelId)))
  if (!budget) return null
  const [used] = await tx
    .select({ requests: sql<number>`coalesce(sum(${sourceUse.requests}), 0)::float8` })
    .from(sourceUse)
    .innerJoin(
      source,
      and(eq(source.organisationId, sourceUse.organisationId), eq(source.id, sourceUse.sourceId)),
    )
    .where(
      and(
        eq(sourceUse.organisationId, organisationId),
        eq(source.channelId, channelId),
        eq(sourceUse.day, dayOf(at)),
      ),
    )
  return { left: budget.requests - (used?.requests ?? 0), budget: budget.requests }
}

/** What each source used since midnight UTC, and what each channel may use a day. */
export async function usedToday(
  tx: Tx,
  organisationId: string,
  at: Date,
): Promise<{ today: Map<string, Use>; budgets: Map<string, number> }> {
  const used = await tx
    .select()
    .from(sourceUse)
    .where(and(eq(sourceUse.organisationId, organisationId), eq(sourceUse.day, dayOf(at))))
  const budgets = await tx
    .select()
    .from(listeningBudget)
    .where(eq(listeningBudget.organisationId, organisationId))
  return {
    today: new Map(
      used.map(({ sourceId, requests, items, kept, unreadable, bytes }) => [
        sourceId,
        { requests, items, kept, unreadable, bytes },
      ]),
    ),
    budgets: new Map(budgets.map((row) => [row.channelId, row.requestsADay])),
  }
}

/** Sets, or with null lifts, how many requests a day an account may spend. */
export async function setBudget(
  tx: Tx,
  organisationId: string,
  channelId: string,
  requestsADay: number | null,
  set: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  const own = and(
    eq(listeningBudget.organisationId, organisationId),
    eq(listeningBudget.channelId, channelId),
  )
  if (requestsADay === null) {
    await tx.delete(listeningBudget).where(own)
    return
  }
  const values = { requestsADay, setBy: set.by, setAt: set.at }
  await tx
    .insert(listeningBudget)
    .values({ organisationId, channelId, ...values })
    .onConflictDoUpdate({ target: [listeningBudget.organisationId, listeningBudget.channelId], set: values })
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
