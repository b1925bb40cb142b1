import { noteKeys } from '#platform/key-canary.ts'
import type { KeyRing } from '#platform/secrets/index.ts'
import { StartupError } from '#platform/startup-error.ts'
import { claimDatabase } from './purpose.ts'

/** Claims and migrates the database; true when nothing had ever run on it. */
export async function prepareDatabase(
  url: string,
  demo: boolean,
  say: (line: string) => void,
): Promise<boolean> {
  const fresh = await claimDatabase(url, demo)
  const { migrateAll } = await import('../compose.ts')
  const ran = await migrateAll(url)
  if (!fresh) for (const name of ran) say(`ran ${name}`)
  return fresh
}

/** Throws a StartupError when migrations are waiting or the database is not for this purpose. */
export async function refuseUnprepared(url: string, demo: boolean): Promise<void> {
  const { pendingAll } = await import('../compose.ts')
  const waiting = await pendingAll(url)
  if (waiting.length > 0) {
    throw new StartupError(
      `The database is not up to date: ${waiting.length} migrations have not run (${waiting[0]} is the first).`,
      'Run "weft migrate" once, then start again.',
    )
  }
  await claimDatabase(url, demo)
}

/** Refuses to start when no key fits this database; warns when one is missing. */
export async function prepareKeys(url: string, ring: KeyRing, warn: (line: string) => void): Promise<void> {
  const { missing } = await noteKeys(url, ring)
  if (missing.length === 0) return
  warn(`Secrets encrypted with the key ${missing.join(', ')} cannot be opened; add it to the key ring again.`)
}
