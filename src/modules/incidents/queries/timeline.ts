import { and, asc, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Entry } from '../contract/shapes.ts'
import { noIncident } from '../policy.ts'
import { type EntryRow, entries } from '../tables/room.ts'
import { namesOf } from './cards.ts'
import { familyOf, incidentRow } from './rows.ts'

interface Asked {
  readonly id: string
  readonly cursor?: string | undefined
  readonly limit: number
}

/** What happened, the newest first; of those merged into it too. */
export async function timeline(
  ctx: Ctx,
  { id, cursor, limit }: Asked,
): Promise<Result<{ entries: Entry[]; nextCursor: string | null }>> {
  return ctx.read(async (tx): Promise<Result<{ entries: Entry[]; nextCursor: string | null }>> => {
    if (!(await incidentRow(tx, ctx.organisationId, id))) return noIncident
    const rows = await tx
      .select()
      .from(entries)
      .where(and(await ofFamily(ctx, tx, id), after(cursor)))
      .orderBy(desc(entries.at), desc(entries.id))
      .limit(limit + 1)
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    return ok({
      entries: await shaped(ctx, tx, page),
      nextCursor: last ? `${last.at.toISOString()}|${last.id}` : null,
    })
  })
}

const MOST_PRINTED = 2000

/** The whole timeline in order, for the report. */
export async function wholeTimeline(ctx: Ctx, tx: Tx, id: string): Promise<Entry[]> {
  const rows = await tx
    .select()
    .from(entries)
    .where(await ofFamily(ctx, tx, id))
    .orderBy(asc(entries.at), asc(entries.id))
    .limit(MOST_PRINTED)
  return shaped(ctx, tx, rows)
}

async function ofFamily(ctx: Ctx, tx: Tx, id: string): Promise<SQL | undefined> {
  const family = await familyOf(tx, ctx.organisationId, id)
  return and(eq(entries.organisationId, ctx.organisationId), inArray(entries.incidentId, family))
}

async function shaped(ctx: Ctx, tx: Tx, rows: readonly EntryRow[]): Promise<Entry[]> {
  if (rows.length === 0) return []
  const about = (row: EntryRow): string | null => {
    const who = row.data.memberId ?? row.data.ownerId
    return typeof who === 'string' ? who : null
  }
  const corrected = await tx
    .select({ id: entries.corrects })
    .from(entries)
    .where(
      and(
        eq(entries.organisationId, ctx.organisationId),
        inArray(entries.incidentId, [...new Set(rows.map((row) => row.incidentId))]),
        isNotNull(entries.corrects),
      ),
    )
  const wrong = new Set(corrected.map((row) => row.id))
  const name = await namesOf(
    ctx,
    rows.flatMap((row) => [row.by, about(row)]),
  )
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    writtenAt: row.writtenAt.toISOString(),
    kind: row.kind,
    by: name(row.by),
    text: row.text,
    data: plain(row.data),
    about: name(about(row)),
    corrects: row.corrects,
    corrected: wrong.has(row.id),
  }))
}

const plain = (data: EntryRow['data']): Entry['data'] =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
  ) as Entry['data']

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function after(cursor: string | undefined): SQL | undefined {
  const [at = '', id = ''] = cursor?.split('|') ?? []
  if (!uuid.test(id) || Number.isNaN(Date.parse(at))) return undefined
  return sql`(${entries.at}, ${entries.id}) < (${at}::timestamptz, ${id}::uuid)`
}
