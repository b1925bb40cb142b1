import { and, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { KeptDetector } from '#platform/anomaly/index.ts'
import type { Tx } from '#platform/db/pool.ts'
import { type Count, hourOf, keyOf, NOTHING, PER_HOUR, placeOf, type Watch } from '../domain/grain.ts'
import { type CountRow, counts, progress, type WatchRow, watches } from '../tables.ts'

/** What five minutes hold by the last count. */
export interface Counted extends Watch, Count {
  readonly at: Date
}

/** What was counted: all that five minutes hold or, where it `adds`, so much more than they held. */
export interface Told extends Counted {
  readonly adds?: boolean
}

const ZEROES = new Array<number>(PER_HOUR).fill(0)
const AT_ONCE = 2000

/** Writes down what was counted; gives what is different from before, with all it holds now. */
export async function mergeCounts(
  tx: Tx,
  organisationId: string,
  counted: readonly Told[],
): Promise<Counted[]> {
  const changed: Counted[] = []
  for (let start = 0; start < counted.length; start += AT_ONCE)
    changed.push(...(await mergePart(tx, organisationId, counted.slice(start, start + AT_ONCE))))
  return changed
}

async function mergePart(tx: Tx, organisationId: string, counted: readonly Told[]): Promise<Counted[]> {
  const asked = [...new Map(counted.map((one) => [rowKey(one, hourOf(one.at.getTime())), one])).values()].map(
    (one) => ({ kind: one.kind, id: one.id, hour: new Date(hourOf(one.at.getTime())).toISOString() }),
  )
  const { rows: stored } = await tx.execute<CountRow & Record<string, unknown>>(sql`
    select c.watch_kind as "watchKind", c.watch_id as "watchId", c.hour, c.n, c.positive, c.neutral, c.negative
    from json_to_recordset(${JSON.stringify(asked)}::json) as a(kind text, id uuid, hour timestamptz)
    join signal_count c on c.organisation_id = ${organisationId}::uuid and c.watch_kind = a.kind and c.watch_id = a.id
      and c.hour = a.hour`)
  const rows = new Map(
    stored.map((row) => [
      rowKey({ kind: row.watchKind, id: row.watchId }, new Date(row.hour).getTime()),
      row,
    ]),
  )
  const changed: Counted[] = []
  for (const one of counted) {
    const hour = hourOf(one.at.getTime())
    const key = rowKey(one, hour)
    const row = rows.get(key) ?? empty(organisationId, one, hour)
    const now = put(row, one)
    if (now) {
      changed.push(now)
      rows.set(key, row)
    }
  }
  const keys = new Set(changed.map((one) => rowKey(one, hourOf(one.at.getTime()))))
  await saveRows(
    tx,
    organisationId,
    [...rows].flatMap(([key, row]) => (keys.has(key) ? [row] : [])),
  )
  return changed
}

const rowKey = (watch: Watch, hour: number): string => `${keyOf(watch)}/${hour}`

function empty(organisationId: string, { kind, id }: Watch, hour: number): CountRow {
  const none = () => [...ZEROES]
  return {
    organisationId,
    watchKind: kind,
    watchId: id,
    hour: new Date(hour),
    n: none(),
    positive: none(),
    neutral: none(),
    negative: none(),
  }
}

/** @returns what those five minutes hold now; null where that is what they held */
function put(row: CountRow, { adds, ...one }: Told): Counted | null {
  const place = placeOf(one.at.getTime())
  const now: { -readonly [key in keyof Count]: number } = { ...NOTHING }
  let different = false
  for (const key of ['n', 'positive', 'neutral', 'negative'] as const) {
    const before = row[key][place] ?? 0
    now[key] = adds ? before + one[key] : one[key]
    if (now[key] !== before) different = true
    row[key][place] = now[key]
  }
  return different ? { ...one, ...now } : null
}

async function saveRows(tx: Tx, organisationId: string, rows: readonly CountRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`
    insert into signal_count (organisation_id, watch_kind, watch_id, hour, n, positive, neutral, negative)
    select ${organisationId}::uuid, "watchKind", "watchId", hour, n, positive, neutral, negative
    from json_to_recordset(${JSON.stringify(rows)}::json) as r("watchKind" text, "watchId" uuid, hour timestamptz,
      n int[], positive int[], neutral int[], negative int[]) order by 2, 3, 4
    on conflict (organisation_id, watch_kind, watch_id, hour) do update
      set n = excluded.n, positive = excluded.positive, neutral = excluded.neutral, negative = excluded.negative`)
}

/** What a change of counts means for what is known of their watches: a detector that had heard them hears them anew. */
export async function touchWatches(
  tx: Tx,
  organisationId: string,
  changed: readonly Counted[],
): Promise<void> {
  const spans = new Map<string, Watch & { first: string; last: string; earliest: string }>()
  for (const { kind, id, at, n } of changed) {
    const iso = at.toISOString()
    const span = spans.get(keyOf({ kind, id })) ?? { kind, id, first: '', last: '', earliest: iso }
    if (n > 0 && (span.first === '' || iso < span.first)) span.first = iso
    if (n > 0 && iso > span.last) span.last = iso
    if (iso < span.earliest) span.earliest = iso
    spans.set(keyOf({ kind, id }), span)
  }
  const rows = [...spans.values()].map((span) => ({
    ...span,
    first: span.first || null,
    last: span.last || null,
  }))
  if (rows.length === 0) return
  const r = sql`json_to_recordset(${JSON.stringify(rows)}::json) as r(kind text, id uuid, first timestamptz, last timestamptz,
    earliest timestamptz)`
  // Two statements: to look up for each written row what is asked of it costs the square of their number.
  await tx.execute(sql`update signal_watch w set detector = null, detector_at = null, rang_at = null from ${r}
    where w.organisation_id = ${organisationId}::uuid and w.watch_kind = r.kind and w.watch_id = r.id
      and (w.detector_at > r.earliest or (r.first is null and w.first_at > r.earliest))`)
  await tx.execute(sql`
    insert into signal_watch as w (organisation_id, watch_kind, watch_id, first_at, last_at)
    select ${organisationId}::uuid, kind, id, first, last from ${r} where first is not null order by kind, id
    on conflict (organisation_id, watch_kind, watch_id) do update set
      first_at = least(w.first_at, excluded.first_at), last_at = greatest(w.last_at, excluded.last_at)`)
}

export async function watchRows(
  tx: Tx,
  organisationId: string,
  asked: readonly Watch[],
): Promise<Map<string, WatchRow>> {
  if (asked.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(watches)
    .where(and(eq(watches.organisationId, organisationId), among(asked)))
  return new Map(rows.map((row) => [keyOf({ kind: row.watchKind, id: row.watchId }), row]))
}

function among(asked: readonly Watch[]): SQL | undefined {
  return or(
    ...(['query', 'channel', 'desk'] as const).flatMap((kind) => {
      const ids = asked.filter((one) => one.kind === kind).map(({ id }) => id)
      return ids.length === 0 ? [] : [and(eq(watches.watchKind, kind), inArray(watches.watchId, ids))]
    }),
  )
}

/** Watches heard of at a time in [from, to), the longest silent first. */
export function watchesHeard(tx: Tx, organisationId: string, from: Date, to: Date): Promise<WatchRow[]> {
  return tx
    .select()
    .from(watches)
    .where(and(eq(watches.organisationId, organisationId), gte(watches.lastAt, from), lt(watches.lastAt, to)))
    .orderBy(watches.lastAt)
    .limit(5000)
}

/** The rows of certain hours of these watches; hours in which nothing was said have none. */
export async function hourRows(
  tx: Tx,
  organisationId: string,
  asked: readonly (Watch & { readonly hours: readonly number[] })[],
): Promise<Map<string, CountRow[]>> {
  // The same hours are asked of a thousand watches.
  const said = new Map([...new Set(asked.flatMap(({ hours }) => hours))].map((one) => [one, isoOf(one)]))
  const wanted = asked.map(({ kind, id, hours }) => ({ kind, id, hours: hours.map((one) => said.get(one)) }))
  const { rows } = await tx.execute<CountRow & Record<string, unknown>>(sql`
    select c.watch_kind as "watchKind", c.watch_id as "watchId", c.hour, c.n, c.positive, c.neutral, c.negative
    from json_to_recordset(${JSON.stringify(wanted)}::json) as a(kind text, id uuid, hours timestamptz[])
    cross join lateral (select * from signal_count c where c.organisation_id = ${organisationId}::uuid
      and c.watch_kind = a.kind and c.watch_id = a.id and c.hour = any(a.hours) offset 0) c`)
  return byWatch(rows)
}

const isoOf = (at: number): string => new Date(at).toISOString()

/** All rows of watches in [from, to). */
export async function rowsBetween(
  tx: Tx,
  organisationId: string,
  watch: Watch,
  from: number,
  to: number,
): Promise<CountRow[]> {
  return tx
    .select()
    .from(counts)
    .where(
      and(
        eq(counts.organisationId, organisationId),
        eq(counts.watchKind, watch.kind),
        eq(counts.watchId, watch.id),
        gte(counts.hour, new Date(from)),
        lt(counts.hour, new Date(to)),
      ),
    )
    .orderBy(counts.hour)
}

function byWatch(rows: readonly CountRow[]): Map<string, CountRow[]> {
  const found = new Map<string, CountRow[]>()
  for (const row of rows) {
    const key = keyOf({ kind: row.watchKind, id: row.watchId })
    const known = found.get(key)
    const read = { ...row, hour: new Date(row.hour) }
    if (known) known.push(read)
    else found.set(key, [read])
  }
  return found
}

export async function keepDetector(
  tx: Tx,
  organisationId: string,
  watch: Watch,
  kept: { readonly detector: KeptDetector; readonly at: number; readonly rangAt: number | null },
): Promise<void> {
  await tx
    .update(watches)
    .set({
      detector: kept.detector,
      detectorAt: new Date(kept.at),
      rangAt: kept.rangAt === null ? null : new Date(kept.rangAt),
    })
    .where(
      and(
        eq(watches.organisationId, organisationId),
        eq(watches.watchKind, watch.kind),
        eq(watches.watchId, watch.id),
      ),
    )
}

/** Forgets what was counted: other words count something else. */
export async function forgetWatch(tx: Tx, organisationId: string, { kind, id }: Watch): Promise<void> {
  await tx
    .delete(counts)
    .where(and(eq(counts.organisationId, organisationId), eq(counts.watchKind, kind), eq(counts.watchId, id)))
  await tx
    .delete(watches)
    .where(
      and(eq(watches.organisationId, organisationId), eq(watches.watchKind, kind), eq(watches.watchId, id)),
    )
}

/** Until when desks are counted; null: not yet. */
export async function desksUntil(tx: Tx, organisationId: string): Promise<Date | null> {
  const [row] = await tx.select().from(progress).where(eq(progress.organisationId, organisationId))
  return row?.desksUntil ?? null
}

export async function setDesksUntil(tx: Tx, organisationId: string, at: Date): Promise<void> {
  await tx
    .insert(progress)
    .values({ organisationId, desksUntil: at })
    .onConflictDoUpdate({ target: progress.organisationId, set: { desksUntil: at } })
}
