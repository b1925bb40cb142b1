import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '#tests/support/postgres.ts'
import { checkServer, openDatabase } from './database.ts'

describe('DATABASE_URL', () => {
  it('is used as it is when a PostgreSQL answers', async () => {
    const database = await createTestDatabase({ empty: true })
    const opened = await openDatabase({ databaseUrl: database.url, dataDir: '/nowhere' }, () => undefined)
    expect(opened).toMatchObject({ url: database.url, kind: 'external' })
    await opened.close()
    await database.drop()
  })

  it.each([
    [
      'postgres://u:hunter2@127.0.0.1:1/weft',
      /127\.0\.0\.1:1\/weft .* does not answer/,
      /Nobody listens there/,
    ],
    ['postgres://u:hunter2@nowhere.invalid/weft', /nowhere\.invalid\/weft/, /name/],
  ])('is explained without its password when it does not: %s', async (url, message, cure) => {
    const error = await checkServer(url).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      message: expect.stringMatching(message),
      cure: expect.stringMatching(cure),
    })
    expect(String(error)).not.toMatch(/hunter2/)
  })

  it('says when the database itself is missing', async () => {
    const database = await createTestDatabase({ empty: true })
    await database.drop()
    await expect(checkServer(database.url)).rejects.toMatchObject({
      cure: expect.stringMatching(/CREATE DATABASE/),
    })
  })
})
