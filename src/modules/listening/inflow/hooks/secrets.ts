import type { Credentials } from '#networks/contract/account.ts'
import type { HookSecret } from './signature.ts'

/** The secrets of a hook as its channel keeps them, the newest first; none before the first was made. */
export function secretsIn(credentials: Credentials): HookSecret[] {
  return credentials.secrets ? (JSON.parse(credentials.secrets) as HookSecret[]) : []
}

/** With a new secret in front; the one before holds until `until`, older ones no more. */
export function withNewSecret(
  before: readonly HookSecret[],
  secret: string,
  now: Date,
  until: Date,
): Record<string, string> {
  const [current] = before
  const fading = current && until > now ? [{ ...current, until: until.toISOString() }] : []
  return { secrets: JSON.stringify([{ secret, madeAt: now.toISOString(), until: null }, ...fading]) }
}
