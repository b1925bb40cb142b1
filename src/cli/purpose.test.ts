import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#tests/support/postgres.ts'
import { claimDatabase } from './purpose.ts'

describe('claimDatabase', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await createTestDatabase({ empty: true })
  })
  afterEach(() => database.drop())

  async function pretendMigrated(): Promise<void> {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query('create table weft_migration ()')
    await client.end()
  }

  it('keeps the demonstration out of an organisation’s database, and the other way round', async () => {
    expect(await claimDatabase(database.url, false)).toBe(true)
    await pretendMigrated()
    expect(await claimDatabase(database.url, false)).toBe(false)
    await expect(claimDatabase(database.url, true)).rejects.toThrow(/belongs to a real organisation/)
  })

  it('keeps an organisation out of the demonstration', async () => {
    await claimDatabase(database.url, true)
    await pretendMigrated()
    expect(await claimDatabase(database.url, true)).toBe(false)
    await expect(claimDatabase(database.url, false)).rejects.toMatchObject({ cure: /--demo/ })
  })

  it('takes a migrated database that was never claimed for a real one', async () => {
    await pretendMigrated()
    await expect(claimDatabase(database.url, true)).rejects.toThrow(/real organisation/)
    expect(await claimDatabase(database.url, false)).toBe(false)
  })
})
