import { and, asc, eq, isNull } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { addDays, localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { PeerCard, PeerFigure, PeerView } from '../contract.ts'
import { OLD_AFTER_DAYS } from '../domain/gap.ts'
import { measures } from '../domain/measures.ts'
import { mayView, noPeer } from '../policy.ts'
import { type PeerAccountRow, type PeerRow, peerAccounts, peers } from '../tables.ts'
import { type Known, knownFigures, newestOf } from './figures.ts'

/** Networks whose public figures can be read, and whether a channel of ours is there to read them with. */
export async function readable(ctx: Ctx): Promise<{ id: string; name: string; channel: boolean }[]> {
  const connected = new Set(
    (await channelCards(ctx)).filter(({ state }) => state === 'connected').map(({ network }) => network),
  )
  return ctx
    .use(NETWORKS)
    .all()
    .filter(({ standing }) => standing !== undefined)
    .map(({ id, name }) => ({ id, name, channel: connected.has(id) }))
}

type Listed = {
  peers: PeerCard[]
  readable: Awaited<ReturnType<typeof readable>>
  networks: { id: string; name: string }[]
  mayChange: boolean
}

/** Ourselves first, then by name. */
export async function listPeers(
  ctx: Ctx,
  { retired }: { readonly retired: 'with' | 'without' },
): Promise<Result<Listed>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const { zone } = await organisation(ctx)
  const { organisationId } = ctx
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(peers)
      .where(
        and(
          eq(peers.organisationId, organisationId),
          retired === 'with' ? undefined : isNull(peers.retiredAt),
        ),
      )
      .orderBy(asc(peers.name))
    const accounts = await accountsOf(ctx)
    const newest = newestOf(await knownFigures(tx, { organisationId, zone }))
    const cards = rows.map((row) => cardOf(row, accounts, newest))
    return ok({
      peers: cards.sort((a, b) => Number(b.kind === 'us') - Number(a.kind === 'us')),
      readable: await readable(ctx),
      networks: ctx
        .use(NETWORKS)
        .all()
        .filter(({ publish, assisted }) => publish ?? assisted)
        .map(({ id, name }) => ({ id, name })),
      mayChange: may(ctx.actor, 'scoreboard.manage'),
    })
  })
}

function accountsOf(ctx: Ctx): Promise<PeerAccountRow[]> {
  return ctx.read((tx) =>
    tx.select().from(peerAccounts).where(eq(peerAccounts.organisationId, ctx.organisationId)),
  )
}

function cardOf(row: PeerRow, accounts: readonly PeerAccountRow[], newest: readonly Known[]): PeerCard {
  const own = accounts.filter(({ peerId }) => peerId === row.id)
  const known = newest.filter(({ peerId }) => peerId === row.id)
  const { id, kind, name, industry, country, employees, retiredAt } = row
  return {
    ...{ id, kind, name, industry, country, employees, retired: retiredAt !== null },
    figures: known.length,
    newest:
      known
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? null,
    networks: [...new Set(own.map(({ network }) => network))],
    problems: own.filter(({ problem }) => problem !== null).length,
  }
}

export async function peerRow(ctx: Ctx, id: string): Promise<PeerRow | undefined> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(peers)
      .where(and(eq(peers.organisationId, ctx.organisationId), eq(peers.id, id))),
  )
  return row
}

export async function peerView(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<PeerView>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const row = await peerRow(ctx, id)
  if (!row) return noPeer
  const { zone } = await organisation(ctx)
  const { organisationId } = ctx
  const known = await ctx.read((tx) => knownFigures(tx, { organisationId, zone, peerId: id }))
  const accounts = (await accountsOf(ctx)).filter(({ peerId }) => peerId === id)
  const people = await memberCards(
    ctx,
    known.flatMap(({ byId }) => byId ?? []),
  )
  const ways = new Map((await readable(ctx)).map((one) => [one.id, one]))
  const old = addDays(localTime(ctx.now(), zone).day, -OLD_AFTER_DAYS)
  return ok({
    ...cardOf(row, accounts, newestOf(known)),
    website: row.website,
    note: row.note,
    accounts: accounts.map((account) => ({
      ...{ id: account.id, network: account.network, handle: account.handle, url: account.url },
      networkName: ctx.use(NETWORKS).get(account.network)?.name ?? account.network,
      readAt: account.readAt?.toISOString() ?? null,
      nextAt: account.nextAt?.toISOString() ?? null,
      problem: account.problem,
      unread: unreadBecause(ways.get(account.network)),
    })),
    known: known.map((one) => figureOf(one, people.get(one.byId ?? '')?.name ?? null, old)),
  })
}

function unreadBecause(way: { readonly name: string; readonly channel: boolean } | undefined): string | null {
  if (!way) return 'This network does not let its public figures be read. Enter them by hand.'
  return way.channel ? null : `Connect a channel on ${way.name} first: figures are read with it.`
}

function figureOf(one: Known, by: string | null, old: string): PeerFigure {
  const { id, measure, network, label, value, asOf, source, note, how } = one
  return {
    ...{ id, measure, network, label, value, asOf, source, note, how, by },
    unit: measures[measure].unit,
    old: asOf < old,
  }
}
