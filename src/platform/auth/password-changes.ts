import { ok, type Result, refuse } from '#kernel/result.ts'
import { accountByEmail, accountById, emailKey, storePassword } from './accounts.ts'
import { addressKey } from './address.ts'
import type { Parts } from './parts.ts'
import { checkPassword, hashPassword } from './password-hash.ts'
import { judgePassword } from './password-rules.ts'
import type { Auth, Caller, PasswordChange, ResetToken, Runner } from './port.ts'
import { insertReset, peekReset, useReset, voidResets } from './resets.ts'
import { endSessions } from './sessions.ts'
import { accountKey } from './sign-in.ts'
import { clear, limits, take } from './throttle.ts'

type Changes = Pick<Auth, 'changePassword' | 'setPassword' | 'requestReset' | 'reset'>

/** The ways a password changes. Each ends the sessions that were opened with the old one. */
export function passwordChanges(parts: Parts): Changes {
  return {
    changePassword: (change, from) => changePassword(parts, change, from),
    setPassword: (userId, password, runner) => setPassword(parts, runner ?? parts.db, userId, password),
    requestReset: (email, from) => requestReset(parts, email, from),
    reset: (given, from) => reset(parts, given, from),
  }
}

const unfit = (field: string, why: string): Result<never> =>
  refuse('invalid', 'This password cannot be used.', { fields: { [field]: why } })

async function changePassword(
  parts: Parts,
  change: PasswordChange,
  from: Caller,
): Promise<Result<undefined>> {
  const { db, now } = parts
  const account = await accountById(db, change.userId)
  if (!account) return refuse('not_found', 'This account is not here any more.')
  const key = await accountKey(parts, account.email, account, from)
  const throttled = await take(db, limits.account, key, now())
  if (!throttled.ok) return throttled
  if (!(await checkPassword(account.passwordHash, change.current)))
    return refuse('invalid', 'Your present password is not right.', {
      fields: { current: 'This is not your present password.' },
    })
  const wrong = judgePassword(change.next, [account.email, ...(change.names ?? [])])
  if (wrong) return unfit('next', wrong)
  await clear(db, limits.account, key)
  await store(parts, db, account.id, change.next, change.sessionId)
  return ok()
}

async function setPassword(
  parts: Parts,
  runner: Runner,
  userId: string,
  password: string,
): Promise<Result<undefined>> {
  const account = await accountById(runner, userId)
  if (!account) return refuse('not_found', 'This account is not here any more.')
  const wrong = judgePassword(password, [account.email])
  if (wrong) return unfit('password', wrong)
  await store(parts, runner, userId, password, null)
  return ok()
}

async function store(
  parts: Parts,
  runner: Runner,
  userId: string,
  password: string,
  except: string | null,
): Promise<void> {
  await storePassword(runner, userId, await hashPassword(password), parts.now())
  await voidResets(runner, userId, parts.now())
  await endSessions(runner, userId, except, parts.now())
}

async function requestReset(parts: Parts, email: string, from: Caller): Promise<Result<ResetToken | null>> {
  const { db, now } = parts
  const byAddress = await take(db, limits.resetAddress, addressKey(from.address), now())
  if (!byAddress.ok) return byAddress
  // A stranger who asks again and again fills nobody's mailbox, and learns nothing from the answer.
  const enough = !(await take(db, limits.resetAccount, emailKey(email), now())).ok
  const account = await accountByEmail(db, email)
  if (!account || enough) return ok(null)
  return ok({ userId: account.id, email: account.email, ...(await insertReset(db, account.id, now())) })
}

async function reset(
  parts: Parts,
  given: { readonly token: string; readonly password: string },
  from: Caller,
): Promise<Result<{ userId: string }>> {
  const { db, now } = parts
  const throttled = await take(db, limits.resetAddress, addressKey(from.address), now())
  if (!throttled.ok) return throttled
  const over = (): Result<never> =>
    refuse('conflict', 'This link is used up or older than an hour.', {
      help: 'Ask for a new one on the sign-in page.',
    })
  // A password that is refused must not use the link up.
  const owner = await peekReset(db, given.token, now())
  const account = owner ? await accountById(db, owner) : null
  if (!account) return over()
  const wrong = judgePassword(given.password, [account.email])
  if (wrong) return unfit('password', wrong)
  const passwordHash = await hashPassword(given.password)
  return db.transaction(async (tx): Promise<Result<{ userId: string }>> => {
    const userId = await useReset(tx, given.token, now())
    if (!userId) return over()
    await storePassword(tx, userId, passwordHash, now())
    await voidResets(tx, userId, now())
    await endSessions(tx, userId, null, now())
    await clear(tx, limits.account, emailKey(account.email))
    return ok({ userId })
  })
}
