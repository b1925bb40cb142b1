import pg from 'pg'
import { runningEmbedded } from '#platform/postgres/running.ts'
import type { Scene } from '../support/scene.ts'

/** Nothing is kept safe while a set is filled: a crash costs the run, not data. `shared_buffers` needs a start and stays. */
const HASTE = {
  fsync: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: "'24GB'",
  checkpoint_timeout: "'1h'",
}

/**
 * A connection that writes past the isolation of organisations and without triggers, on a server that waits for no disk
 * meanwhile. Keys into other tables are checked in one go only by a role that sees every row: as the owner, row by row.
 */
export async function asFiller(scene: Scene, work: (db: pg.Client) => Promise<void>): Promise<void> {
  const url = runningEmbedded(scene.folder)?.superuserUrl.replace(/\/postgres(\?|$)/, '/weft$1')
  if (!url) throw new Error('The embedded database does not run.')
  const db = new pg.Client({ connectionString: url, application_name: 'weft bench filling' })
  await db.connect()
  try {
    for (const [name, value] of Object.entries(HASTE)) await db.query(`alter system set ${name} = ${value}`)
    await db.query('select pg_reload_conf()')
    await db.query(
      "set maintenance_work_mem = '1GB'; set work_mem = '512MB'; set hash_mem_multiplier = 2; set session_replication_role = replica",
    )
    await work(db)
    for (const name of Object.keys(HASTE)) await db.query(`alter system reset ${name}`)
    await db.query('select pg_reload_conf()')
    await db.query('checkpoint')
  } finally {
    await db.end()
  }
}

/**
 * Takes away every index and key of these tables while much is written; gives the statements that make them again, in
 * the order in which they need each other. They are kept in a table as well, for a run that goes on after a kill.
 */
export async function stripIndexes(db: pg.Client, tables: readonly string[]): Promise<string[]> {
  await db.query(
    'create table if not exists bench_index (place serial, rank int, definition text primary key)',
  )
  const { rows } = await db.query<{ rank: number; again: string; gone: string }>(FOUND, [tables])
  for (const { rank, again, gone } of rows) {
    await db.query('insert into bench_index (rank, definition) values ($1, $2) on conflict do nothing', [
      rank,
      again,
    ])
    await db.query(gone)
  }
  const kept = await db.query<{ definition: string }>(
    'select definition from bench_index order by rank, place',
  )
  return kept.rows.map(({ definition }) => definition)
}

/** Keys into other tables go first and come back last; what is unique comes back before what is not. */
const FOUND = `
  select case f.contype when 'f' then 3 else 1 end as rank,
    format('alter table %1$s drop constraint if exists %2$I, add constraint %2$I %3$s', f.conrelid::regclass, f.conname,
      pg_get_constraintdef(f.oid)) as again,
    format('alter table %s drop constraint %I', f.conrelid::regclass, f.conname) as gone
  from pg_constraint f
    where f.contype = 'f' and (f.conrelid::regclass::text = any ($1) or f.confrelid::regclass::text = any ($1))
      or f.contype in ('p', 'u') and f.conrelid::regclass::text = any ($1)
  union all
  select case when i.indisunique then 1 else 2 end,
    regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX ', 'CREATE \\1INDEX IF NOT EXISTS '),
    format('drop index %I', c.relname)
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where t.relname = any ($1) and t.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by 1 desc`
