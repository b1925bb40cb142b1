import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { readAccountJob } from '../jobs/read-account.ts'
import { updateAccount } from '../store/peers.ts'

/** Plans the next reading of an account; an earlier plan becomes void. Nothing where the network cannot be read. */
export async function planReading(
  ctx: Ctx,
  tx: WriteTx,
  id: string,
  network: string,
  at: Date,
): Promise<void> {
  if (!ctx.use(NETWORKS).get(network)?.standing) return
  await updateAccount(tx, { organisationId: ctx.organisationId, id }, { nextAt: at })
  await tx.enqueue(readAccountJob, { accountId: id, at: at.toISOString() }, { startAfter: at })
}
