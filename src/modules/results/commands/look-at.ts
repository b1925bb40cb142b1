import type { Session } from '#networks/contract/account.ts'
import type { Standing } from '#networks/contract/change.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Network } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { settleMoment } from '../store/moments.ts'
import { askTogether } from './ask-together.ts'
import type { Due } from './due.ts'
import { noteGone } from './note-gone.ts'
import { noteStanding } from './note-standing.ts'

/** Reads how these posts stand on the network now, with one call, and notices what was edited or deleted there. */
export async function lookAt(
  ctx: Ctx,
  network: Network,
  session: Session,
  due: readonly Due[],
): Promise<Fault | null> {
  const { look } = network
  if (!look) {
    const reason = `${network.name} does not tell how posts stand.`
    for (const one of due) await settle(ctx, one, 'unsupported', reason)
    return null
  }
  const told = await askTogether<Due, Standing | 'absent'>(
    ctx,
    due,
    (one) => one.out.remoteId,
    async (part) => {
      const posts = part.map(({ out: { remoteId, context } }) => ({ remoteId, context }))
      const answer = await look.look(session, posts)
      return answer.kind === 'looked' ? answer.posts : answer
    },
  )
  for (const one of due) {
    const { postId } = one.post
    const standing = told.found.get(one.out.remoteId)
    const refused = told.refused.get(one.out.remoteId)
    if (standing === 'absent') await noteGone(ctx, postId, one.out.text)
    else if (standing) await noteStanding(ctx, one.moments, postId, one.out.text, standing)
    else if (refused !== undefined) await settle(ctx, one, 'refused', refused)
    else if (!told.fault) await settle(ctx, one, 'untold', 'The network did not tell.')
  }
  return told.fault
}

async function settle(
  ctx: Ctx,
  one: Due,
  outcome: 'unsupported' | 'refused' | 'untold',
  reason: string,
): Promise<void> {
  await ctx.write(async (tx) => {
    for (const row of one.moments) await settleMoment(tx, row, { at: ctx.now(), outcome, reason })
  })
}
