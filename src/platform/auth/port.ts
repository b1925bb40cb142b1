import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Result } from '#kernel/result.ts'
import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'

/** Where a request came from, for throttling and for the list of sessions. */
export interface Caller {
  readonly address: string
  /** The browser's own description, the User-Agent header; may be empty. */
  readonly agent: string
}

export interface SignedIn {
  readonly userId: string
  readonly sessionId: string
  /** A whole `Set-Cookie` value. */
  readonly cookie: string
}

export interface SessionInfo {
  readonly id: string
  /** In words: “Firefox on Linux”. */
  readonly device: string
  readonly address: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/** A pool or an open transaction, when signing up must stand or fall with something else. */
export type Runner = Pick<NodePgDatabase, 'execute'>

/**
 * Sign-in, as the rest of Weft sees it. A user is an account that can sign in; what the user may do belongs to the
 * rooms. Refusals are whole sentences; none of them tells a stranger whether an address has an account.
 */
export interface Auth {
  /** Makes an account. Fields of refusals: `email`, `password`. */
  signUp(account: NewAccount, runner?: Runner): Promise<Result<{ readonly userId: string }>>
  /** Checks the password, throttled by account and by address, and opens a session. */
  signIn(
    given: { readonly email: string; readonly password: string },
    from: Caller,
  ): Promise<Result<SignedIn>>
  /** Opens a session for a user who proved who they are by other means (invitation, first run). */
  openSession(userId: string, from: Caller, runner?: Runner): Promise<SignedIn>
  /** Ends the session of this request. The returned cookie makes the browser forget it. */
  signOut(request: Request): Promise<{ readonly cookie: string }>
  /** Who is asking, or null. One query; the last-seen time is written at most once a minute. */
  session(
    request: Request,
    address?: string,
  ): Promise<{ readonly userId: string; readonly sessionId: string } | null>
  /** Open sessions, the last used first. */
  sessions(userId: string): Promise<SessionInfo[]>
  /** Ends one session at once. False when the user has no such open session. */
  revoke(userId: string, sessionId: string, runner?: Runner): Promise<boolean>
  /** Ends all sessions of a user except one; gives the ids of those that ended. */
  revokeAll(userId: string, except: string | null, runner?: Runner): Promise<string[]>
  /** Needs the present password; ends the user's other sessions. */
  changePassword(change: PasswordChange, from: Caller): Promise<Result<undefined>>
  /** Sets a password after another proof (an accepted invitation); ends all sessions. Field: `password`. */
  setPassword(userId: string, password: string, runner?: Runner): Promise<Result<undefined>>
  /**
   * A token for a new password, good for an hour and one use; null when nobody has this address, which the caller
   * must not show. Throttled by address only, and silently by account.
   */
  requestReset(email: string, from: Caller): Promise<Result<ResetToken | null>>
  /** Sets the new password, ends every session and voids the other tokens. Field: `password`. */
  reset(
    given: { readonly token: string; readonly password: string },
    from: Caller,
  ): Promise<Result<{ readonly userId: string }>>
  /** The account behind an address, or null. Never show the difference to somebody who is not signed in. */
  userByEmail(email: string, runner?: Runner): Promise<string | null>
}

export interface NewAccount {
  readonly email: string
  readonly password: string
  /** Words a password must not consist of: the person's and the organisation's name. */
  readonly names?: readonly string[]
}

export interface PasswordChange {
  readonly userId: string
  readonly sessionId: string
  readonly current: string
  readonly next: string
  readonly names?: readonly string[]
}

export interface ResetToken {
  readonly userId: string
  readonly email: string
  readonly token: string
  readonly expiresAt: Date
}

export const AUTH: ServiceKey<Auth> = serviceKey<Auth>('auth')
