import type pg from 'pg'

/**
 * Holds a session lock named `name` on a connection of its own while `work` runs. Returns `busy` at once when
 * another session holds it. The server releases it when the connection ends, however the process ended.
 */
export async function withLock<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T | 'busy'> {
  const client = await pool.connect()
  try {
    const key = 'hashtextextended($1, 7738370)'
    const { rows } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${key}) as got`, [
      name,
    ])
    if (!rows[0]?.got) return 'busy'
    try {
      return await work()
    } finally {
      await client.query(`select pg_advisory_unlock(${key})`, [name])
    }
  } finally {
    client.release()
  }
}
