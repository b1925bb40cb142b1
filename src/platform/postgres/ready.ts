import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { errorCode } from '#platform/startup-error.ts'

/** Over a socket: the host part is only there to make a well-formed address, the query decides. */
export function socketUrl(socketDir: string, user: string, database: string): string {
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(socketDir)}&sslmode=disable`
}

// No socket yet, nobody listens on it yet, it speaks but is still starting or recovering.
const notYet = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'])

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/**
 * A connection as soon as the server takes one; null when `gone` turns true first. Recovery after a crash may
 * take minutes and is waited for, with a word every ten seconds.
 */
export async function connectWhenReady(
  url: string,
  gone: () => boolean,
  log: (message: string) => void,
): Promise<pg.Client | null> {
  const began = Date.now()
  for (let told = 1; !gone(); ) {
    try {
      return await connect(url)
    } catch (error) {
      if (!notYet.has(errorCode(error))) throw error
    }
    if (Date.now() - began > told * 10_000) {
      log(`The database is still getting ready (${told * 10} s); it repairs itself after a crash.`)
      told += 1
    }
    await sleep(20)
  }
  return null
}

/**
 * The product's own role and database. The role owns its database and may make roles and databases, as the main
 * user of a managed PostgreSQL may, but is no superuser and cannot bypass row-level security: the embedded
 * server must not allow what production forbids.
 */
export async function ensureDatabase(client: pg.Client): Promise<void> {
  const roles = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'weft'")
  if (roles.rowCount === 0) {
    await client.query('CREATE ROLE weft LOGIN CREATEDB CREATEROLE NOSUPERUSER NOBYPASSRLS')
  }
  const databases = await client.query("SELECT 1 FROM pg_database WHERE datname = 'weft'")
  if (databases.rowCount === 0) await client.query('CREATE DATABASE weft OWNER weft')
}
