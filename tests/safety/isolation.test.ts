import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { createDraft } from '#modules/publishing/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { fakeChannel } from '../support/fake.ts'

/** Tables of the application role that hold no tenant's data; each with the reason. */
const global: Readonly<Record<string, string>> = { weft_migration: 'names of migrations, owner only' }

let app: TestApp
let server: FakeServer
let owner: pg.Client
let ours: Awaited<ReturnType<TestApp['organisation']>>
let theirs: Awaited<ReturnType<TestApp['organisation']>>

beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [fake], allowHosts: ['127.0.0.1'] })
  ours = await app.organisation('Ours')
  theirs = await app.organisation('Theirs')
  for (const [index, organisation] of [ours, theirs].entries()) {
    const { channel } = await fakeChannel(organisation.ctx, `house${index}`, server)
    const variants = [{ channelId: channel.id, text: 'A secret', media: [], lang: null }]
    unwrap(await createDraft(organisation.ctx, { title: 'Secret', idea: '', scheduledAt: null, variants }))
    await app.drain()
  }
  owner = new pg.Client({ connectionString: app.url })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await app?.close()
  await server?.stop()
})

async function tables(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "select c.relname as name from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1",
  )
  return rows.map((row) => row.name).filter((name) => !(name in global))
}

describe('another organisation’s rows', () => {
  it('are behind forced row-level security in every table, keyed by organisation first', async () => {
    const names = await tables()
    expect(names.length).toBeGreaterThan(20)
    const { rows } = await owner.query<{ name: string; forced: boolean; first: string | null }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
         where i.indrelid = c.oid and i.indisprimary) as first
       from pg_class c where c.relname = any($1) and c.relnamespace = 'public'::regnamespace`,
      [names],
    )
    expect(rows.filter((row) => !row.forced).map((row) => row.name)).toEqual([])
    const keyed = rows.filter((row) => row.first !== 'organisation_id')
    expect(keyed.map((row) => row.name)).toEqual([])
  })

  it('cannot be read, changed or removed from any table', async () => {
    for (const name of await tables()) {
      const column = 'organisation_id'
      const all = await owner.query(`select 1 from ${name} where ${column} = $1`, [ours.id])
      const seen = await theirs.ctx.read((tx) =>
        tx.execute(sql`select 1 from ${sql.identifier(name)} where ${sql.identifier(column)} = ${ours.id}`),
      )
      expect(seen.rows, `${name} (${all.rowCount} rows there)`).toEqual([])
      for (const verb of [
        sql`update ${sql.identifier(name)} set ${sql.identifier(column)} = ${theirs.id} where ${sql.identifier(column)} = ${ours.id}`,
        sql`delete from ${sql.identifier(name)} where ${sql.identifier(column)} = ${ours.id}`,
      ]) {
        const touched = await theirs.ctx
          .write((tx) => tx.execute(verb))
          .then(
            (result) => result.rowCount,
            () => 0,
          )
        expect(touched, name).toBe(0)
      }
    }
  })

  it('cannot be planted: a row for somebody else is refused', async () => {
    const plant = theirs.ctx.write((tx) =>
      tx.execute(
        sql`insert into event_head (organisation_id, seq, hash) values (${crypto.randomUUID()}, 1, ''::bytea)`,
      ),
    )
    await expect(plant).rejects.toMatchObject({
      cause: { message: expect.stringContaining('row-level security') },
    })
  })

  it('do not show without any organisation, and the role cannot lift its own bounds', async () => {
    const client = await app.engine.db.$client.connect()
    try {
      for (const name of await tables()) {
        const { rowCount } = await client
          .query(`select 1 from ${name} limit 1`)
          .catch(() => ({ rowCount: 0 }))
        expect(rowCount, name).toBe(0)
      }
      const { rows } = await client.query<{ bypass: boolean; super: boolean; owns: string }>(
        `select rolbypassrls as bypass, rolsuper as super,
          (select count(*) from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = current_user`,
      )
      expect(rows).toEqual([{ bypass: false, super: false, owns: '0' }])
      await expect(client.query('alter table event disable row level security')).rejects.toThrow()
      await expect(client.query('update event set type = type')).rejects.toThrow()
    } finally {
      client.release()
    }
  })
})
