import { sql } from 'drizzle-orm'
import type { Runner } from './port.ts'
import { hashToken, newToken } from './token.ts'

export const RESET_MS = 60 * 60_000

export async function insertReset(
  runner: Runner,
  userId: string,
  now: Date,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const { token, hash } = newToken()
  const expiresAt = new Date(now.getTime() + RESET_MS)
  await runner.execute(sql`insert into weft_auth.reset (token_hash, account_id, created_at, expires_at)
    values (${hash}, ${userId}, ${now.toISOString()}, ${expiresAt.toISOString()})`)
  return { token, expiresAt }
}

/** The user a token stands for while it is good; does not use it up. */
export async function peekReset(runner: Runner, token: string, now: Date): Promise<string | null> {
  const { rows } = await runner.execute<{ account_id: string }>(sql`select account_id from weft_auth.reset
    where token_hash = ${hashToken(token)} and used_at is null and expires_at > ${now.toISOString()}`)
  return rows[0]?.account_id ?? null
}

/** Uses a token up. Of two at the same moment one gets the user, the other null. */
export async function useReset(runner: Runner, token: string, now: Date): Promise<string | null> {
  const { rows } = await runner.execute<{
    account_id: string
  }>(sql`update weft_auth.reset set used_at = ${now.toISOString()}
    where token_hash = ${hashToken(token)} and used_at is null and expires_at > ${now.toISOString()} returning account_id`)
  return rows[0]?.account_id ?? null
}

/** Every other link that was sent is worth nothing any more. */
export async function voidResets(runner: Runner, userId: string, now: Date): Promise<void> {
  await runner.execute(sql`update weft_auth.reset set used_at = ${now.toISOString()}
    where account_id = ${userId} and used_at is null`)
}
