import { sql } from 'drizzle-orm'
import { departmentCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { FEWEST_SEEN, type Handling, handlingSeen } from '../../domain/simulator/handling.ts'
import { presence } from '../../domain/simulator/presence.ts'
import type { Arrival, Window } from '../../domain/simulator/rehearse.ts'

/** What really came in a number of weeks, who was there, and how long answers took. */
export interface History {
  readonly window: Window
  readonly arrivals: readonly Arrival[]
  /** Of which conversation each arrival is. */
  readonly conversations: readonly string[]
  /** People at work by desk and quarter of an hour. */
  readonly present: ReadonlyMap<string, Uint16Array>
  readonly handling: Handling
  /** How many pieces of work the handling was read from; 0: it is a guess. */
  readonly seen: number
  readonly names: ReadonlyMap<string, string>
}

/** What an answer takes while too few were seen: a guess, and said to be one. */
const guess: Handling = { kind: 'typed', median: 6, p90: 15 }
const WEEK_MS = 7 * 86_400_000
/** More arrivals than this are not replayed. */
export const MOST_ARRIVALS = 1_000_000

interface Row extends Record<string, unknown> {
  desk: string
  conversation: string
  started: number
  due: number
  stopped: number | null
  by: string | null
  answered: boolean
}

/**
 * Every clock for an answer that began in the last `weeks`, the newest million. Those closed without an answer are left
 * out: nobody had to write. `desks`: only these; the rest is not looked at.
 */
export async function historyOfWeeks(
  ctx: Ctx,
  weeks: number,
  desks: readonly string[] | null,
): Promise<History> {
  const to = ctx.now().getTime()
  const from = to - weeks * WEEK_MS
  const { zone } = await organisation(ctx)
  const names = new Map((await departmentCards(ctx)).map(({ id, name }) => [id, name]))
  const only = desks ? sql`and department_id = any (${sql.param([...desks])}::uuid[])` : sql``
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select department_id as desk, conversation_id as conversation, extract(epoch from started_at)::float8 * 1000 as started,
        extract(epoch from due_at)::float8 * 1000 as due, extract(epoch from stopped_at)::float8 * 1000 as stopped,
        stopped_by as by, stopped_at is not null as answered
      from clock where organisation_id = ${ctx.organisationId} and kind in ('first', 'next')
        and started_at >= ${new Date(from).toISOString()}::timestamptz
        and started_at < ${new Date(to).toISOString()}::timestamptz
        and outcome is distinct from 'closed' ${only}
      order by started_at desc limit ${MOST_ARRIVALS}`),
  )
  const answers = rows.flatMap(({ desk, started, stopped, by }) =>
    by && stopped !== null ? [{ memberId: by, desk, since: started / 60_000, at: stopped / 60_000 }] : [],
  )
  const seen = handlingSeen(answers)
  return {
    window: { from, to, zone },
    arrivals: rows.map(({ desk, started, due, stopped }) => ({ at: started, due, desk, answered: stopped })),
    conversations: rows.map(({ conversation }) => conversation),
    present: presence(
      answers.map((one) => ({ ...one, at: one.at * 60_000 })),
      { from, to },
    ),
    handling: seen.length < FEWEST_SEEN ? guess : { kind: 'seen', minutes: seen },
    seen: seen.length < FEWEST_SEEN ? 0 : seen.length,
    names,
  }
}
