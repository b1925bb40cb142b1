import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { startPaging } from './commands/start-paging.ts'
import { insertRings } from './store/pagings.ts'
import { rings } from './tables.ts'
import { alarm, pagedHouse, testMail } from './testing/house.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ mail: testMail().mail })
})
afterAll(() => app?.close())

it('one rung, round, person and way is one ring: the database keeps a second one out', async () => {
  const house = await pagedHouse(app)
  unwrap(await startPaging(house.system, alarm()))
  await app.drain()
  const [first] = await house.system.read((tx) =>
    tx.select().from(rings).where(eq(rings.organisationId, house.system.organisationId)),
  )
  if (!first) throw new Error('nobody was rung')
  const again = { ...first, id: newId(), tokenHash: null }
  expect(await house.system.write((tx) => insertRings(tx, [again]))).toEqual([])
  const next = { ...again, rung: first.rung + 1 }
  expect(await house.system.write((tx) => insertRings(tx, [next]))).toEqual([again.id])
})
