import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ok, refuse } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { verifyAudit } from './verify.ts'

let app: TestApp
let owner: pg.Client
beforeAll(async () => {
  app = await testApp()
  owner = new pg.Client({ connectionString: app.url })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await app?.close()
})

const fact = (subject: string) => ({
  type: 'note.added',
  version: 1,
  subject,
  data: { b: 'ü', a: 1, list: ['x'], none: null },
})

/** Changes stored events as somebody who owns the database could. */
async function tamper(statement: string, values: unknown[]): Promise<void> {
  await owner.query('alter table event disable trigger all')
  await owner.query(statement, values)
  await owner.query('alter table event enable trigger all')
}

describe('the chain of events', () => {
  let organisation: Awaited<ReturnType<TestApp['organisation']>>
  const problems = async () =>
    (await verifyAudit(app.url)).findings
      .filter((finding) => finding.organisationId === organisation.id)
      .map((finding) => finding.problem)
  beforeEach(async () => {
    organisation = await app.organisation()
    for (const subject of ['one', 'two', 'three'])
      await organisation.ctx.write(async (tx) => tx.emit(fact(subject)))
  })

  it('is whole as written, without gaps, also when many write at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        organisation.ctx.write(async (tx) => tx.emit(fact(`n${index}`))),
      ),
    )
    expect(await problems()).toEqual([])
    const { rows } = await owner.query<{ n: string; last: string }>(
      'select count(*) as n, max(seq) as last from event where organisation_id = $1',
      [organisation.id],
    )
    expect(rows[0]?.n).toBe(rows[0]?.last)
  })

  it('finds a changed row', async () => {
    await tamper(`update event set data = '{"a":2}' where organisation_id = $1 and subject = 'two'`, [
      organisation.id,
    ])
    expect((await problems()).join()).toContain('changed')
  })

  it('finds a removed row in the middle, and one at the end', async () => {
    await tamper(`delete from event where organisation_id = $1 and subject = 'two'`, [organisation.id])
    expect((await problems()).join()).toContain('removed')
    organisation = await app.organisation()
    await organisation.ctx.write(async (tx) => tx.emit(fact('last')))
    await tamper(`delete from event where organisation_id = $1 and subject = 'last'`, [organisation.id])
    expect((await problems()).join()).toContain('removed from the end')
  })

  it('finds an inserted row', async () => {
    await tamper(
      `insert into event select organisation_id, seq + 1000, gen_random_uuid(), type, version, subject, actor, at, data, prev_hash, hash from event where organisation_id = $1 and subject = 'two'`,
      [organisation.id],
    )
    expect((await problems()).length).toBeGreaterThan(0)
  })

  it('cannot be changed by the application itself', async () => {
    await expect(owner.query('delete from event')).rejects.toThrow('never changed or removed')
    await expect(owner.query('truncate event')).rejects.toThrow('never changed or removed')
  })

  it('records nothing of what was refused, also when a joined command refuses', async () => {
    const before = (await verifyAudit(app.url)).events
    const refused = await organisation.ctx.write(async (tx) => {
      tx.emit(fact('never'))
      return refuse('conflict', 'No.')
    })
    expect(refused.ok).toBe(false)
    const kept = await organisation.ctx.write(async (tx) => {
      tx.emit(fact('outer'))
      await organisation.ctx.write(async (inner) => {
        inner.emit(fact('inner, refused'))
        return refuse('conflict', 'No.')
      })
      return ok()
    })
    expect(kept.ok).toBe(true)
    expect((await verifyAudit(app.url)).events).toBe(before + 1)
  })
})
