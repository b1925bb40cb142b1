import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { planReading } from '../commands/plan-reading.ts'
import { readAccount } from '../commands/read-account.ts'
import { lockAccount, updateAccount } from '../store/peers.ts'
import { peerAccounts, peers } from '../tables.ts'

const DAY = 86_400_000

/** One link of the chain: reads, then plans the next in the transaction that ends this one. */
export async function readAccountPlanned(
  ctx: Ctx,
  { accountId, at }: { readonly accountId: string; readonly at: string },
): Promise<void> {
  const [found] = await ctx.read((tx) =>
    tx
      .select({ account: peerAccounts, retiredAt: peers.retiredAt })
      .from(peerAccounts)
      .innerJoin(
        peers,
        and(eq(peers.organisationId, peerAccounts.organisationId), eq(peers.id, peerAccounts.peerId)),
      )
      .where(and(eq(peerAccounts.organisationId, ctx.organisationId), eq(peerAccounts.id, accountId))),
  )
  if (found?.account.nextAt?.toISOString() !== at) return
  const retired = found.retiredAt !== null
  const read = retired ? null : await readAccount(ctx, found.account)
  await ctx.write(async (tx) => {
    const key = { organisationId: ctx.organisationId, id: accountId }
    const account = await lockAccount(tx, key)
    // Somebody planned anew meanwhile; theirs counts.
    if (account?.nextAt?.toISOString() !== at) return
    if (retired) return updateAccount(tx, key, { nextAt: null })
    const next = Math.max(ctx.now().getTime() + DAY, read?.notBefore?.getTime() ?? 0)
    await planReading(ctx, tx, accountId, account.network, new Date(next))
  })
}
