import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type KeptRow, type SnapshotRow, snapshots } from '../tables/kept.ts'

/** Keeps answers; one of later facts that is there already stays. As one list: a board of many departments asks for thousands. */
export async function keepFigures(tx: WriteTx, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`
    insert into figure_kept as k (organisation_id, metric, sight, part, from_at, to_at, version, figures, coverage, seq, computed_at, viewed_at)
    select "organisationId", metric, sight, part, "fromAt", "toAt", version, figures, coverage, seq, "computedAt", "viewedAt"
      from json_to_recordset(${JSON.stringify(rows)}::json) as r("organisationId" uuid, metric text, sight text, part text,
        "fromAt" timestamptz, "toAt" timestamptz, version int, figures jsonb, coverage float8, seq bigint,
        "computedAt" timestamptz, "viewedAt" timestamptz)
      order by 2, 3, 4, 5, 6
    on conflict (organisation_id, metric, sight, part, from_at, to_at) do update set
      version = excluded.version, figures = excluded.figures, coverage = excluded.coverage, seq = excluded.seq,
      computed_at = excluded.computed_at, viewed_at = greatest(excluded.viewed_at, k.viewed_at)
    where (excluded.version, excluded.seq) >= (k.version, k.seq)`)
}

/** Somebody looked at these: they are worth keeping up to date. */
export async function markViewed(tx: WriteTx, rows: readonly KeptRow[], at: Date): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`update figure_kept k set viewed_at = ${at.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows.map(({ figures: _, ...key }) => key))}::json) as r("organisationId" uuid, metric text,
      sight text, part text, "fromAt" timestamptz, "toAt" timestamptz)
    where k.organisation_id = r."organisationId" and k.metric = r.metric and k.sight = r.sight and k.part = r.part
      and k.from_at = r."fromAt" and k.to_at = r."toAt"`)
}

/** What nobody looked at since then goes; it can be worked out again. */
export async function forgetKept(tx: WriteTx, organisationId: string, before: Date): Promise<void> {
  await tx.execute(sql`delete from figure_kept where organisation_id = ${organisationId}
    and viewed_at < ${before.toISOString()}::timestamptz`)
}

export interface Touch {
  readonly change: string
  readonly day: string
  readonly seq: number
}

export async function keepTouches(
  tx: WriteTx,
  organisationId: string,
  touches: readonly Touch[],
): Promise<void> {
  if (touches.length === 0) return
  const of = <K extends keyof Touch>(key: K) => sql.param(touches.map((touch) => touch[key]))
  await tx.execute(sql`insert into figure_touch (organisation_id, change, day, seq)
    select ${organisationId}::uuid, t.change, t.day, max(t.seq)
      from unnest(${of('change')}::text[], ${of('day')}::date[], ${of('seq')}::bigint[]) as t(change, day, seq)
      group by t.change, t.day
    on conflict (organisation_id, change, day) do update set seq = greatest(figure_touch.seq, excluded.seq)`)
}

/** Moves a mark forward, never back. */
export async function keepMark(
  tx: WriteTx,
  organisationId: string,
  name: string,
  seq: number,
): Promise<void> {
  await tx.execute(sql`insert into figure_mark (organisation_id, name, seq) values (${organisationId}, ${name}, ${seq})
    on conflict (organisation_id, name) do update set seq = greatest(figure_mark.seq, excluded.seq)`)
}

/** The first answer of a day stands. */
export async function keepSnapshots(tx: WriteTx, rows: readonly SnapshotRow[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(snapshots)
      .values([...rows])
      .onConflictDoNothing()
}
