import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { AUTH, type Caller } from '#platform/auth/index.ts'
import type { Ctx, Engine, WriteTx } from '#platform/ctx.ts'
import { voidMail } from '#platform/mail/index.ts'
import { unknown } from '../domain/invitation.ts'
import { memberEvent } from '../events.ts'
import { closed, invitationPlace, type OpenInvitation, openInvitation } from '../queries/invitation.ts'
import { organisation } from '../queries/organisation.ts'
import { markAccepted } from '../store/invitation.ts'
import { updateMember } from '../store/member.ts'

export interface Acceptance {
  readonly token: string
  readonly name: string
  readonly password: string
  readonly locale: 'en' | 'de'
}

/**
 * Turns an invitation into a member who is signed in. The account always gets the address the invitation was sent to:
 * nothing the caller sends can change it.
 */
export async function acceptInvitation(
  engine: Engine,
  input: Acceptance,
  from: Caller,
): Promise<Result<{ cookie: string }>> {
  const place = await invitationPlace(engine, input.token)
  if (!place) return closed(unknown)
  const { ctx, invitationId } = place
  return ctx.write(async (tx): Promise<Result<{ cookie: string }>> => {
    const open = await openInvitation(ctx, tx, invitationId, true)
    if (!open.ok) return open
    const account = await accountFor(ctx, tx, open.value, input)
    if (!account.ok) return account
    const { userId } = account.value
    const { member } = open.value
    const now = ctx.now()
    const joined = {
      userId,
      name: input.name,
      locale: input.locale,
      status: 'active' as const,
      joinedAt: member.joinedAt && member.status === 'active' ? member.joinedAt : now,
    }
    await updateMember(tx, ctx.organisationId, member.id, joined)
    await markAccepted(tx, ctx.organisationId, invitationId, now)
    await voidMail(ctx, tx, invitationId)
    tx.emit(memberEvent('joined', member))
    return ok({ cookie: (await ctx.use(AUTH).openSession(userId, from, tx)).cookie })
  })
}

/** A new account, or the one this person had before: the link proves the mailbox, as a reset would. */
async function accountFor(
  ctx: Ctx,
  tx: WriteTx,
  { member }: OpenInvitation,
  { name, password }: Acceptance,
): Promise<Result<{ userId: string }>> {
  const auth = ctx.use(AUTH)
  const userId = await auth.userByEmail(member.email, tx)
  const names = [name, (await organisation(ctx)).name]
  if (userId === null) return auth.signUp({ email: member.email, password, names }, tx)
  if (userId !== member.userId && (await livesElsewhere(tx, userId)))
    return closed({
      message: 'Your address already belongs to another organisation here.',
      help: 'Ask to be invited with another address.',
    })
  const set = await auth.setPassword(userId, password, tx)
  return set.ok ? ok({ userId }) : set
}

async function livesElsewhere(tx: WriteTx, userId: string): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`select 1 from weft_memberships(${userId})`)
  return (rowCount ?? 0) > 0
}
