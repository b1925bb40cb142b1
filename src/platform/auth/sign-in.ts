import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Account, accountByEmail, emailKey, storePassword } from './accounts.ts'
import { addressKey } from './address.ts'
import type { Parts } from './parts.ts'
import { checkPassword, hashPassword, isOutdated } from './password-hash.ts'
import type { Caller, SignedIn } from './port.ts'
import { isKnownPlace, sweep } from './sessions.ts'
import { clear, giveBack, limits, take } from './throttle.ts'

/** Too long to be anybody's password: not hashed, so that nobody keeps the machine busy with megabytes. */
const ABSURD = 1000

/**
 * Counts, checks, opens. A wrong password and an unknown address give the same answer after the same work.
 */
export async function signIn(
  parts: Parts,
  given: { readonly email: string; readonly password: string },
  from: Caller,
): Promise<Result<SignedIn>> {
  const { db, now } = parts
  const place = addressKey(from.address)
  const byAddress = await take(db, limits.address, place, now())
  if (!byAddress.ok) return byAddress
  const account = await accountByEmail(db, given.email)
  const key = await accountKey(parts, given.email, account, from)
  const byAccount = await take(db, limits.account, key, now())
  if (!byAccount.ok) return byAccount
  const right =
    given.password.length <= ABSURD && (await checkPassword(account?.passwordHash ?? null, given.password))
  if (!account || !right) return wrong()
  await clear(db, limits.account, key)
  await giveBack(db, limits.address, place)
  if (isOutdated(account.passwordHash))
    await storePassword(db, account.id, await hashPassword(given.password), null)
  await sweep(db, now())
  return ok(await parts.open(account.id, from, db))
}

/** What attempts are counted on. A place the person signed in from before has a count of its own. */
export async function accountKey(
  { db }: Pick<Parts, 'db'>,
  email: string,
  account: Account | null,
  from: Caller,
): Promise<string> {
  const known = account !== null && (await isKnownPlace(db, account.id, from.address))
  return known ? `${emailKey(email)} from ${addressKey(from.address)}` : emailKey(email)
}

const wrong = (): Result<never> =>
  refuse('invalid', 'E-mail address or password is not right.', {
    help: 'Check both, or ask for a new password.',
  })
