import { and, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import { inOrder, type ListType, type ListValue, list } from '#platform/db/lists.ts'
import type { Tx } from '#platform/db/pool.ts'
import { type MentionRow, mention, mentionDeletion } from '../tables.ts'

const item = (organisationId: string, channelId: string, keys: readonly string[]) =>
  and(
    eq(mention.organisationId, organisationId),
    eq(mention.channelId, channelId),
    inArray(mention.remoteId, [...keys]),
  )

/**
 * Stores mentions of one organisation, each once; returns those that were new. In the order of ids, so that two who store the
 * same do not wait for each other; in one statement that is the same for any number.
 */
export async function addMentions(tx: Tx, rows: readonly MentionRow[]): Promise<MentionRow[]> {
  const [one] = rows
  if (!one) return []
  const all = inOrder(rows, (row) => row.remoteId)
  const of = (type: ListType, value: (row: MentionRow) => ListValue) => list(type, all.map(value))
  const added = await tx.execute<{ id: string }>(sql`
    insert into mention (organisation_id, id, channel_id, network, remote_id, kind, url, title, text, lang, published_at,
      received_at, clock_unsure, author_remote_id, author_handle, author_name, author_avatar_url, author_profile_url,
      author_followers, media, in_reply_to, thread_root, addressed, reply_context, deleted_at, source_id, edited_at)
    select ${one.organisationId}::uuid, m.* from unnest(${of('uuid', (row) => row.id)}, ${of('uuid', (row) => row.channelId)},
      ${of('text', (row) => row.network)}, ${of('text', (row) => row.remoteId)}, ${of('text', (row) => row.kind)},
      ${of('text', (row) => row.url)}, ${of('text', (row) => row.title)}, ${of('text', (row) => row.text)},
      ${of('text', (row) => row.lang)}, ${of('timestamptz', (row) => row.publishedAt)},
      ${of('timestamptz', (row) => row.receivedAt)}, ${of('boolean', (row) => row.clockUnsure)},
      ${of('text', (row) => row.authorRemoteId)}, ${of('text', (row) => row.authorHandle)},
      ${of('text', (row) => row.authorName)}, ${of('text', (row) => row.authorAvatarUrl)},
      ${of('text', (row) => row.authorProfileUrl)}, ${of('bigint', (row) => row.authorFollowers)},
      ${of('jsonb', (row) => JSON.stringify(row.media))}, ${of('text', (row) => row.inReplyTo)},
      ${of('text', (row) => row.threadRoot)}, ${of('boolean', (row) => row.addressed)},
      ${of('jsonb', (row) => JSON.stringify(row.replyContext))}, ${of('timestamptz', (row) => row.deletedAt)},
      ${of('uuid', (row) => row.sourceId)}, ${of('timestamptz', (row) => row.editedAt)}) as m
    on conflict do nothing
    returning id`)
  const ids = new Set(added.rows.map((row) => row.id))
  return rows.filter((row) => ids.has(row.id))
}

/** Of these items, the mentions we have. */
export async function knownMentions(
  tx: Tx,
  organisationId: string,
  channelId: string,
  keys: readonly string[],
): Promise<Map<string, MentionRow>> {
  if (keys.length === 0) return new Map()
  const { search: _, ...columns } = getTableColumns(mention)
  const rows = await tx
    .select(columns)
    .from(mention)
    .where(item(organisationId, channelId, keys))
  return new Map(rows.map((row) => [row.remoteId, row]))
}

type MentionChange = Partial<
  Pick<
    MentionRow,
    | 'kind'
    | 'addressed'
    | 'replyContext'
    | 'inReplyTo'
    | 'threadRoot'
    | 'title'
    | 'text'
    | 'media'
    | 'editedAt'
  >
>

/** What was learned of a mention later: that it speaks to us, or other words. */
export async function changeMention(
  tx: Tx,
  organisationId: string,
  id: string,
  change: MentionChange,
): Promise<void> {
  await tx
    .update(mention)
    .set(change)
    .where(and(eq(mention.organisationId, organisationId), eq(mention.id, id)))
}

/** Marks mentions as gone; returns the ids of those that stood until now. */
export async function deleteMentions(
  tx: Tx,
  organisationId: string,
  channelId: string,
  keys: readonly string[],
  at: Date,
): Promise<string[]> {
  if (keys.length === 0) return []
  const deleted = await tx
    .update(mention)
    .set({ deletedAt: at })
    .where(and(item(organisationId, channelId, keys), isNull(mention.deletedAt)))
    .returning({ id: mention.id })
  return deleted.map(({ id }) => id)
}

/** Remembers deletions, so that an item that arrives after its own end is not taken for alive. */
export async function rememberDeletions(
  tx: Tx,
  organisationId: string,
  channelId: string,
  keys: readonly string[],
  at: Date,
): Promise<void> {
  if (keys.length === 0) return
  const rows = keys.map((remoteId) => ({ organisationId, channelId, remoteId, deletedAt: at }))
  await tx.insert(mentionDeletion).values(rows).onConflictDoNothing()
}

/** Of these items, the ones known to be gone, with the time we learned it. */
export async function knownDeletions(
  tx: Tx,
  organisationId: string,
  channelId: string,
  keys: readonly string[],
): Promise<Map<string, Date>> {
  if (keys.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(mentionDeletion)
    .where(
      and(
        eq(mentionDeletion.organisationId, organisationId),
        eq(mentionDeletion.channelId, channelId),
        // One statement for lists of any length, so that its plan can be kept.
        eq(mentionDeletion.remoteId, sql`any(${sql.param([...keys])}::text[])`),
      ),
    )
  return new Map(rows.map((row) => [row.remoteId, row.deletedAt]))
}
