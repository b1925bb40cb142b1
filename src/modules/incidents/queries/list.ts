import { and, count, desc, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { IncidentCard } from '../contract/shapes.ts'
import { type IncidentState, liveStates } from '../domain/life.ts'
import { incidents } from '../tables/incident.ts'
import { cardsOf } from './cards.ts'

export interface IncidentQuery {
  readonly view: 'running' | 'suspected' | 'past' | 'none'
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const statesOf: Readonly<Record<IncidentQuery['view'], readonly IncidentState[]>> = {
  running: liveStates,
  suspected: ['suspected'],
  past: ['closed'],
  none: ['none'],
}

interface Page {
  readonly incidents: IncidentCard[]
  readonly nextCursor: string | null
  readonly counts: { running: number; suspected: number }
}

/** A page of incidents: those that run by severity, the others by time. What was merged stands under the other. */
export async function listIncidents(ctx: Ctx, query: IncidentQuery): Promise<Result<Page>> {
  const { view, q, limit } = query
  return ctx.read(async (tx): Promise<Result<Page>> => {
    const rows = await tx
      .select()
      .from(incidents)
      .where(
        and(
          eq(incidents.organisationId, ctx.organisationId),
          inArray(incidents.state, [...statesOf[view]]),
          view === 'running' || view === 'suspected' ? isNull(incidents.mergedInto) : undefined,
          q ? or(ilike(incidents.title, like(q)), ilike(incidents.summary, like(q))) : undefined,
          after(query.cursor),
        ),
      )
      .orderBy(desc(incidents.openedAt), desc(incidents.id))
      .limit(limit + 1)
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    const cards = await cardsOf(ctx, tx, page)
    return ok({
      incidents: view === 'running' ? cards.sort((a, b) => a.severity - b.severity) : cards,
      nextCursor: last ? `${last.openedAt.toISOString()}|${last.id}` : null,
      counts: await counts(ctx, tx),
    })
  })
}

async function counts(ctx: Ctx, tx: Tx): Promise<Page['counts']> {
  const rows = await tx
    .select({ state: incidents.state, n: count() })
    .from(incidents)
    .where(
      and(
        eq(incidents.organisationId, ctx.organisationId),
        inArray(incidents.state, ['suspected', ...liveStates]),
        isNull(incidents.mergedInto),
      ),
    )
    .groupBy(incidents.state)
  const of = (...states: IncidentState[]) =>
    rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.n, 0)
  return { running: of(...liveStates), suspected: of('suspected') }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What comes after a cursor; one that was not given here is as good as none. */
function after(cursor: string | undefined): SQL | undefined {
  const [at = '', id = ''] = cursor?.split('|') ?? []
  if (!uuid.test(id) || Number.isNaN(Date.parse(at))) return undefined
  return sql`(${incidents.openedAt}, ${incidents.id}) < (${at}::timestamptz, ${id}::uuid)`
}

const like = (q: string): string => `%${q.replace(/[\\%_]/g, (found) => `\\${found}`)}%`
