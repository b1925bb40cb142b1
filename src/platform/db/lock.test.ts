import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#tests/support/postgres.ts'
import { withLock } from './lock.ts'

let database: TestDatabase
let here: pg.Pool
let there: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  here = new pg.Pool({ connectionString: database.url, max: 2 })
  there = new pg.Pool({ connectionString: database.url, max: 2 })
  for (const pool of [here, there]) pool.on('connect', (client) => client.on('error', () => undefined))
})
afterAll(async () => {
  await Promise.all([here?.end(), there?.end()])
  await database?.drop()
})

/** Holds a lock until it is told to let go. */
function holding(pool: pg.Pool, name: string) {
  let letGo = (): void => undefined
  let held = (): void => undefined
  const isHeld = new Promise<void>((done) => {
    held = done
  })
  const done = withLock(pool, name, () => {
    held()
    return new Promise<string>((resolve) => {
      letGo = () => resolve('done')
    })
  })
  return { done, isHeld, letGo: () => letGo() }
}

const quick = (pool: pg.Pool, name: string) => withLock(pool, name, async () => 'mine')

describe('a named lock', () => {
  it('is held by one at a time, in this process and in others, and is free afterwards', async () => {
    const one = holding(here, 'a')
    await one.isHeld
    expect(await Promise.all([quick(here, 'a'), quick(there, 'a'), quick(there, 'b')])).toEqual([
      'busy',
      'busy',
      'mine',
    ])
    one.letGo()
    expect(await one.done).toBe('done')
    expect(await quick(there, 'a')).toBe('mine')
    expect(await quick(here, 'a')).toBe('mine')
  })

  it('takes one connection for as many as are held, and gives it back', async () => {
    const all = ['a', 'b', 'c', 'd'].map((name) => holding(here, name))
    await Promise.all(all.map(({ isHeld }) => isHeld))
    expect(here.totalCount - here.idleCount).toBe(1)
    for (const { letGo } of all) letGo()
    await Promise.all(all.map(({ done }) => done))
    expect(here.totalCount - here.idleCount).toBe(0)
  })

  it('ends with its connection: another takes it, and whoever held it learns so', async () => {
    const one = holding(here, 'a')
    await one.isHeld
    await there.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()`,
    )
    await expect.poll(() => quick(there, 'a')).toBe('mine')
    one.letGo()
    await expect(one.done).rejects.toThrow()
    expect(await quick(here, 'a')).toBe('mine')
  })

  it('is let go when the work fails', async () => {
    const fails = withLock(here, 'a', () => Promise.reject(new Error('no')))
    await expect(fails).rejects.toThrow('no')
    expect(await quick(there, 'a')).toBe('mine')
  })
})
