import { ok, type Result } from '#kernel/result.ts'
import { conversationsOfMentions } from '#modules/inbox/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Touched } from '../contract/shapes.ts'
import { signalFacts } from '../outside.ts'
import { noIncident } from '../policy.ts'
import { incidentRow, signalIdsOf } from './rows.ts'

const MOST_MENTIONS = 2000
const MOST_SHOWN = 100

/** Conversations in which mentions of the incident’s signals stand, as far as the one who asks sees them. */
async function touched(ctx: Ctx, tx: Tx, incidentId: string) {
  const facts = await signalFacts(ctx, await signalIdsOf(tx, ctx.organisationId, incidentId))
  const mentionIds = [...new Set([...facts.values()].flatMap((one) => one.mentionIds))]
  return conversationsOfMentions(ctx, mentionIds.slice(0, MOST_MENTIONS))
}

export async function touchedIds(ctx: Ctx, tx: Tx, incidentId: string): Promise<string[]> {
  return (await touched(ctx, tx, incidentId)).map((one) => one.id)
}

/** What the war room lists: at most a hundred, with how many there are. */
export async function touchedConversations(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ conversations: Touched[]; total: number }>> {
  return ctx.read(async (tx): Promise<Result<{ conversations: Touched[]; total: number }>> => {
    if (!(await incidentRow(tx, ctx.organisationId, id))) return noIncident
    const all = await touched(ctx, tx, id)
    return ok({ conversations: all.slice(0, MOST_SHOWN), total: all.length })
  })
}
