import { newId } from '#kernel/ids.ts'
import { channelAccount } from '#modules/channels/index.ts'
import { urlsIn } from '#modules/link-safety/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type Reader, type ReadItem, readItem } from '../domain/read-item.ts'
import type { ShapedMention } from '../domain/shape-mention.ts'
import { portOf } from '../domain/source-port.ts'
import { itemsUnreadable, mentionDeleted, mentionEdited, mentionReady } from '../events.ts'
import { causeOf, isAboutData } from '../store/data-error.ts'
import { settleIntake, takeUnread } from '../store/intake.ts'
import { addMentions, deleteMentions, knownDeletions, rememberDeletions } from '../store/mentions.ts'
import { remoteKey } from '../store/remote-key.ts'
import { sourcesOf } from '../store/sources.ts'
import type { IntakeRow, MentionRow } from '../tables.ts'
import { mergeMentions } from './merge-mentions.ts'
import { understand } from './understand.ts'

export const BATCH = 1000

/** A channel whose items are read, and how; a string says why nobody can read them here. */
interface Desk {
  readonly channelId: string
  readonly network: string
  /** By source; null is the channel's own account. */
  readonly readers: ReadonlyMap<string | null, Reader>
  /** Why what no reader fits cannot be read. */
  readonly problem: string
}

type Read = { readonly row: IntakeRow; readonly item: ReadItem }

/**
 * Makes mentions of the oldest unread items of a channel and returns how many items it took. Should the database
 * refuse the batch for something in it, each item is tried alone, so that only the culprit lands among the dead.
 */
export async function normaliseBatch(ctx: Ctx, channelId: string): Promise<number> {
  const desk = await deskOf(ctx, channelId)
  try {
    return await ctx.write(async (tx) => {
      const rows = await takeUnread(tx, ctx.organisationId, channelId, BATCH)
      await settle(ctx, tx, desk, read(desk, rows))
      return rows.length
    })
  } catch (error) {
    if (!isAboutData(error)) throw error
    ctx.log.warn({ err: error, channelId }, 'the database refused a batch of items; each is tried alone')
    return oneByOne(ctx, desk)
  }
}

async function oneByOne(ctx: Ctx, desk: Desk): Promise<number> {
  for (let taken = 0; taken < BATCH; taken += 1) {
    const found = await ctx.write(async (tx) => {
      const rows = await takeUnread(tx, ctx.organisationId, desk.channelId, 1)
      try {
        await ctx.write((inner) => settle(ctx, inner, desk, read(desk, rows)))
      } catch (error) {
        if (!isAboutData(error)) throw error
        const reason = `It cannot be stored: ${causeOf(error)}`
        await settle(ctx, tx, desk, read({ ...desk, readers: new Map(), problem: reason }, rows))
      }
      return rows.length > 0
    })
    if (!found) return taken
  }
  return BATCH
}

async function deskOf(ctx: Ctx, channelId: string): Promise<Desk> {
  const us = await channelAccount(ctx, channelId)
  const readers = new Map<string | null, Reader>()
  if (!us) return { channelId, network: '', readers, problem: 'Its channel does not exist any more.' }
  const network = ctx.use(NETWORKS).get(us.network)
  const weWrite = network?.publish !== undefined
  if (network?.receive) readers.set(null, { receive: network.receive, us, weWrite })
  if (network?.listen)
    for (const { id, ...source } of await ctx.read((tx) => sourcesOf(tx, ctx.organisationId, channelId))) {
      const receive = source.kind === 'account' ? null : portOf(network, source)
      if (receive) readers.set(id, { receive, us, weWrite })
    }
  return {
    channelId,
    network: us.network,
    readers,
    problem: `This installation cannot read items of ${us.network}.`,
  }
}

function read({ readers, problem }: Desk, rows: readonly IntakeRow[]): Read[] {
  return rows.map((row) => {
    // A search that was taken away since leaves what it found to any other reader of the same kind.
    const reader = readers.get(row.sourceId) ?? (row.sourceId === null ? undefined : anyListener(readers))
    const item = reader
      ? readItem(reader, row.body, row.receivedAt)
      : ({ kind: 'unreadable', reason: problem } as const)
    return { row, item }
  })
}

function anyListener(readers: Desk['readers']): Reader | undefined {
  return [...readers].find(([id]) => id !== null)?.[1]
}

async function settle(ctx: Ctx, tx: WriteTx, desk: Desk, reads: readonly Read[]): Promise<void> {
  await settleDeleted(ctx, tx, desk, reads)
  await settleMentions(ctx, tx, desk, reads)
  const dead = reads.flatMap(({ row: { id }, item }) =>
    item.kind === 'unreadable' ? [{ id, reason: item.reason }] : [],
  )
  const done = reads.flatMap(({ row: { id }, item }) =>
    item.kind === 'unreadable' ? [] : [{ id, reason: item.kind === 'ignored' ? item.reason : null }],
  )
  await settleIntake(tx, ctx.organisationId, 'dead', dead)
  await settleIntake(tx, ctx.organisationId, 'done', done)
  if (dead.length > 0) tx.emit(itemsUnreadable(desk.channelId, dead.length))
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
  const born = read.map(({ row, mention, key }) =>
    mentionRow(ctx, desk, row, { ...mention, remoteId: key }, gone.get(key) ?? null),
  )
  const added = await addMentions(tx, born)
  const changed = await mergeMentions(
    ctx,
    tx,
    desk.channelId,
    born.filter((row) => !added.includes(row)),
  )
  const words = [...added, ...changed.words].filter((row) => row.deletedAt === null)
  await understand(ctx, tx, words)
  for (const row of added)
    if (row.deletedAt === null) tx.emit(mentionReady(row.id, desk.channelId, toldOf(row)))
  for (const row of changed.addressed) tx.emit(mentionReady(row.id, desk.channelId, toldOf(row)))
  for (const row of changed.words) if (!added.includes(row)) tx.emit(mentionEdited(row.id, desk.channelId))
}

/** What others need to know to tell whether a mention is for them, so that most are spared a look. */
function toldOf(row: MentionRow): { addressed: boolean; links: boolean } {
  const article = row.kind === 'article' && row.url !== null
  const links = article || urlsIn(`${row.title ?? ''}\n${row.text}`).length > 0
  return { addressed: row.addressed, links }
}

function mentionRow(
  ctx: Ctx,
  desk: Desk,
  row: IntakeRow,
  { author, network, edited, ...mention }: ShapedMention,
  deletedAt: Date | null,
): MentionRow {
  return {
    ...mention,
    sourceId: row.sourceId,
    editedAt: edited ? row.receivedAt : null,
    organisationId: ctx.organisationId,
    id: newId(row.receivedAt.getTime()),
    channelId: desk.channelId,
    network: network ?? desk.network,
    receivedAt: row.receivedAt,
    authorRemoteId: author.remoteId,
    authorHandle: author.handle,
    authorName: author.displayName,
    authorAvatarUrl: author.avatarUrl,
    authorProfileUrl: author.profileUrl,
    authorFollowers: author.followers,
    deletedAt,
  }
}
