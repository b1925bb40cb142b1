import pg from 'pg'
import type { Settings } from '#platform/config.ts'
import { errorCode, StartupError } from '#platform/startup-error.ts'

export interface OpenDatabase {
  readonly url: string
  readonly kind: 'external' | 'running' | 'started'
  /** Stops it when it was started for this command. */
  close(): Promise<void>
}

type Where = Pick<Settings, 'databaseUrl' | 'dataDir'> & Partial<Pick<Settings, 'stream'>>

/** The database a serving process works on: DATABASE_URL, else the embedded one, started and owned by us. */
export async function ownDatabase(where: Where, log: (line: string) => void): Promise<OpenDatabase> {
  if (where.databaseUrl !== null) {
    await checkServer(where.databaseUrl)
    return { url: where.databaseUrl, kind: 'external', close: async () => undefined }
  }
  const { startEmbedded } = await import('#platform/postgres/embedded.ts')
  const server = await startEmbedded({ dataDir: where.dataDir, stream: Boolean(where.stream), log })
  return { url: server.url, kind: 'started', close: server.stop }
}

/** The database for a short command: the one a running Weft holds open is used, not fought over. */
export async function openDatabase(where: Where, log: (line: string) => void): Promise<OpenDatabase> {
  const { runningEmbedded } = await import('#platform/postgres/running.ts')
  const running = where.databaseUrl === null ? runningEmbedded(where.dataDir) : null
  if (running === null) return ownDatabase(where, log)
  return { url: running.url, kind: 'running', close: async () => undefined }
}

const oldestServer = 15

/** Throws a StartupError in plain words unless a PostgreSQL that we can use answers. Returns its version. */
export async function checkServer(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; number: number; encoding: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
        current_setting('server_encoding') AS encoding`,
    )
    const server = rows[0]
    if (server === undefined || server.number < oldestServer * 10_000) {
      throw new StartupError(
        `DATABASE_URL leads to PostgreSQL ${server?.version}; Weft needs ${oldestServer} or newer.`,
        'Upgrade it, or leave DATABASE_URL out to use the PostgreSQL that Weft brings along.',
      )
    }
    if (server.encoding !== 'UTF8') {
      throw new StartupError(
        `The database of DATABASE_URL stores text as ${server.encoding}.`,
        "Make one that can hold every script: CREATE DATABASE weft ENCODING 'UTF8' TEMPLATE template0.",
      )
    }
    return server.version
  } catch (error) {
    throw error instanceof StartupError ? error : unreachable(url, error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

const cures: Record<string, string> = {
  ECONNREFUSED: 'Nobody listens there: start the server, or correct host and port.',
  ENOTFOUND: 'The host name is unknown: correct it, or check the name service.',
  EAI_AGAIN: 'The name service does not answer: check the network.',
  ETIMEDOUT: 'Check the address and the firewall between here and there.',
  '28P01': 'User or password is wrong.',
  '28000': 'The server refuses this user from here: see its pg_hba.conf.',
  '3D000': 'There is no such database: make it with CREATE DATABASE.',
  '53300': 'It has no connection left: raise max_connections, or stop other clients.',
  '57P03': 'It is starting or stopping: try again in a moment.',
}

/** The address without user and password, because messages end in logs and tickets. */
function unreachable(url: string, error: unknown): StartupError {
  const { hostname, port, pathname } = new URL(url)
  const said = error instanceof Error ? error.message : String(error)
  const cure =
    cures[errorCode(error)] ?? 'Check the address, and that the server runs and lets this machine in.'
  const place = `${hostname}${port === '' ? '' : `:${port}`}${pathname}`
  return new StartupError(`The database ${place} (DATABASE_URL) does not answer: ${said}`, cure, {
    cause: error,
  })
}
