import { sql } from 'drizzle-orm'
import type { EventData } from '#kernel/event.ts'
import type { Ctx } from '../ctx.ts'

/** Something that happened, and when somebody else first acted on it. */
export interface Followed {
  readonly subject: string
  readonly at: Date
  readonly data: EventData
  /** When another named person did one of the things asked for; null: nobody yet. */
  readonly followedAt: Date | null
}

interface Row extends Record<string, unknown> {
  subject: string
  at: string
  data: EventData
  followed: string | null
}

/**
 * Every event of a type in [from, to), the newest first, with the moment at which a named person other than who did it
 * did one of `acts` on the same subject. At most `limit`.
 */
export async function followedEvents(
  ctx: Ctx,
  type: string,
  window: { readonly from: string; readonly to: string },
  acts: readonly string[],
  limit: number,
): Promise<Followed[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select e.subject, e.at, e.data, next.at as followed from event e
      left join lateral (select later.at from event later where later.organisation_id = e.organisation_id
        and later.subject = e.subject and later.seq > e.seq and later.actor is distinct from e.actor
        and later.actor is not null and later.type = any (${`{${acts.join(',')}}`}::text[])
        order by later.seq limit 1) next on true
      where e.organisation_id = ${ctx.organisationId} and e.type = ${type}
        and e.at >= ${window.from}::timestamptz and e.at < ${window.to}::timestamptz
      order by e.at desc limit ${limit}`),
  )
  return rows.map((row) => ({
    subject: row.subject,
    at: new Date(row.at),
    data: row.data,
    followedAt: row.followed === null ? null : new Date(row.followed),
  }))
}
