import { drizzle } from 'drizzle-orm/node-postgres'
import type { Db } from '#platform/db/pool.ts'

/** Makes a pool survive connections that are cut as a transaction begins: drizzle never gives those back. */
export function steadyPool(db: Db): void {
  const pool = db.$client
  const transaction: Db['transaction'] = async (work, config) => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      return await drizzle(client).transaction(work, config)
    } catch (error) {
      // A connection that cannot answer must not go back among the good ones.
      broken = await client.query('rollback').then(
        () => undefined,
        (cause: Error) => cause,
      )
      throw error
    } finally {
      client.release(broken)
    }
  }
  Object.assign(db, { transaction })
}
