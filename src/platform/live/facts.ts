import { sql } from 'drizzle-orm'
import type { Ctx } from '../ctx.ts'
import type { LiveHub } from './hub.ts'

const PAGE = 500
/** A client further behind than this reloads its screen instead of replaying. */
export const TOO_FAR = 5000

/** What a line says of something that happened. */
export interface Fact {
  readonly seq: number
  readonly type: string
  readonly subject: string
  /** The member it is about, when its data names one. */
  readonly about: string | null
}

interface Facts {
  /** In order; without what is hidden. */
  readonly facts: readonly Fact[]
  /** The end of the chain; without facts when somebody is further behind than TOO_FAR, or beyond it. */
  readonly newest: number
  /** So far the chain was looked at. */
  readonly upTo: number
}

/**
 * What happened after a number, for the eyes of the one who asks, as it shows at this moment. Everybody from whom the
 * same departments are hidden shares one reading: it is made as somebody of whom nothing was ever asked by name, so it
 * holds only what all of them see. Where it leaves out a number, each looks for themselves whether they may see it.
 */
export async function factsAfter(ctx: Ctx, hub: LiveHub, after: number): Promise<Facts> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return read(ctx, after)
  const hidden = [...actor.hidden].sort().join()
  const anybody = ctx.as({ ...actor, memberId: '', rights: new Set() })
  const common = await hub.share(organisationId, `${after} ${hidden}`, () => read(anybody, after))
  const whole = common.facts.length === common.upTo - after
  if (whole || hidden === '') return common
  return hub.share(organisationId, `${after} ${hidden} ${actor.memberId}`, () => read(ctx, after))
}

/** The number of the newest fact; 0 before there is one. */
export async function headOf(ctx: Ctx): Promise<number> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ seq: string }>(
      sql`select seq from event_head where organisation_id = ${ctx.organisationId}`,
    ),
  )
  return Number(rows[0]?.seq ?? 0)
}

interface Row extends Record<string, unknown> {
  newest: string
  seq: string | null
  type: string
  subject: string
  about: string | null
}

/** Auditors keep the whole record elsewhere; here they see what they would see without that. */
async function read(ctx: Ctx, after: number): Promise<Facts> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select h.seq as newest, e.* from event_head h left join lateral (
        select seq, type, subject, data ->> 'memberId' as about from event
        where organisation_id = ${ctx.organisationId} and seq > ${after} and h.seq - ${after}::bigint between 0 and ${TOO_FAR}
          and not weft_hides_fact(subject) order by seq limit ${PAGE}) e on true
      where h.organisation_id = ${ctx.organisationId} order by e.seq`),
  )
  const facts = rows.flatMap(({ seq, type, subject, about }) =>
    seq === null ? [] : [{ seq: Number(seq), type, subject, about }],
  )
  const newest = Number(rows[0]?.newest ?? 0)
  const last = facts.at(-1)
  // One statement sees one moment: there is nothing between the last fact and the head but what is hidden.
  return { facts, newest, upTo: facts.length < PAGE || !last ? Math.max(newest, last?.seq ?? 0) : last.seq }
}
