import { implement } from '@orpc/server'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { AUTH, type Caller } from '#platform/auth/index.ts'
import type { Engine } from '#platform/ctx.ts'
import { anyone, member, type RequestContext } from '#platform/http/context.ts'
import { acceptInvitation } from '../commands/accept-invitation.ts'
import { found } from '../commands/found.ts'
import { changePassword, requestReset, resetPassword } from '../commands/passwords.ts'
import { revokeOtherSessions, revokeSession } from '../commands/sessions.ts'
import { signIn } from '../commands/sign-in.ts'
import { doorContract } from '../contract/door.ts'
import { serviceOf } from '../engine.ts'
import { invitationView } from '../queries/invitation.ts'
import { organisationIds } from '../queries/member-actor.ts'
import { session } from '../queries/session.ts'
import { sessionsView } from '../queries/sessions.ts'

const os = implement(doorContract).$context<RequestContext>()
type Done = { done: true }
const done: Done = { done: true }

const caller = ({ request, address }: RequestContext): Caller => ({
  address,
  agent: request.headers.get('user-agent') ?? '',
})

/**
 * For calls that open a session. The csrf guard asks only requests with a cookie; without this a foreign page could
 * sign a visitor in as somebody else.
 */
const door = <I>(handle: (input: I, from: Caller) => Promise<Result<{ cookie: string | null }>>) =>
  anyone(async (context: RequestContext, input: I): Promise<Result<Done>> => {
    if (context.request.headers.get('sec-fetch-site') === 'cross-site')
      return refuse('forbidden', 'This request did not come from Weft itself, so it was refused.')
    const opened = await handle(input, caller(context))
    if (!opened.ok) return opened
    if (opened.value.cookie) context.responseHeaders.append('set-cookie', opened.value.cookie)
    return ok(done)
  })

/** First run, sign-in, sessions, passwords, invitations from outside. */
export function doorRoutes(engine: Engine) {
  const auth = () => serviceOf(engine, AUTH)
  const current = async (context: RequestContext): Promise<string | null> =>
    (await auth().session(context.request))?.sessionId ?? null
  return {
    firstRun: os.firstRun.handler(
      anyone(async () => ok({ needed: (await organisationIds(engine.db)).length === 0 })),
    ),
    found: os.found.handler(door((input, from) => found(engine, input, from))),
    signIn: os.signIn.handler(door((input, from) => signIn(engine, input, from))),
    signOut: os.signOut.handler(
      anyone(async (context) => {
        const { cookie } = await auth().signOut(context.request)
        context.responseHeaders.append('set-cookie', cookie)
        return ok(done)
      }),
    ),
    session: os.session.handler(member((ctx) => session(ctx))),
    sessions: os.sessions.handler(
      member(async (ctx, _, context) => sessionsView(ctx, await current(context))),
    ),
    revokeSession: os.revokeSession.handler(member((ctx, input) => revokeSession(ctx, input))),
    revokeOtherSessions: os.revokeOtherSessions.handler(
      member(async (ctx, _, context) => revokeOtherSessions(ctx, await current(context))),
    ),
    changePassword: os.changePassword.handler(
      member(async (ctx, input, context) => {
        const sessionId = await current(context)
        if (sessionId === null) return refuse('unauthenticated', 'Please sign in; your session has ended.')
        return changePassword(ctx, { ...input, sessionId }, caller(context))
      }),
    ),
    requestReset: os.requestReset.handler(
      anyone((context, { email }) => requestReset(engine, email, caller(context))),
    ),
    reset: os.reset.handler(door((input, from) => resetPassword(engine, input, from))),
    invitation: os.invitation.handler(anyone((_, input) => invitationView(engine, input))),
    acceptInvitation: os.acceptInvitation.handler(
      door((input, from) => acceptInvitation(engine, input, from)),
    ),
  }
}
