import { and, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
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
 * same do not wait for each other; in one statement that is the same for any number. What is
 * not there is not said.
 */
export async function addMentions(tx: Tx, rows: readonly MentionRow[]): Promise<MentionRow[]> {
  const [one] = rows
  if (!one) return []
  const added = await tx.execute<{ id: string }>(sql`
    insert into mention (organisation_id, id, channel_id, network, remote_id, kind, url, title, text, lang, published_at,
      received_at, clock_unsure, author_remote_id, author_handle, author_name, author_avatar_url, author_profile_url,
      author_followers, media, in_reply_to, thread_root, addressed, reply_context, deleted_at, source_id, edited_at)
    select ${one.organisationId}::uuid, id, "channelId", network, "remoteId", kind, url, title, text, lang,
      "publishedAt", "receivedAt", "clockUnsure", "authorRemoteId", "authorHandle", "authorName", "authorAvatarUrl",
      "authorProfileUrl", "authorFollowers", media, "inReplyTo", "threadRoot", addressed, "replyContext", "deletedAt",
      "sourceId", "editedAt"
    from rows from (json_to_recordset(${JSON.stringify(rows.map(told))}::json) as (id uuid, "channelId" uuid, network text,
      "remoteId" text, kind text, url text, title text, text text, lang text, "publishedAt" timestamptz,
      "receivedAt" timestamptz, "clockUnsure" boolean, "authorRemoteId" text, "authorHandle" text, "authorName" text,
      "authorAvatarUrl" text, "authorProfileUrl" text, "authorFollowers" bigint, media jsonb, "inReplyTo" text,
      "threadRoot" text, addressed boolean, "replyContext" jsonb, "deletedAt" timestamptz, "sourceId" uuid,
      "editedAt" timestamptz)) with ordinality as m
    order by "remoteId", ordinality
    on conflict do nothing
    returning id`)
  const ids = new Set(added.rows.map((row) => row.id))
  return rows.filter((row) => ids.has(row.id))
}

/** A mention as it is told to the database: what is null is left out. */
function told({ organisationId: _, ...row }: MentionRow): object {
  return {
    ...row,
    url: row.url ?? undefined,
    title: row.title ?? undefined,
    lang: row.lang ?? undefined,
    authorAvatarUrl: row.authorAvatarUrl ?? undefined,
    authorProfileUrl: row.authorProfileUrl ?? undefined,
    authorFollowers: row.authorFollowers ?? undefined,
    inReplyTo: row.inReplyTo ?? undefined,
    threadRoot: row.threadRoot ?? undefined,
    deletedAt: row.deletedAt ?? undefined,
    sourceId: row.sourceId ?? undefined,
    editedAt: row.editedAt ?? undefined,
  }
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
