import type { Scene } from './scene.ts'

/**
 * Makes copies of a draft with its variants until there are `count` of it, the database's statistics included. With a
 * month they are spread evenly over it.
 */
export async function copyDraft(
  scene: Scene,
  draftId: string,
  count: number,
  month?: { readonly from: Date; readonly to: Date },
): Promise<void> {
  const db = scene.db()
  await db.query('begin')
  await db.query(
    'create temp table copy on commit drop as select $1::uuid as old, gen_random_uuid() as new, n from generate_series(2, $2::int) n',
    [draftId, count],
  )
  const step = month ? (month.to.getTime() - month.from.getTime()) / count : 0
  await db.query(
    `insert into draft select (jsonb_populate_record(r, jsonb_build_object('id', copy.new, 'scheduled_at',
      coalesce($1::timestamptz + make_interval(secs => copy.n * $2::float8), r.scheduled_at)))).*
      from copy join draft r on r.id = copy.old`,
    [month?.from.toISOString() ?? null, step / 1000],
  )
  await db.query(`insert into variant select (jsonb_populate_record(r, jsonb_build_object('draft_id', copy.new))).*
    from copy join variant r on r.draft_id = copy.old`)
  await db.query('commit')
  await db.query('analyze draft, variant')
}
