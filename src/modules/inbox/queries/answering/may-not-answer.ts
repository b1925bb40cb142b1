import { decidePublication } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Answering } from '../../contract/answering.ts'
import { agent, isRefused, matterOf, mayNotHere } from '../../policy.ts'

/** Asked of governance, so that the composer says it before somebody writes. */
export async function mayNotAnswer(
  ctx: Ctx,
  row: { readonly departmentId: string; readonly channelId: string },
): Promise<Answering['mayNotAnswer']> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return { message: member.error.message, help: member.error.help ?? null }
  const notHere = mayNotHere(member, 'inbox.answer', matterOf(row))
  if (notHere) return { message: notHere.error.message, help: notHere.error.help ?? null }
  const about = { authorId: member.memberId, channelIds: [row.channelId], kind: 'reply' as const }
  const decision = await decidePublication(ctx, { ...about, checksOutcome: 'pass', at: ctx.now() })
  if (decision.outcome !== 'refuse') return null
  const [reason] = decision.reasons
  return { message: reason?.message ?? 'You may not answer here.', help: reason?.help ?? null }
}
