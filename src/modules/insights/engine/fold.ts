import { sql } from 'drizzle-orm'
import type { EventData, StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Changes, METRICS } from '#platform/metric.ts'
import { ANY_DAY, dayOf, matches } from '../domain/current.ts'
import { keepMark, keepTouches, type Touch } from '../store/kept.ts'
import { FOLDED, headOf } from './standing.ts'

const BATCH = 2000

/** Works out which days the new facts touched, batch by batch, so that figures of other days stay kept. */
export async function fold(ctx: Ctx): Promise<void> {
  const changes = changesOf(ctx)
  for (;;) {
    const done = await ctx.write(async (tx) => {
      const { rows } = await tx.execute<{ seq: string }>(
        sql`select seq from figure_mark where organisation_id = ${ctx.organisationId} and name = ${FOLDED}`,
      )
      // What was kept before anybody folded does not exist: the chain is taken up where it stands now.
      const mark = rows[0] ? Number(rows[0].seq) : (await oldestKept(tx, ctx)) - 1
      const facts = await factsAfter(tx, ctx.organisationId, mark)
      const last = facts.at(-1)?.seq ?? (await headOf(tx, ctx.organisationId))
      const touches: Touch[] = []
      for (const change of changes) touches.push(...(await touchesOf(ctx, change, facts)))
      await keepTouches(tx, ctx.organisationId, touches)
      await keepMark(tx, ctx.organisationId, FOLDED, last)
      return facts.length < BATCH
    })
    if (done) return
  }
}

type Tx = Parameters<Parameters<Ctx['write']>[0]>[0]

async function oldestKept(tx: Tx, { organisationId }: Ctx): Promise<number> {
  const { rows } = await tx.execute<{ seq: string | null }>(
    sql`select min(seq) as seq from figure_kept where organisation_id = ${organisationId} and version > 0`,
  )
  return Number(rows[0]?.seq ?? (await headOf(tx, organisationId))) + 1
}

function changesOf(ctx: Ctx): Changes[] {
  const all = ctx.use(METRICS).flatMap(({ changedBy }) => changedBy ?? [])
  return [...new Map(all.map((change) => [change.name, change])).values()]
}

async function touchesOf(ctx: Ctx, change: Changes, facts: readonly StoredEvent[]): Promise<Touch[]> {
  const own = facts.filter(({ type }) => matches(change.on, type))
  const seq = own.at(-1)?.seq
  if (seq === undefined) return []
  const moments = change.touched ? await change.touched(ctx, own) : null
  const days = moments === null ? [ANY_DAY] : [...new Set(moments.map(dayOf))]
  return days.map((day) => ({ change: change.name, day, seq }))
}

interface Row extends Record<string, unknown> {
  seq: string
  id: string
  type: string
  version: number
  subject: string
  actor: string | null
  at: string
  data: EventData
}

async function factsAfter(tx: Tx, organisationId: string, seq: number): Promise<StoredEvent[]> {
  const { rows } =
    await tx.execute<Row>(sql`select seq, id, type, version, subject, actor, at, data from event
    where organisation_id = ${organisationId} and seq > ${seq} order by seq limit ${BATCH}`)
  return rows.map((row) => ({
    ...row,
    seq: Number(row.seq),
    at: new Date(row.at).toISOString(),
    organisationId,
  }))
}
