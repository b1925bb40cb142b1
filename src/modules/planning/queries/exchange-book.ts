import { sql } from 'drizzle-orm'
import { addDays } from '#kernel/local-time.ts'
import type { Tx } from '#platform/db/pool.ts'
import { RATE_DAYS, type Rate, type RateBook, rateBook } from '../domain/rates/book.ts'

/** The rates that days in [from, until) may need: no more than a rate's age before. */
export async function exchangeBook(
  tx: Tx,
  organisationId: string,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<RateBook> {
  const { rows } = await tx.execute<Rate & Record<string, unknown>>(sql`
    select base, quote, day::text as day, rate::text as rate from exchange_rate
    where organisation_id = ${organisationId} and day >= ${addDays(from, -RATE_DAYS)} and day < ${until}`)
  return rateBook(rows)
}
