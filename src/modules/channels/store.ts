import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type ChannelOauthRow, type ChannelRow, channel, channelOauth, channelPoster } from './tables.ts'

const own = (organisationId: string, id: string) =>
  and(eq(channel.organisationId, organisationId), eq(channel.id, id))

export async function findChannel(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<ChannelRow | undefined> {
  return (await tx.select().from(channel).where(own(organisationId, id)))[0]
}

/** The row that stands for this account, locked until the transaction ends. */
export async function lockAccount(
  tx: Tx,
  organisationId: string,
  network: string,
  remoteId: string,
): Promise<ChannelRow | undefined> {
  const account = and(eq(channel.network, network), eq(channel.remoteId, remoteId))
  const found = await tx
    .select()
    .from(channel)
    .where(and(eq(channel.organisationId, organisationId), account))
    .for('update')
  return found[0]
}

/**
 * The channel, kept from being connected again (`lockAccount`) until the transaction ends. Several may hold it so at once,
 * and what is only noted on it, such as its last post, goes on meanwhile.
 */
export async function holdChannel(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<ChannelRow | undefined> {
  return (await tx.select().from(channel).where(own(organisationId, id)).for('key share'))[0]
}

/** False when another member connected the same account at the same moment. */
export async function insertChannel(tx: Tx, row: ChannelRow): Promise<boolean> {
  const inserted = await tx.insert(channel).values(row).onConflictDoNothing().returning({ id: channel.id })
  return inserted.length > 0
}

/** Changes one channel and returns it; undefined when it is not there or no longer in one of `from`. */
export async function updateChannel(
  tx: Tx,
  organisationId: string,
  id: string,
  change: Partial<Omit<ChannelRow, 'organisationId' | 'id' | 'network' | 'remoteId'>>,
  condition?: Parameters<typeof and>[0],
): Promise<ChannelRow | undefined> {
  const changed = await tx
    .update(channel)
    .set(change)
    .where(and(own(organisationId, id), condition))
    .returning()
  return changed[0]
}

/** Keeps the newest moment only, to the minute: posts may be reported out of order, and many at once must not queue up for one row. */
export async function notePublished(tx: Tx, organisationId: string, id: string, at: Date): Promise<void> {
  const earlier = sql`coalesce(${channel.lastPublishedAt}, 'epoch') < ${at.toISOString()}::timestamptz - interval '1 minute'`
  await tx
    .update(channel)
    .set({ lastPublishedAt: at })
    .where(and(own(organisationId, id), earlier))
}

/** Who posts by hand on these channels, first to last; channels without anybody are missing from the map. */
export async function postersOf(
  tx: Tx,
  organisationId: string,
  channelIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (channelIds.length === 0) return new Map()
  const rows = await tx
    .select({ channelId: channelPoster.channelId, memberId: channelPoster.memberId })
    .from(channelPoster)
    .where(
      and(
        eq(channelPoster.organisationId, organisationId),
        inArray(channelPoster.channelId, [...channelIds]),
      ),
    )
    .orderBy(asc(channelPoster.channelId), asc(channelPoster.position))
  const found = Map.groupBy(rows, (row) => row.channelId)
  return new Map([...found].map(([id, group]) => [id, group.map((row) => row.memberId)]))
}

/** Says anew who posts there. */
export async function setPosters(
  tx: Tx,
  organisationId: string,
  channelId: string,
  memberIds: readonly string[],
): Promise<void> {
  const here = and(eq(channelPoster.organisationId, organisationId), eq(channelPoster.channelId, channelId))
  await tx.delete(channelPoster).where(here)
  if (memberIds.length === 0) return
  const rows = memberIds.map((memberId, position) => ({ organisationId, channelId, memberId, position }))
  await tx.insert(channelPoster).values(rows)
}

/** Takes a member off every channel they posted to, and says which those were. */
export async function dropPoster(tx: Tx, organisationId: string, memberId: string): Promise<string[]> {
  const dropped = await tx
    .delete(channelPoster)
    .where(and(eq(channelPoster.organisationId, organisationId), eq(channelPoster.memberId, memberId)))
    .returning({ channelId: channelPoster.channelId })
  return dropped.map((row) => row.channelId)
}

/** A member's own accounts that are still there. */
export async function ownAccountsOf(tx: Tx, organisationId: string, memberId: string): Promise<ChannelRow[]> {
  return tx
    .select()
    .from(channel)
    .where(
      and(
        eq(channel.organisationId, organisationId),
        eq(channel.ownerMemberId, memberId),
        eq(channel.state, 'connected'),
      ),
    )
}

export async function insertOauth(tx: Tx, row: ChannelOauthRow, now: Date): Promise<void> {
  const mine = eq(channelOauth.organisationId, row.organisationId)
  await tx.delete(channelOauth).where(and(mine, lt(channelOauth.expiresAt, now)))
  await tx.insert(channelOauth).values(row)
}

/** Hands out what was begun, once: it is gone afterwards. */
export async function takeOauth(
  tx: Tx,
  organisationId: string,
  stateDigest: string,
  memberId: string,
): Promise<ChannelOauthRow | undefined> {
  const begun = and(eq(channelOauth.stateDigest, stateDigest), eq(channelOauth.memberId, memberId))
  const taken = await tx
    .delete(channelOauth)
    .where(and(eq(channelOauth.organisationId, organisationId), begun))
    .returning()
  return taken[0]
}

export async function dropOauthOf(tx: Tx, organisationId: string, channelId: string): Promise<void> {
  await tx
    .delete(channelOauth)
    .where(and(eq(channelOauth.organisationId, organisationId), eq(channelOauth.channelId, channelId)))
}
