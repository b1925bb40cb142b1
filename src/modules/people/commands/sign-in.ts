import { ok, type Result, refuse } from '#kernel/result.ts'
import { AUTH, type Caller } from '#platform/auth/index.ts'
import type { Engine } from '#platform/ctx.ts'
import { serviceOf } from '../engine.ts'
import { memberActor } from '../queries/member-actor.ts'

/** Signs an active member in. Somebody who left has the right password and still no place here. */
export async function signIn(
  engine: Engine,
  input: { readonly email: string; readonly password: string },
  from: Caller,
): Promise<Result<{ cookie: string }>> {
  const auth = serviceOf(engine, AUTH)
  const signed = await auth.signIn(input, from)
  if (!signed.ok) return signed
  const { userId, sessionId, cookie } = signed.value
  if (await memberActor(engine.db, userId)) return ok({ cookie })
  await auth.revoke(userId, sessionId)
  return refuse('forbidden', 'Your account belongs to no organisation any more.', {
    help: 'Ask somebody there to invite you again.',
  })
}
