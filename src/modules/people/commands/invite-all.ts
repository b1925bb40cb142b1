import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { inviteAllJob } from '../jobs/invite-all.ts'
import { sentences } from '../policy.ts'
import { idsWithoutAccount } from '../queries/without-account.ts'
import { allow } from './allow.ts'

const AT_ONCE = 100

/** Invites everybody who is in the directory and cannot sign in. Gives how many letters go out. */
export async function inviteWithoutAccount(ctx: Ctx): Promise<Result<{ people: number }>> {
  const allowed = await allow(ctx, 'people.manage', sentences.people)
  if (!allowed.ok) return allowed
  if (!ctx.use(MAIL).configured)
    return refuse('conflict', 'No mail server is set up, so nobody would get their letter.', {
      help: 'Set WEFT_SMTP_URL and start Weft again, or invite people one by one and hand over the link.',
    })
  return ctx.write(async (tx): Promise<Result<{ people: number }>> => {
    const ids = await idsWithoutAccount(tx, ctx.organisationId, ctx.now())
    const { actor } = ctx
    const by = actor.kind === 'member' ? actor.memberId : null
    for (let from = 0; from < ids.length; from += AT_ONCE)
      await tx.enqueue(inviteAllJob, { memberIds: ids.slice(from, from + AT_ONCE), by, byName: actor.name })
    return ok({ people: ids.length })
  })
}
