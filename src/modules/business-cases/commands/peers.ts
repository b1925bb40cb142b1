import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { peerEvent } from '../events.ts'
import { allowed, noPeer } from '../policy.ts'
import { peerRow } from '../queries/peers.ts'
import { insertPeer, keepOnlyAccounts, updatePeer } from '../store/peers.ts'
import { type PeerRow, peerAccounts, peers } from '../tables.ts'
import { addAccounts, ourselves } from './ourselves.ts'
import { planReading } from './plan-reading.ts'

type Done = { readonly done: true }

export interface PeerWords {
  readonly kind: 'peer' | 'competitor' | 'model'
  readonly name: string
  readonly industry: string
  readonly country: string
  readonly employees: number | null
  readonly website: string | null
  readonly note: string
  readonly accounts: readonly { readonly network: string; readonly handle: string }[]
}

const taken = refuse('conflict', 'A peer of this name is there already.', {
  fields: { name: 'A peer of this name is there already.' },
})

/** Adds a house to compare with. With the first one we ourselves come into the list, with the accounts of our channels. */
export async function addPeer(ctx: Ctx, { accounts, ...words }: PeerWords): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx, 'scoreboard.manage')
  if (!member.ok) return member
  const wrong = wrongAccount(ctx, accounts)
  if (wrong) return wrong
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const now = ctx.now()
    const made = { retiredAt: null, createdBy: member.value.memberId, createdAt: now }
    const id = newId(now.getTime())
    if (!(await insertPeer(tx, { organisationId: ctx.organisationId, id, ...words, ...made }))) return taken
    await addAccounts(ctx, tx, id, accounts)
    await ourselves(ctx, tx)
    tx.emit(peerEvent('added', id))
    return ok({ id })
  })
}

export async function savePeer(
  ctx: Ctx,
  { id, accounts, ...words }: PeerWords & { readonly id: string },
): Promise<Result<Done>> {
  const member = await allowed(ctx, 'scoreboard.manage')
  if (!member.ok) return member
  const wrong = wrongAccount(ctx, accounts)
  if (wrong) return wrong
  const row = await peerRow(ctx, id)
  if (!row) return noPeer
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const [same] = await tx
      .select({ id: peers.id })
      .from(peers)
      .where(and(eq(peers.organisationId, ctx.organisationId), eq(peers.name, words.name)))
    if (same && same.id !== id) return taken
    // What we are stays what we are: figures of the house are found by it.
    const kind: PeerRow['kind'] = row.kind === 'us' ? 'us' : words.kind
    await updatePeer(tx, { organisationId: ctx.organisationId, id }, { ...words, kind })
    await addAccounts(ctx, tx, id, accounts)
    const there = await tx
      .select()
      .from(peerAccounts)
      .where(and(eq(peerAccounts.organisationId, ctx.organisationId), eq(peerAccounts.peerId, id)))
    const kept = there.filter((one) =>
      accounts.some(({ network, handle }) => network === one.network && bare(handle) === bare(one.handle)),
    )
    await keepOnlyAccounts(
      tx,
      ctx.organisationId,
      id,
      kept.map((one) => one.id),
    )
    tx.emit(peerEvent('changed', id))
    return ok({ done: true })
  })
}

export async function retirePeer(
  ctx: Ctx,
  { id, retired }: { readonly id: string; readonly retired: boolean },
): Promise<Result<Done>> {
  const member = await allowed(ctx, 'scoreboard.manage')
  if (!member.ok) return member
  const row = await peerRow(ctx, id)
  if (!row) return noPeer
  if (row.kind === 'us' && retired)
    return refuse('conflict', 'We ourselves stay in the list: without us there is nothing to compare with.')
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const key = { organisationId: ctx.organisationId, id }
    await updatePeer(tx, key, { retiredAt: retired ? ctx.now() : null })
    if (!retired) await planAll(ctx, tx, id)
    tx.emit(peerEvent(retired ? 'retired' : 'taken-back', id))
    return ok({ done: true })
  })
}

const bare = (handle: string): string => handle.trim().replace(/^@/, '').toLowerCase()

function wrongAccount(ctx: Ctx, accounts: PeerWords['accounts']) {
  for (const [index, { network }] of accounts.entries())
    if (!ctx.use(NETWORKS).get(network))
      return refuse('invalid', `There is no network “${network}”.`, {
        fields: { [`accounts.${index}`]: 'Choose one of the networks.' },
      })
  return null
}

async function planAll(ctx: Ctx, tx: WriteTx, peerId: string): Promise<void> {
  const rows = await tx
    .select()
    .from(peerAccounts)
    .where(and(eq(peerAccounts.organisationId, ctx.organisationId), eq(peerAccounts.peerId, peerId)))
  for (const { id, network } of rows) await planReading(ctx, tx, id, network, ctx.now())
}
