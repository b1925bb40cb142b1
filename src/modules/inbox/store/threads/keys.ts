import { and, eq, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { conversationKeys } from '../../tables/threads.ts'

export interface Pair {
  readonly organisationId: string
  readonly from: string
  readonly into: string
}

/** The threads of the network that belong to a conversation, as `channel handle key`. */
export async function keysOf(tx: WriteTx, organisationId: string, conversationId: string): Promise<string[]> {
  const rows = await tx
    .select()
    .from(conversationKeys)
    .where(
      and(
        eq(conversationKeys.organisationId, organisationId),
        eq(conversationKeys.conversationId, conversationId),
      ),
    )
  return rows.map((row) => `${row.channelId} ${row.handleId} ${row.threadKey}`)
}

/** Further messages of these threads go to `into`. */
export async function moveKeys(tx: WriteTx, pair: Pair, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx.execute(sql`update conversation_key set conversation_id = ${pair.into}
    where organisation_id = ${pair.organisationId} and conversation_id = ${pair.from}
      and channel_id || ' ' || handle_id || ' ' || thread_key = any (${sql.param([...keys])}::text[])`)
}

interface Claim {
  readonly organisationId: string
  readonly channelId: string
  readonly handleId: string
  readonly threadKey: string
  readonly conversationId: string
  readonly joinedBecause: string | null
  readonly at: Date
}

/** Says where a thread of the network belongs, once; false when somebody said so first. Waits for one who is saying it. */
export async function claimKey(tx: WriteTx, row: Claim): Promise<boolean> {
  const rows = await tx
    .insert(conversationKeys)
    .values(row)
    .onConflictDoNothing()
    .returning({ key: conversationKeys.threadKey })
  return rows.length === 1
}

/** Threads of these accounts no longer belong to a conversation, nor yet to another one. */
export async function dropKeys(
  tx: WriteTx,
  organisationId: string,
  conversationId: string,
  handleIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`delete from conversation_key where organisation_id = ${organisationId}
    and conversation_id = ${conversationId} and handle_id = any (${sql.param([...handleIds])}::uuid[])`)
}
