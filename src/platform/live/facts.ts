import { sql } from 'drizzle-orm'
import type { Ctx } from '../ctx.ts'
import type { LiveHub } from './hub.ts'

const PAGE = 500
/** A client further behind than this reloads its screen instead of replaying. */
export const TOO_FAR = 5000
/** Of what a fact is about so many things are named; where there are more, a screen reads anew. */
const NAMED = 100

/** What a line says of something that happened. */
export interface Fact {
  readonly seq: number
  readonly type: string
  readonly subject: string
  /** Where it is about many: those that show, in order; none when they are more than NAMED. */
  readonly subjects: readonly string[]
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
  /** Nothing was left out. */
  readonly whole: boolean
}

/**
 * What happened after a number, for the eyes of the one who asks, as it shows at this moment. Everybody from whom the
 * same departments are hidden shares one reading: it is made as somebody of whom nothing was ever asked by name, so it
 * holds only what all of them see. Where it leaves something out, each looks for themselves whether they may see it.
 */
export async function factsAfter(ctx: Ctx, hub: LiveHub, after: number): Promise<Facts> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return read(ctx, after)
  const hidden = [...actor.hidden].sort().join()
  const anybody = ctx.as({ ...actor, memberId: '', rights: new Set() })
  const common = await hub.share(organisationId, `${after} ${hidden}`, () => read(anybody, after))
  if (common.whole || hidden === '') return common
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
  subjects: readonly string[] | null
  many: number | null
}

/**
 * Auditors keep the whole record elsewhere; here they see what they would see without that. A fact about many of which none
 * shows does not show either.
 */
async function read(ctx: Ctx, after: number): Promise<Facts> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select h.seq as newest, e.* from event_head h left join lateral (
        select seq, type, subject, data ->> 'memberId' as about, jsonb_array_length(data -> 'subjects') as many,
          case when jsonb_array_length(data -> 'subjects') <= ${NAMED} then array(
            select one from jsonb_array_elements_text(data -> 'subjects') one where not weft_hides_fact(one)) end as subjects
        from event
        where organisation_id = ${ctx.organisationId} and seq > ${after} and h.seq - ${after}::bigint between 0 and ${TOO_FAR}
          and not weft_hides_fact(subject) order by seq limit ${PAGE}) e on true
      where h.organisation_id = ${ctx.organisationId} order by e.seq`),
  )
  const newest = Number(rows[0]?.newest ?? 0)
  const told = rows.flatMap(({ seq, ...row }) => (seq === null ? [] : [{ ...row, seq: Number(seq) }]))
  const last = told.at(-1)
  // One statement sees one moment: there is nothing between the last fact and the head but what is hidden.
  const upTo = told.length < PAGE || !last ? Math.max(newest, last?.seq ?? 0) : last.seq
  const facts = told.flatMap(({ seq, type, subject, about, subjects }) =>
    subjects?.length === 0 ? [] : [{ seq, type, subject, about, subjects: subjects ?? [] }],
  )
  const named = told.every(({ subjects, many }) => subjects === null || subjects.length === many)
  return { facts, newest, upTo, whole: named && facts.length === upTo - after }
}
