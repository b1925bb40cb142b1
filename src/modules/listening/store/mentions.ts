import { and, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import { asRows, type Columns, inOrder } from '#platform/db/lists.ts'
import type { Tx } from '#platform/db/pool.ts'
import { type MentionRow, mention, mentionDeletion } from '../tables.ts'

const item = (organisationId: string, channelId: string, keys: readonly string[]) =>
  and(
    eq(mention.organisationId, organisationId),
    eq(mention.channelId, channelId),
    inArray(mention.remoteId, [...keys]),
  )

const columns: Columns<MentionRow> = {
  id: ['uuid', (row) => row.id],
  channel_id: ['uuid', (row) => row.channelId],
  network: ['text', (row) => row.network],
  remote_id: ['text', (row) => row.remoteId],
  kind: ['text', (row) => row.kind],
  url: ['text', (row) => row.url],
  title: ['text', (row) => row.title],
  text: ['text', (row) => row.text],
  lang: ['text', (row) => row.lang],
  published_at: ['timestamptz', (row) => row.publishedAt],
  received_at: ['timestamptz', (row) => row.receivedAt],
  clock_unsure: ['boolean', (row) => row.clockUnsure],
  author_remote_id: ['text', (row) => row.authorRemoteId],
  author_handle: ['text', (row) => row.authorHandle],
  author_name: ['text', (row) => row.authorName],
  author_avatar_url: ['text', (row) => row.authorAvatarUrl],
  author_profile_url: ['text', (row) => row.authorProfileUrl],
  author_followers: ['bigint', (row) => row.authorFollowers],
  media: ['jsonb', (row) => JSON.stringify(row.media)],
  in_reply_to: ['text', (row) => row.inReplyTo],
  thread_root: ['text', (row) => row.threadRoot],
  addressed: ['boolean', (row) => row.addressed],
  reply_context: ['jsonb', (row) => JSON.stringify(row.replyContext)],
  deleted_at: ['timestamptz', (row) => row.deletedAt],
  source_id: ['uuid', (row) => row.sourceId],
  edited_at: ['timestamptz', (row) => row.editedAt],
}

/**
 * Stores mentions of one organisation, each once; returns those that were new. In the order of ids, so that two who store the
 * same do not wait for each other; in one statement that is the same for any number.
 */
export async function addMentions(tx: Tx, rows: readonly MentionRow[]): Promise<MentionRow[]> {
  const [one] = rows
  if (!one) return []
  const { from, values } = asRows(
    inOrder(rows, (row) => row.remoteId),
    columns,
  )
  const added = await tx.execute<{ id: string }>(sql`
    insert into mention (organisation_id, id, channel_id, network, remote_id, kind, url, title, text, lang, published_at,
      received_at, clock_unsure, author_remote_id, author_handle, author_name, author_avatar_url, author_profile_url,
      author_followers, media, in_reply_to, thread_root, addressed, reply_context, deleted_at, source_id, edited_at)
    select ${one.organisationId}::uuid, ${values} from ${from}
    on conflict (organisation_id, channel_id, remote_id) do nothing
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
