import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { createTestDatabase } from './postgres.ts'

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

describe('createTestDatabase', () => {
  it('gives each caller a database of its own', async () => {
    const [one, two] = await Promise.all([
      createTestDatabase({ empty: true }),
      createTestDatabase({ empty: true }),
    ])
    await query(one.url, 'CREATE TABLE here (id int)')
    const seen = await query(two.url, "SELECT count(*)::int AS n FROM pg_tables WHERE tablename = 'here'")
    expect(seen).toEqual([{ n: 0 }])
    await Promise.all([one.drop(), two.drop()])
  })

  it('drops a database although connections are open', async () => {
    const database = await createTestDatabase({ empty: true })
    const client = new pg.Client({ connectionString: database.url })
    client.on('error', () => undefined)
    await client.connect()
    await database.drop()
    await expect(query(database.url, 'SELECT 1')).rejects.toThrow(/does not exist/)
  })

  it('connects as a role that cannot bypass row-level security', async () => {
    const database = await createTestDatabase({ empty: true })
    const roles = await query(
      database.url,
      'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    )
    expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false }])
    await database.drop()
  })
})
