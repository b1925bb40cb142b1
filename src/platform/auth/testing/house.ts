import { fixedClock } from '#kernel/clock.ts'
import { migrate } from '#platform/db/migrate.ts'
import { APP_ROLE, type Db, openDb } from '#platform/db/pool.ts'
import { createTestDatabase } from '#tests/support/postgres.ts'
import { createAuth } from '../auth.ts'
import { authModule } from '../index.ts'
import type { Auth, Caller } from '../port.ts'

/** Sign-in on a database of its own. `another()` is a second process over the same tables. */
export async function authHouse(https = false) {
  const database = await createTestDatabase({ empty: true })
  await migrate(database.url, [
    { room: 'db', directory: new URL('../../db/migrations/', import.meta.url) },
    { room: 'auth', directory: authModule.migrations as URL },
  ])
  const clock = fixedClock(new Date('2027-03-01T08:00:00Z'))
  const pools: Db[] = []
  const another = (): Auth => {
    const db = openDb({ url: database.url, max: 8, role: APP_ROLE, onError: () => undefined })
    pools.push(db)
    return createAuth({ db, clock, https })
  }
  const auth = another()
  const db = pools[0] as Db
  return {
    auth,
    another,
    clock,
    db,
    close: async () => {
      for (const pool of pools) await pool.$client.end()
      await database.drop()
    },
  }
}

export type AuthHouse = Awaited<ReturnType<typeof authHouse>>

export const desk: Caller = {
  address: '192.0.2.7',
  agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
}
export const stranger: Caller = { address: '203.0.113.66', agent: 'curl/8.5.0' }

/** A request that carries the cookie a sign-in answered with. */
export function withCookie(setCookie: string): Request {
  return new Request('http://localhost/', { headers: { cookie: setCookie.split(';')[0] ?? '' } })
}
