import pg from 'pg'
import { StartupError } from '#platform/startup-error.ts'

/**
 * Settles once whether a database is the organisation's own or the demonstration's, and refuses to open it as
 * the other. Call it before migrating. Returns true when nothing had ever run on it.
 */
export async function claimDatabase(url: string, demo: boolean): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'weft start' })
  await client.connect()
  try {
    const { rows } = await client.query<{ fresh: boolean }>(
      "select to_regclass('weft_migration') is null as fresh",
    )
    const fresh = rows[0]?.fresh === true
    // One row for the whole installation, needed before the first migration; so it is not one.
    await client.query(`create table if not exists weft_installation
      (only_one boolean primary key default true check (only_one), demo boolean not null)`)
    if (fresh || !demo) {
      await client.query('insert into weft_installation (demo) values ($1) on conflict do nothing', [demo])
    }
    const found = await client.query<{ demo: boolean }>('select demo from weft_installation')
    if ((found.rows[0]?.demo ?? false) !== demo) throw mixed(demo)
    return fresh
  } finally {
    await client.end()
  }
}

function mixed(demo: boolean): StartupError {
  return demo
    ? new StartupError(
        'This database belongs to a real organisation; the demonstration company never opens in it.',
        'Leave DATABASE_URL out for the demonstration, or give it an empty database.',
      )
    : new StartupError(
        'This database holds the demonstration company.',
        'Start it with --demo, or give your organisation a data folder or database of its own.',
      )
}
