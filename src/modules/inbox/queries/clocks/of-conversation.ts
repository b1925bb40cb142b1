import { and, desc, eq, gt, gte, isNotNull, isNull, max, min, ne } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type ClockRow, clocks, messages } from '../../tables.ts'

interface Key {
  readonly organisationId: string
  readonly conversationId: string
}

const its = (key: Key) =>
  and(eq(clocks.organisationId, key.organisationId), eq(clocks.conversationId, key.conversationId))
const turns = (key: Key) =>
  and(eq(messages.organisationId, key.organisationId), eq(messages.conversationId, key.conversationId))
/** Only what a named person sent; automation never answers for anybody. */
const byPeople = (key: Key) => and(turns(key), eq(messages.direction, 'out'), isNotNull(messages.authorId))

/** The clocks that run: at most one for an answer and one for the matter. */
export function runningClocks(tx: Tx, key: Key): Promise<ClockRow[]> {
  return tx
    .select()
    .from(clocks)
    .where(and(its(key), isNull(clocks.stoppedAt)))
    .for('update')
}

/** The newest clock of a sort, running or not. */
export async function lastClock(
  tx: Tx,
  key: Key,
  sort: 'answer' | 'resolution',
): Promise<ClockRow | undefined> {
  const kind = sort === 'resolution' ? eq(clocks.kind, 'resolution') : ne(clocks.kind, 'resolution')
  const [row] = await tx
    .select()
    .from(clocks)
    .where(and(its(key), kind))
    .orderBy(desc(clocks.startedAt))
    .limit(1)
  return row
}

/** When a named person last sent something; null: never. */
export async function lastAnswerAt(tx: Tx, key: Key): Promise<Date | null> {
  const [row] = await tx
    .select({ at: max(messages.at) })
    .from(messages)
    .where(byPeople(key))
  return row?.at ?? null
}

/** Whether a named person sent something at or after a moment. */
export async function answeredSince(tx: Tx, key: Key, at: Date): Promise<boolean> {
  const rows = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(byPeople(key), gte(messages.at, at)))
    .limit(1)
  return rows.length > 0
}

/** When the first message of theirs after a moment came; null: none did. */
export async function firstInAfter(tx: Tx, key: Key, at: Date): Promise<Date | null> {
  const [row] = await tx
    .select({ at: min(messages.at) })
    .from(messages)
    .where(and(turns(key), eq(messages.direction, 'in'), gt(messages.at, at)))
  return row?.at ?? null
}

/** When a named person pressed send on this answer of the conversation; null when none did. */
export async function sentByPersonAt(tx: Tx, key: Key, postId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ at: messages.at })
    .from(messages)
    .where(and(byPeople(key), eq(messages.postId, postId)))
    .limit(1)
  return row?.at ?? null
}
