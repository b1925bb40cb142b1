import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { PgTransactionConfig } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { planKeeper } from './kept-plans.ts'

export type Db = NodePgDatabase & { readonly $client: pg.Pool }
/** What queries run on: a transaction that sees one organisation only. */
export type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]

export interface Transacting extends PgTransactionConfig {
  /** The database keeps the plans of its statements (kept-plans.ts). */
  readonly keepPlans?: boolean
}

/** The role every request and job runs as: no table of ours belongs to it and it cannot bypass row-level security. */
export const APP_ROLE = 'weft_app'

export interface PoolOptions {
  readonly url: string
  readonly max: number
  readonly role: typeof APP_ROLE | 'owner'
  readonly onError: (error: Error) => void
}

/** Opens a pool. As `weft_app` the role is set at connection time, before any statement of ours can run. */
export function openDb(options: PoolOptions): Db {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    application_name: 'weft',
    ...(options.role === 'owner' ? {} : { options: `-c role=${APP_ROLE}` }),
  })
  // An idle connection that breaks (database restarted) must not take the process with it.
  pool.on('error', options.onError)
  // Nor must one that is checked out: the pool listens to idle ones only.
  pool.on('connect', (client) => client.on('error', options.onError))
  return Object.assign(drizzle(pool), { transaction: steadyTransaction(pool) })
}

/**
 * drizzle takes a connection and then says `begin` outside its try: a connection cut at that moment would never come
 * back to the pool. Here it always does, and one that cannot answer any more is thrown away instead of lent out again.
 */
function steadyTransaction(pool: pg.Pool): Db['transaction'] {
  const keepPlans = planKeeper()
  return async (work, config?: Transacting) => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      return await drizzle(config?.keepPlans ? keepPlans(client) : client).transaction(work, config)
    } catch (error) {
      broken = await client.query('rollback').then(
        () => undefined,
        (cause: Error) => cause,
      )
      throw error
    } finally {
      client.release(broken)
    }
  }
}
