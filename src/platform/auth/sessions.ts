import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Db } from '../db/pool.ts'
import { plainAddress } from './address.ts'
import { deviceName } from './device.ts'
import type { Caller, Runner, SessionInfo } from './port.ts'
import { hashToken, newToken } from './token.ts'

const DAY = 86_400_000
/** A session ends after two weeks without use, and after three months in any case. */
const IDLE_MS = 14 * DAY
export const ABSOLUTE_MS = 90 * DAY
const SEEN_EVERY_MS = 60_000
/** Ended sessions stay this long, so that known devices can be told from strange ones. */
const KEPT_MS = 90 * DAY

export async function insertSession(
  runner: Runner,
  userId: string,
  from: Caller,
  now: Date,
): Promise<{ readonly id: string; readonly token: string }> {
  const { token, hash } = newToken()
  const id = newId(now.getTime())
  const at = now.toISOString()
  const expires = new Date(now.getTime() + IDLE_MS).toISOString()
  await runner.execute(sql`insert into weft_auth.session
    (id, account_id, token_hash, address, agent, created_at, last_seen_at, expires_at)
    values (${id}, ${userId}, ${hash}, ${plainAddress(from.address)}, ${from.agent.slice(0, 400)}, ${at}, ${at}, ${expires})`)
  return { id, token }
}

interface Found {
  id: string
  account_id: string
  created_at: Date
  last_seen_at: Date
}

/** Every request passes here: one prepared query, and at most once a minute a write. */
export async function findSession(
  db: Db,
  token: string,
  now: Date,
  address?: string,
): Promise<{ readonly userId: string; readonly sessionId: string } | null> {
  const { rows } = await db.$client.query<Found>({
    name: 'weft-session',
    text: `select id, account_id, created_at, last_seen_at from weft_auth.session
      where token_hash = $1 and ended_at is null and expires_at > $2`,
    values: [hashToken(token), now],
  })
  const row = rows[0]
  if (!row) return null
  if (now.getTime() - row.last_seen_at.getTime() >= SEEN_EVERY_MS) await markSeen(db, row, now, address)
  return { userId: row.account_id, sessionId: row.id }
}

async function markSeen(db: Db, row: Found, now: Date, address: string | undefined): Promise<void> {
  const expires = Math.min(now.getTime() + IDLE_MS, row.created_at.getTime() + ABSOLUTE_MS)
  await db.execute(sql`update weft_auth.session set last_seen_at = ${now.toISOString()},
    expires_at = ${new Date(expires).toISOString()},
    address = coalesce(${address === undefined ? null : plainAddress(address)}, address)
    where id = ${row.id} and ended_at is null`)
}

interface Listed extends Record<string, unknown> {
  id: string
  agent: string
  address: string
  created_at: string | Date
  last_seen_at: string | Date
}

export async function listSessions(runner: Runner, userId: string, now: Date): Promise<SessionInfo[]> {
  const { rows } = await runner.execute<Listed>(sql`
    select id, agent, address, created_at, last_seen_at from weft_auth.session
    where account_id = ${userId} and ended_at is null and expires_at > ${now.toISOString()}
    order by last_seen_at desc limit 200`)
  return rows.map((row) => ({
    id: row.id,
    device: deviceName(row.agent),
    address: row.address,
    createdAt: new Date(row.created_at),
    lastSeenAt: new Date(row.last_seen_at),
  }))
}

/** Ends one session of a user; false when there is no such open one. */
export async function endSession(
  runner: Runner,
  userId: string,
  sessionId: string,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await runner.execute(sql`update weft_auth.session set ended_at = ${now.toISOString()}
    where id = ${sessionId} and account_id = ${userId} and ended_at is null`)
  return (rowCount ?? 0) > 0
}

export async function endSessionByToken(runner: Runner, token: string, now: Date): Promise<void> {
  await runner.execute(sql`update weft_auth.session set ended_at = ${now.toISOString()}
    where token_hash = ${hashToken(token)} and ended_at is null`)
}

/** Ends all open sessions of a user but one; gives their ids. */
export async function endSessions(
  runner: Runner,
  userId: string,
  except: string | null,
  now: Date,
): Promise<string[]> {
  const { rows } = await runner.execute<{
    id: string
  }>(sql`update weft_auth.session set ended_at = ${now.toISOString()}
    where account_id = ${userId} and ended_at is null and id is distinct from ${except}::uuid returning id`)
  return rows.map((row) => row.id)
}

/** True when this user was signed in from this address before: strangers cannot lock that place out. */
export async function isKnownPlace(runner: Runner, userId: string, address: string): Promise<boolean> {
  const { rows } = await runner.execute<{ known: boolean }>(sql`select exists (select from weft_auth.session
    where account_id = ${userId} and address = ${plainAddress(address)}) as known`)
  return rows[0]?.known === true
}

/** Removes what nobody needs any more; called at sign-in, which is seldom. */
export async function sweep(runner: Runner, now: Date): Promise<void> {
  const before = (ms: number): string => new Date(now.getTime() - ms).toISOString()
  await runner.execute(sql`delete from weft_auth.session where expires_at < ${before(KEPT_MS)}`)
  await runner.execute(sql`delete from weft_auth.attempt where started_at < ${before(DAY)}`)
  await runner.execute(sql`delete from weft_auth.reset where expires_at < ${before(DAY)}`)
}
