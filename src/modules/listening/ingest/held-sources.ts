import type pg from 'pg'

export interface Followed {
  readonly organisationId: string
  readonly id: string
  readonly channelId: string
  /** Grows with every request to look at once. */
  readonly wake: number
}

export interface HeldSources {
  /**
   * Active sources of all organisations that are ours to follow: no other ingest process holds them. Rejects when the
   * database does not answer; everything held is then lost, and `onLost` was called.
   */
  refresh(): Promise<Followed[]>
  /** Gives a source back, so that another process may follow it. */
  release(id: string): Promise<void>
  close(): void
}

interface Row {
  organisation_id: string
  id: string
  channel_id: string
  wake: number
}

const TIMEOUT_MS = 10_000
const LOCK = "pg_try_advisory_lock(hashtextextended('weft.source.' || id::text, 0))"
const UNLOCK = "pg_advisory_unlock(hashtextextended('weft.source.' || $1::text, 0))"

/**
 * Keeps, on one connection of its own, a session lock for each source this process follows. The locks die with the
 * connection, however the process ends, so two processes never poll the same source for long and none stays orphaned.
 */
export function holdSources(pool: pg.Pool, onLost: () => void): HeldSources {
  let client: pg.PoolClient | null = null
  let closed = false
  const held = new Set<string>()

  const lose = (lost: pg.PoolClient) => {
    if (client !== lost) return
    client = null
    held.clear()
    lost.release(true)
    onLost()
  }
  const connected = async (): Promise<pg.PoolClient> => {
    if (client) return client
    if (closed) throw new Error('Ingest has ended.')
    const fresh = await pool.connect()
    fresh.on('error', () => lose(fresh))
    fresh.on('end', () => lose(fresh))
    client = fresh
    return fresh
  }
  let last: Promise<unknown> = Promise.resolve()
  // One statement at a time: a connection does not take two.
  const ask = <R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> => {
    const mine = last.then(() => askNow<R>(text, values))
    last = mine.catch(() => undefined)
    return mine
  }
  const askNow = async <R extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<R[]> => {
    const asked = await connected()
    try {
      return (await inTime(asked.query<R>(text, values))).rows
    } catch (error) {
      lose(asked)
      throw error
    }
  }

  return {
    async refresh() {
      const rows = await ask<Row>('select organisation_id, id, channel_id, wake from weft_ingest_sources()')
      const free = rows.map((row) => row.id).filter((id) => !held.has(id))
      if (free.length > 0)
        for (const { id } of await ask<{ id: string }>(
          `select id from unnest($1::uuid[]) as id where ${LOCK}`,
          [free],
        ))
          held.add(id)
      return rows
        .filter((row) => held.has(row.id))
        .map((row) => ({
          organisationId: row.organisation_id,
          id: row.id,
          channelId: row.channel_id,
          wake: row.wake,
        }))
    },
    async release(id) {
      if (!held.delete(id)) return
      await ask(`select ${UNLOCK}`, [id]).catch(() => undefined)
    },
    close() {
      closed = true
      held.clear()
      const open = client
      client = null
      open?.release(true)
    },
  }
}

/** A database that is there but silent must not hold ingest for ever. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${TIMEOUT_MS} ms`)), TIMEOUT_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
