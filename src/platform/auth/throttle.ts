import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Runner } from './port.ts'

export interface Limit {
  readonly scope: string
  /** How many within the window. */
  readonly max: number
  readonly windowMs: number
}

const MINUTE = 60_000

/** An account is tried ten times in a quarter of an hour; a house full of people shares an address. */
export const limits = {
  account: { scope: 'sign-in account', max: 10, windowMs: 15 * MINUTE },
  address: { scope: 'sign-in address', max: 100, windowMs: 15 * MINUTE },
  resetAccount: { scope: 'reset account', max: 4, windowMs: 60 * MINUTE },
  resetAddress: { scope: 'reset address', max: 30, windowMs: 60 * MINUTE },
} as const satisfies Record<string, Limit>

const hashed = (key: string): Buffer => createHash('sha256').update(key).digest()

/**
 * Counts one attempt and says whether it may go on. Counting comes first and is one statement, so attempts made at
 * the same moment, in other processes too, are all counted.
 */
export async function take(runner: Runner, limit: Limit, key: string, now: Date): Promise<Result<undefined>> {
  const since = new Date(now.getTime() - limit.windowMs)
  const { rows } = await runner.execute<{ count: number; started_at: Date | string }>(sql`
    insert into weft_auth.attempt as a (scope, key, started_at, count)
    values (${limit.scope}, ${hashed(key)}, ${now.toISOString()}, 1)
    on conflict (scope, key) do update set
      count = case when a.started_at <= ${since.toISOString()} then 1 else a.count + 1 end,
      started_at = case when a.started_at <= ${since.toISOString()} then excluded.started_at else a.started_at end
    returning count, started_at`)
  const row = rows[0]
  if (!row || row.count <= limit.max) return ok()
  const until = new Date(new Date(row.started_at).getTime() + limit.windowMs)
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE))
  return refuse(
    'throttled',
    `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    {
      retryAt: until.toISOString(),
    },
  )
}

/** Takes back what a successful attempt counted. */
export async function giveBack(runner: Runner, limit: Limit, key: string): Promise<void> {
  await runner.execute(sql`update weft_auth.attempt set count = greatest(count - 1, 0)
    where scope = ${limit.scope} and key = ${hashed(key)}`)
}

/** Forgets the attempts on one key: it was the owner after all. */
export async function clear(runner: Runner, limit: Limit, key: string): Promise<void> {
  await runner.execute(
    sql`delete from weft_auth.attempt where scope = ${limit.scope} and key = ${hashed(key)}`,
  )
}
