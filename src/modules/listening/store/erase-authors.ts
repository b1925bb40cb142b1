import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'

/**
 * Takes the words, pictures and names out of the mentions and of the raw items behind them. What stays is that something
 * came, when, and the network's number for it, without which it would be taken in again.
 */
export async function eraseMentions(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  if (ids.length === 0) return
  const these = sql.param([...ids])
  await tx.execute(sql`update intake i set body = '{}'::jsonb from mention m
    where m.organisation_id = ${organisationId} and m.id = any (${these}::uuid[]) and i.organisation_id = m.organisation_id
      and i.channel_id = m.channel_id and i.remote_id = any (array[m.remote_id, 'heard:' || m.remote_id])`)
  // Counts go on counting; what could lead back to the words or to the person does not stay.
  await tx.execute(sql`update mention_enrichment set bands = '{}'
    where organisation_id = ${organisationId} and mention_id = any (${these}::uuid[])`)
  await tx.execute(sql`update query_hit set author = 'erased'
    where organisation_id = ${organisationId} and mention_id = any (${these}::uuid[])`)
  await tx.execute(sql`update mention set text = '', title = null, url = null, media = '[]'::jsonb, reply_context = '{}'::jsonb,
      author_remote_id = 'erased:' || id, author_handle = 'erased', author_name = '', author_avatar_url = null,
      author_profile_url = null, author_followers = null, deleted_at = coalesce(deleted_at, ${at.toISOString()}::timestamptz)
    where organisation_id = ${organisationId} and id = any (${these}::uuid[])`)
}
