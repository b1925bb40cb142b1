import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Runner } from './port.ts'

export interface Account {
  readonly id: string
  readonly email: string
  readonly passwordHash: string
}

/** What two spellings of one address have in common. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

interface Row extends Record<string, unknown> {
  id: string
  email: string
  password_hash: string
}

const shape = (row: Row | undefined): Account | null =>
  row ? { id: row.id, email: row.email, passwordHash: row.password_hash } : null

export async function accountByEmail(runner: Runner, email: string): Promise<Account | null> {
  const { rows } = await runner.execute<Row>(
    sql`select id, email, password_hash from weft_auth.account where email_key = ${emailKey(email)}`,
  )
  return shape(rows[0])
}

export async function accountById(runner: Runner, id: string): Promise<Account | null> {
  const { rows } = await runner.execute<Row>(
    sql`select id, email, password_hash from weft_auth.account where id = ${id}`,
  )
  return shape(rows[0])
}

/** Null when the address has an account already. */
export async function insertAccount(
  runner: Runner,
  account: { readonly email: string; readonly passwordHash: string },
  now: Date,
): Promise<string | null> {
  const id = newId(now.getTime())
  const at = now.toISOString()
  const { rows } = await runner.execute<{ id: string }>(sql`
    insert into weft_auth.account (id, email, email_key, password_hash, created_at, password_changed_at)
    values (${id}, ${account.email.trim()}, ${emailKey(account.email)}, ${account.passwordHash}, ${at}, ${at})
    on conflict (email_key) do nothing returning id`)
  return rows[0]?.id ?? null
}

/** `changed`: when the person chose it, or null when the same password was only hashed anew. */
export async function storePassword(
  runner: Runner,
  id: string,
  passwordHash: string,
  changed: Date | null,
): Promise<void> {
  await runner.execute(sql`update weft_auth.account set password_hash = ${passwordHash},
    password_changed_at = coalesce(${changed?.toISOString() ?? null}::timestamptz, password_changed_at) where id = ${id}`)
}
