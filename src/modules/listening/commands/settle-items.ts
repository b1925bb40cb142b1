import { newId } from '#kernel/ids.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { ShapedMention } from '../domain/shape-mention.ts'
import { mentionDeleted, mentionEdited } from '../events.ts'
import { heardWith, type Voices, voicesOf } from '../queries/voices.ts'
import { addMentions, deleteMentions, knownDeletions, rememberDeletions } from '../store/mentions.ts'
import { remoteKey } from '../store/remote-key.ts'
import type { MentionRow } from '../tables.ts'
import { mergeMentions } from './merge-mentions.ts'
import type { Desk, Raw, Read } from './reading-desk.ts'
import { factsOfReady } from './tell-ready.ts'
import { understand } from './understand.ts'

/** Makes of what items turned out to be mentions, later wordings and ends, and tells of them. */
export async function settleItems(ctx: Ctx, tx: WriteTx, desk: Desk, reads: readonly Read[]): Promise<void> {
  await settleDeleted(ctx, tx, desk, reads)
  await settleMentions(ctx, tx, desk, reads)
}

/** Before the mentions of the same batch: what came together with its own end is born as gone. */
async function settleDeleted(ctx: Ctx, tx: WriteTx, desk: Desk, reads: readonly Read[]): Promise<void> {
  const gone = reads.flatMap(({ item }) => (item.kind === 'deleted' ? [remoteKey(item.remoteId)] : []))
  const now = ctx.now()
  await rememberDeletions(tx, ctx.organisationId, desk.channelId, gone, now)
  for (const id of await deleteMentions(tx, ctx.organisationId, desk.channelId, gone, now))
    tx.emit(mentionDeleted(id, desk.channelId))
}

async function settleMentions(ctx: Ctx, tx: WriteTx, desk: Desk, reads: readonly Read[]): Promise<void> {
  const read = reads.flatMap(({ row, item }) =>
    item.kind === 'mention' ? [{ row, mention: item.mention, key: remoteKey(item.mention.remoteId) }] : [],
  )
  const keys = read.map(({ key }) => key)
  const gone = await knownDeletions(tx, ctx.organisationId, desk.channelId, keys)
  const ids = idsInTime(read)
  const born = read.map(({ row, mention, key }, at) =>
    mentionRow(ctx, desk, row, mention, {
      id: ids[at] ?? newId(),
      remoteId: key,
      deletedAt: gone.get(key) ?? null,
    }),
  )
  // Asked before they are stored: most authors were never heard, and that is told by a look into the index.
  const before = await voicesOf(tx, ctx.organisationId, born, [], ctx.now())
  const added = await addMentions(tx, born)
  const isNew: ReadonlySet<MentionRow> = new Set(added)
  const changed = await mergeMentions(
    ctx,
    tx,
    desk.channelId,
    born.filter((row) => !isNew.has(row)),
  )
  const words = [...added, ...changed.words].filter((row) => row.deletedAt === null)
  const voices = heardWith(before, added, ctx.now())
  await understand(ctx, tx, words, isNew, await askedAnew(ctx, tx, voices, words, isNew))
  const ready = [...added.filter((row) => row.deletedAt === null), ...changed.addressed]
  for (const fact of factsOfReady(desk.channelId, ready)) tx.emit(fact)
  for (const row of changed.words) if (!isNew.has(row)) tx.emit(mentionEdited(row.id, desk.channelId))
}

/** Voices, those of whom another wording came asked again: the mood of the former one does not count. */
async function askedAnew(
  ctx: Ctx,
  tx: WriteTx,
  voices: Voices,
  words: readonly MentionRow[],
  isNew: ReadonlySet<MentionRow>,
): Promise<Voices> {
  const reworded = words.filter((row) => !isNew.has(row))
  if (reworded.length === 0) return voices
  const unread = words.map((row) => row.id)
  return new Map([...voices, ...(await voicesOf(tx, ctx.organisationId, reworded, unread, ctx.now()))])
}

/**
 * Ids in the order of what was said, for the stream is read by them, and many sources answer with the newest first. What comes together
 * is settled in the order it came: a later wording must stay the later one.
 */
function idsInTime(read: readonly { readonly row: Raw; readonly mention: ShapedMention }[]): string[] {
  const ids: string[] = []
  const inTime = read
    .map(({ row, mention }, at) => ({
      at,
      came: row.receivedAt.getTime(),
      said: mention.publishedAt.getTime(),
    }))
    .toSorted((a, b) => a.came - b.came || a.said - b.said)
  for (const { at, came } of inTime) ids[at] = newId(came)
  return ids
}

/** Every column by its name: copies of what it is made of would be half of what storing a mention costs the collector. */
function mentionRow(
  ctx: Ctx,
  desk: Desk,
  row: Raw,
  mention: ShapedMention,
  known: Pick<MentionRow, 'id' | 'remoteId' | 'deletedAt'>,
): MentionRow {
  const { author } = mention
  return {
    organisationId: ctx.organisationId,
    id: known.id,
    channelId: desk.channelId,
    network: mention.network ?? desk.network,
    remoteId: known.remoteId,
    kind: mention.kind,
    url: mention.url,
    title: mention.title,
    text: mention.text,
    lang: mention.lang,
    publishedAt: mention.publishedAt,
    receivedAt: row.receivedAt,
    clockUnsure: mention.clockUnsure,
    authorRemoteId: author.remoteId,
    authorHandle: author.handle,
    authorName: author.displayName,
    authorAvatarUrl: author.avatarUrl,
    authorProfileUrl: author.profileUrl,
    authorFollowers: author.followers,
    media: mention.media,
    inReplyTo: mention.inReplyTo,
    threadRoot: mention.threadRoot,
    addressed: mention.addressed,
    replyContext: mention.replyContext,
    deletedAt: known.deletedAt,
    sourceId: row.sourceId,
    editedAt: mention.edited ? row.receivedAt : null,
  }
}
