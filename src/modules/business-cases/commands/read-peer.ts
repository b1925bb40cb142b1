import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { allowed, noPeer } from '../policy.ts'
import { peerRow } from '../queries/peers.ts'
import { peerAccounts } from '../tables.ts'
import { readAccount } from './read-account.ts'

/** A network is not asked more often than this because somebody presses a button. */
const ENOUGH_MS = 10 * 60_000

/** Reads the accounts of a peer now. */
export async function readPeer(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ read: number; problems: string[] }>> {
  const member = await allowed(ctx, 'scoreboard.manage')
  if (!member.ok) return member
  if (!(await peerRow(ctx, id))) return noPeer
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(peerAccounts)
      .where(and(eq(peerAccounts.organisationId, ctx.organisationId), eq(peerAccounts.peerId, id))),
  )
  const accounts = rows.filter(({ network }) => ctx.use(NETWORKS).get(network)?.standing)
  if (accounts.length === 0)
    return refuse('conflict', 'None of its accounts is on a network whose public figures can be read.', {
      help: 'Enter its figures by hand, each with where it is from.',
    })
  const due = accounts.filter(
    ({ readAt, problem }) =>
      problem !== null || !readAt || ctx.now().getTime() - readAt.getTime() > ENOUGH_MS,
  )
  const problems: string[] = []
  for (const account of due) {
    const { problem } = await readAccount(ctx, account)
    if (problem) problems.push(problem)
  }
  return ok({ read: accounts.length - problems.length, problems })
}
