import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { channelCards } from '#modules/channels/index.ts'
import { organisation } from '#modules/people/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { insertAccount, insertPeer } from '../store/peers.ts'
import { peers } from '../tables.ts'
import { planReading } from './plan-reading.ts'

type Accounts = readonly { readonly network: string; readonly handle: string }[]

/** Adds the accounts that are not there yet, and plans their first reading. */
export async function addAccounts(ctx: Ctx, tx: WriteTx, peerId: string, accounts: Accounts) {
  for (const { network, handle } of accounts) {
    const id = newId(ctx.now().getTime())
    const row = {
      organisationId: ctx.organisationId,
      id,
      peerId,
      network,
      handle: handle.trim().replace(/^@/, ''),
    }
    if (await insertAccount(tx, row)) await planReading(ctx, tx, id, network, ctx.now())
  }
}

/** We are compared by the same readings as everybody else: what our own channels show to anybody. */
export async function ourselves(ctx: Ctx, tx: WriteTx): Promise<void> {
  const { organisationId } = ctx
  const find = () =>
    tx
      .select()
      .from(peers)
      .where(and(eq(peers.organisationId, organisationId), eq(peers.kind, 'us')))
  let [us] = await find()
  if (!us) {
    const { name } = await organisation(ctx)
    const words = { industry: '', country: '', employees: null, website: null, note: '' }
    const made = { retiredAt: null, createdBy: null, createdAt: ctx.now() }
    const row = {
      organisationId,
      id: newId(ctx.now().getTime()),
      kind: 'us' as const,
      name,
      ...words,
      ...made,
    }
    // A peer may have our name already; then somebody who enters us as a peer meant us.
    if (!(await insertPeer(tx, row))) return
    us = (await find())[0]
  }
  if (!us) return
  const ours = (await channelCards(ctx)).filter(({ state }) => state === 'connected')
  await addAccounts(
    ctx,
    tx,
    us.id,
    ours.filter(({ network }) => ctx.use(NETWORKS).get(network)?.standing),
  )
}
