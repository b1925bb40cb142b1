import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#tests/support/postgres.ts'
import { checkKeys, noteKeys } from './key-canary.ts'
import { StartupError } from './startup-error.ts'

const key = (id: string) => ({ id, key: randomBytes(32) })

describe('keys and the database they belong to', () => {
  let database: TestDatabase
  const first = key('first')
  const second = key('second')
  beforeAll(async () => {
    database = await createTestDatabase({ empty: true })
  })
  afterAll(() => database.drop())

  it('finds nothing wrong with a database that holds no secrets', async () => {
    expect(await checkKeys(database.url, [first])).toEqual({ used: [], missing: [] })
  })

  it('remembers each key that was ever the current one', async () => {
    await noteKeys(database.url, [first])
    await noteKeys(database.url, [second, first])
    expect(await checkKeys(database.url, [second, first])).toEqual({ used: ['first', 'second'], missing: [] })
  })

  it('names an old key that was left out too early', async () => {
    expect((await noteKeys(database.url, [second])).missing).toEqual(['first'])
  })

  it('refuses to start with a strange key, also under a known name', async () => {
    await expect(noteKeys(database.url, [key('third')])).rejects.toBeInstanceOf(StartupError)
    await expect(noteKeys(database.url, [key('first'), key('second')])).rejects.toThrow(/first, second/)
  })
})
