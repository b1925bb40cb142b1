import pg from 'pg'
import { noteKeys } from '#platform/key-canary.ts'
import type { KeyRing } from '#platform/secrets/index.ts'
import { StartupError } from '#platform/startup-error.ts'

/** Migrates; true when nothing had ever run on this database. */
export async function prepareDatabase(url: string, say: (line: string) => void): Promise<boolean> {
  const fresh = await isFresh(url)
  const { migrateAll } = await import('../compose.ts')
  const ran = await migrateAll(url)
  if (ran.length > 0 && !fresh) for (const name of ran) say(`ran ${name}`)
  return fresh
}

async function isFresh(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ fresh: boolean }>(
      "SELECT to_regclass('weft_migration') IS NULL AS fresh",
    )
    return rows[0]?.fresh === true
  } finally {
    await client.end()
  }
}

/** Throws a StartupError when migrations are waiting. */
export async function refuseUnprepared(url: string): Promise<void> {
  const { pendingAll } = await import('../compose.ts')
  const waiting = await pendingAll(url)
  if (waiting.length === 0) return
  throw new StartupError(
    `The database is not up to date: ${waiting.length} migrations have not run (${waiting[0]} is the first).`,
    'Run "weft migrate" once, then start again.',
  )
}

/** Refuses to start when no key fits this database; warns when one is missing. */
export async function prepareKeys(url: string, ring: KeyRing, warn: (line: string) => void): Promise<void> {
  const { missing } = await noteKeys(url, ring)
  if (missing.length === 0) return
  warn(`Secrets encrypted with the key ${missing.join(', ')} cannot be opened; add it to the key ring again.`)
}
