import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** One room's folder of `0001-name.sql` files. Rooms run in the order given, files in the order of their names. */
export interface MigrationSource {
  readonly room: string
  readonly directory: URL
}

interface Step {
  readonly room: string
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** Any number, as long as every Weft on this database takes the same one: two migrate at once and one waits. */
const LOCK = 7_738_370

/**
 * Brings the database up to date, forward only, each file in a transaction of its own.
 * Returns the names that ran. Throws when a file that already ran was changed since.
 */
export async function migrate(url: string, sources: readonly MigrationSource[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'weft migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`create table if not exists weft_migration (
      room text not null, name text not null, checksum text not null, at timestamptz not null default now(),
      primary key (room, name))`)
    const done = await checksums(client)
    const ran: string[] = []
    for (const step of await collect(sources)) {
      const key = `${step.room}/${step.name}`
      const before = done.get(key)
      if (before === step.checksum) continue
      if (before !== undefined)
        throw new Error(`Migration ${key} was changed after it ran; add a new file instead.`)
      await run(client, step)
      ran.push(key)
    }
    return ran
  } finally {
    await client.end()
  }
}

/** Names that have not run yet; empty when the database is up to date. */
export async function pending(url: string, sources: readonly MigrationSource[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'weft doctor' })
  await client.connect()
  try {
    const exists = await client.query<{ found: string | null }>(
      "select to_regclass('weft_migration') as found",
    )
    const done = exists.rows[0]?.found ? await checksums(client) : new Map<string, string>()
    return (await collect(sources)).map((step) => `${step.room}/${step.name}`).filter((key) => !done.has(key))
  } finally {
    await client.end()
  }
}

async function checksums(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ room: string; name: string; checksum: string }>(
    'select room, name, checksum from weft_migration',
  )
  return new Map(rows.map((row) => [`${row.room}/${row.name}`, row.checksum]))
}

async function collect(sources: readonly MigrationSource[]): Promise<Step[]> {
  const steps: Step[] = []
  for (const { room, directory } of sources) {
    const folder = fileURLToPath(directory)
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    for (const name of names) {
      const sql = await readFile(join(folder, name), 'utf8')
      steps.push({ room, name, sql, checksum: createHash('sha256').update(sql).digest('hex') })
    }
  }
  return steps
}

async function run(client: pg.Client, step: Step): Promise<void> {
  try {
    await client.query('begin')
    await client.query(step.sql)
    await client.query('insert into weft_migration (room, name, checksum) values ($1, $2, $3)', [
      step.room,
      step.name,
      step.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${step.room}/${step.name} failed: ${(error as Error).message}`, {
      cause: error,
    })
  }
}
