import { setTimeout as wait } from 'node:timers/promises'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { AUTH, type Caller } from '#platform/auth/index.ts'
import type { Ctx, Engine } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { resetLetter } from '../domain/letters.ts'
import { doorCtx, serviceOf } from '../engine.ts'
import { passwordChanged } from '../events.ts'
import { memberActor } from '../queries/member-actor.ts'
import { organisation } from '../queries/organisation.ts'
import { session } from '../queries/session.ts'

/** Longer than the work for somebody who has an account: the time an answer takes tells nothing. */
const SAME_TIME_MS = 300

/**
 * Sends a link for a new password when the address belongs to an active member. The answer is the same for everybody:
 * whether mail can be sent at all, never whether it was.
 */
export async function requestReset(
  engine: Engine,
  email: string,
  from: Caller,
): Promise<Result<{ mailed: boolean }>> {
  const [asked] = await Promise.all([issue(engine, email, from), wait(SAME_TIME_MS)])
  return asked.ok ? ok({ mailed: serviceOf(engine, MAIL).configured }) : asked
}

/**
 * A link for a new password without mail: for whoever runs Weft, when the only owner has forgotten theirs. It is good
 * for an hour and once; the mail or the list of unsent mail carries the same link.
 */
export async function resetLink(engine: Engine, email: string): Promise<Result<{ link: string }>> {
  const issued = await issue(engine, email, { address: 'command line', agent: '' })
  if (!issued.ok) return issued
  if (issued.value) return ok({ link: issued.value })
  return refuse(
    'not_found',
    `Nobody active has the address ${email}, or four links were made within the hour.`,
  )
}

/** Gives the link that was sent or kept, or null when there is nobody to send it to. */
async function issue(engine: Engine, email: string, from: Caller): Promise<Result<string | null>> {
  const asked = await serviceOf(engine, AUTH).requestReset(email, from)
  if (!asked.ok) return asked
  const membership = asked.value && (await memberActor(engine.db, asked.value.userId))
  if (!asked.value || !membership) return ok(null)
  const { token, expiresAt } = asked.value
  const ctx = doorCtx(engine, membership.organisationId)
  const { name } = await organisation(ctx)
  const member = await session(ctx.as(membership.actor))
  if (!member.ok) return ok(null)
  const link = ctx.use(MAIL).link(`/reset/${token}`)
  const letter = resetLetter(member.value.member.locale, {
    name: membership.actor.name,
    organisation: name,
    link,
  })
  const about = membership.actor.memberId
  await ctx.write((tx) =>
    sendMail(ctx, tx, { kind: 'reset', to: asked.value?.email ?? email, ...letter, link, expiresAt, about }),
  )
  return ok(link)
}

/** Sets a new password with a link that was sent, and signs in. */
export async function resetPassword(
  engine: Engine,
  input: { readonly token: string; readonly password: string },
  from: Caller,
): Promise<Result<{ cookie: string | null }>> {
  const auth = serviceOf(engine, AUTH)
  const done = await auth.reset(input, from)
  if (!done.ok) return done
  const { userId } = done.value
  const membership = await memberActor(engine.db, userId)
  if (!membership) return ok({ cookie: null })
  const ctx = doorCtx(engine, membership.organisationId).as(membership.actor)
  await ctx.write(async (tx) => tx.emit(passwordChanged(membership.actor.memberId, 'reset')))
  return ok({ cookie: (await auth.openSession(userId, from)).cookie })
}

/** Changes the own password; every other session ends. */
export async function changePassword(
  ctx: Ctx,
  input: { readonly current: string; readonly next: string; readonly sessionId: string },
  from: Caller,
): Promise<Result<{ done: true }>> {
  const { actor } = ctx
  if (actor.kind !== 'member') throw new Error('Only a member has a password')
  const { name } = await organisation(ctx)
  const change = { ...input, userId: actor.userId, names: [actor.name, name] }
  const changed = await ctx.use(AUTH).changePassword(change, from)
  if (!changed.ok) return changed
  await ctx.write(async (tx) => tx.emit(passwordChanged(actor.memberId, 'changed')))
  return ok({ done: true })
}
