import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { attackAll } from '../support/attack.ts'
import {
  fillWithSecrets,
  MARKER,
  type RestrictedHouse,
  restrictedHouse,
} from '../support/restricted-house.ts'

let house: RestrictedHouse
/** The owner of another organisation: they hold every right there is, elsewhere. */
let stranger: Ctx
let ids: string[]

beforeAll(async () => {
  house = await restrictedHouse()
  await fillWithSecrets(house)
  stranger = (await house.app.organisation('Elsewhere')).ctx
  const admin = new pg.Client({ connectionString: house.app.url })
  await admin.connect()
  const { rows } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'event' order by 1`,
  )
  ids = []
  for (const { name } of rows) {
    const found = await admin.query<{ id: string }>(
      `select id::text as id from ${name} where organisation_id = $1 and id::text ~ '^[0-9a-f-]{36}$' limit 1`,
      [house.organisation.id],
    )
    ids.push(...found.rows.map((row) => row.id))
  }
  await admin.end()
})
afterAll(() => house?.close())

describe('every procedure of the contract', () => {
  it('answers the owner of another organisation with nothing of this one', { timeout: 400_000 }, async () => {
    expect(ids.length).toBeGreaterThan(12)
    const { findings, notReached } = await attackAll(house.api, { ctx: stranger, ids, marker: MARKER })
    const words = new Set(findings.map((one) => `${one.procedure}: ${one.leaked}`))
    expect([...words]).toEqual([])
    expect(notReached).toEqual([])
  })

  it('changed nothing of it', async () => {
    const drafts = await house.petra.read((tx) =>
      tx.execute(sql`select title from draft where title not like ${`%${MARKER}%`}`),
    )
    expect(drafts.rows).toEqual([])
    expect(await house.listed(house.petra)).toHaveLength(1)
  })
})
