import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type KeptRow, keptFigures, type SnapshotRow, snapshots } from '../tables/kept.ts'

/** Keeps answers; one of later facts that is there already stays. */
export async function keepFigures(tx: WriteTx, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insert(keptFigures)
    .values([...rows])
    .onConflictDoUpdate({
      target: [
        keptFigures.organisationId,
        keptFigures.metric,
        keptFigures.sight,
        keptFigures.part,
        keptFigures.fromAt,
        keptFigures.toAt,
      ],
      set: {
        version: sql`excluded.version`,
        figures: sql`excluded.figures`,
        coverage: sql`excluded.coverage`,
        seq: sql`excluded.seq`,
        computedAt: sql`excluded.computed_at`,
        viewedAt: sql`greatest(excluded.viewed_at, ${keptFigures.viewedAt})`,
      },
      setWhere: sql`(excluded.version, excluded.seq) >= (${keptFigures.version}, ${keptFigures.seq})`,
    })
}

/** Somebody looked at these: they are worth keeping up to date. */
export async function markViewed(tx: WriteTx, rows: readonly KeptRow[], at: Date): Promise<void> {
  for (const row of rows)
    await tx.execute(sql`update figure_kept set viewed_at = ${at.toISOString()}::timestamptz
      where organisation_id = ${row.organisationId} and metric = ${row.metric} and sight = ${row.sight}
        and part = ${row.part} and from_at = ${row.fromAt.toISOString()}::timestamptz
        and to_at = ${row.toAt.toISOString()}::timestamptz`)
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
