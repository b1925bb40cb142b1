import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { Tally } from '../contract.ts'
import { OTHER } from '../domain/poll.ts'
import { type PollRow, pollVotes } from '../tables.ts'

interface Counted {
  readonly n: number
  readonly byOption: ReadonlyMap<string, number>
}

/** How often each answer of these polls was given, and by how many; polls without a vote are missing. */
export async function tallies(
  tx: Tx,
  organisationId: string,
  pollIds: readonly string[],
): Promise<Map<string, Counted>> {
  if (pollIds.length === 0) return new Map()
  const these = and(eq(pollVotes.organisationId, organisationId), inArray(pollVotes.pollId, [...pollIds]))
  const people = await tx
    .select({ pollId: pollVotes.pollId, n: sql<number>`count(*)::int` })
    .from(pollVotes)
    .where(these)
    .groupBy(pollVotes.pollId)
  const option = sql<string>`unnest(${pollVotes.options})`
  const given = await tx
    .select({ pollId: pollVotes.pollId, option, n: sql<number>`count(*)::int` })
    .from(pollVotes)
    .where(these)
    .groupBy(pollVotes.pollId, sql`2`)
  return new Map(
    people.map(({ pollId, n }) => [
      pollId,
      {
        n,
        byOption: new Map(
          given.filter((one) => one.pollId === pollId).map((one) => [one.option, one.n] as const),
        ),
      },
    ]),
  )
}

/** The figures of one poll in the order of its answers. */
export function tallyOf(poll: Pick<PollRow, 'options' | 'other'>, counted: Counted | undefined): Tally {
  const of = (id: string): number => counted?.byOption.get(id) ?? 0
  return {
    n: counted?.n ?? 0,
    options: poll.options.map(({ id, text }) => ({ id, text, votes: of(id) })),
    other: poll.other ? of(OTHER) : null,
  }
}
