import type { Clock } from '#kernel/clock.ts'
import { ok, refuse } from '#kernel/result.ts'
import type { Db } from '../db/pool.ts'
import { accountByEmail, insertAccount } from './accounts.ts'
import { forgetCookie, readSessionToken, sessionCookie } from './cookie.ts'
import type { Parts } from './parts.ts'
import { passwordChanges } from './password-changes.ts'
import { hashPassword } from './password-hash.ts'
import { judgePassword } from './password-rules.ts'
import type { Auth } from './port.ts'
import * as store from './sessions.ts'
import { signIn } from './sign-in.ts'

export interface AuthOptions {
  /** As the application role. */
  readonly db: Db
  readonly clock: Clock
  /** True when browsers reach us by https: the cookie then is bound to it. */
  readonly https: boolean
}

/** Sign-in over the tables in `weft_auth`; see port.ts for what each part promises. */
export function createAuth({ db, clock, https }: AuthOptions): Auth {
  const now = () => clock.now()
  const open: Parts['open'] = async (userId, from, runner) => {
    const session = await store.insertSession(runner, userId, from, now())
    const cookie = sessionCookie(session.token, store.ABSOLUTE_MS / 1000, https)
    return { userId, sessionId: session.id, cookie }
  }
  const parts: Parts = { db, now, open }
  return {
    async signUp({ email, password, names = [] }, runner = db) {
      const wrong = judgePassword(password, [email, ...names])
      if (wrong) return refuse('invalid', 'This password cannot be used.', { fields: { password: wrong } })
      const userId = await insertAccount(runner, { email, passwordHash: await hashPassword(password) }, now())
      if (userId) return ok({ userId })
      const taken = 'There is an account with this address already. Sign in instead.'
      return refuse('conflict', 'This address is taken.', { fields: { email: taken } })
    },
    signIn: (given, from) => signIn(parts, given, from),
    openSession: (userId, from, runner = db) => open(userId, from, runner),
    async signOut(request) {
      const token = readSessionToken(request, https)
      if (token) await store.endSessionByToken(db, token, now())
      return { cookie: forgetCookie(https) }
    },
    async session(request, address) {
      const token = readSessionToken(request, https)
      return token ? store.findSession(db, token, now(), address) : null
    },
    sessions: (userId) => store.listSessions(db, userId, now()),
    revoke: (userId, sessionId, runner = db) => store.endSession(runner, userId, sessionId, now()),
    revokeAll: (userId, except, runner = db) => store.endSessions(runner, userId, except, now()),
    ...passwordChanges(parts),
    async userByEmail(email, runner = db) {
      return (await accountByEmail(runner, email))?.id ?? null
    },
  }
}
