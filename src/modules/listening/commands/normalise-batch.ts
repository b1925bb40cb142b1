import { newId } from '#kernel/ids.ts'
import { channelAccount } from '#modules/channels/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type Reader, type ReadItem, readItem } from '../domain/read-item.ts'
import type { ShapedMention } from '../domain/shape-mention.ts'
import { itemsUnreadable, mentionDeleted, mentionReady } from '../events.ts'
import { causeOf, isAboutData } from '../store/data-error.ts'
import { settleIntake, takeUnread } from '../store/intake.ts'
import { addMentions, deleteMentions, knownDeletions, rememberDeletions } from '../store/mentions.ts'
import { remoteKey } from '../store/remote-key.ts'
import type { IntakeRow, MentionRow } from '../tables.ts'

export const BATCH = 200

/** A channel whose items are read, and how; a string says why nobody can read them here. */
interface Desk {
  readonly channelId: string
  readonly network: string
  readonly reader: Reader | string
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
        await settle(ctx, tx, desk, read({ ...desk, reader: reason }, rows))
      }
      return rows.length > 0
    })
    if (!found) return taken
  }
  return BATCH
}

async function deskOf(ctx: Ctx, channelId: string): Promise<Desk> {
  const us = await channelAccount(ctx, channelId)
  if (!us) return { channelId, network: '', reader: 'Its channel does not exist any more.' }
  const port = ctx.use(NETWORKS).get(us.network)
  const reader = port?.receive
    ? { receive: port.receive, us, weWrite: port.publish !== undefined }
    : `This installation cannot read items of ${us.network}.`
  return { channelId, network: us.network, reader }
}

function read({ reader }: Desk, rows: readonly IntakeRow[]): Read[] {
  if (typeof reader === 'string')
    return rows.map((row) => ({ row, item: { kind: 'unreadable', reason: reader } }))
  return rows.map((row) => ({ row, item: readItem(reader, row.body, row.receivedAt) }))
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
  for (const row of await addMentions(tx, born))
    if (row.deletedAt === null) tx.emit(mentionReady(row.id, desk.channelId, row.addressed))
}

function mentionRow(
  ctx: Ctx,
  desk: Desk,
  row: IntakeRow,
  { author, ...mention }: ShapedMention,
  deletedAt: Date | null,
): MentionRow {
  return {
    ...mention,
    organisationId: ctx.organisationId,
    id: newId(row.receivedAt.getTime()),
    channelId: desk.channelId,
    network: desk.network,
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
