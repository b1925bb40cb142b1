import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import {
  addMember,
  leave,
  listMembers,
  memberCards,
  memberProfiles,
  reportingLine,
} from '#modules/people/index.ts'
import { memoryMail, type PeopleHouse, peopleHouse } from '#modules/people/testing/house.ts'
import type { Ctx } from '#platform/ctx.ts'
import { adjustImport, defaultOptions, dropImport, startImport, uploadList } from './commands/imports.ts'
import { undoImport } from './commands/undo-import.ts'
import type { ImportOptions } from './domain/types.ts'
import { directoryModule } from './index.ts'
import { importHistory, importView } from './queries/imports.ts'

const post = memoryMail()
let house: PeopleHouse
let owner: Awaited<ReturnType<PeopleHouse['organisation']>>
let other: Awaited<ReturnType<PeopleHouse['organisation']>>

beforeAll(async () => {
  house = await peopleHouse(post.mail, [directoryModule])
  owner = await house.organisation()
  other = await house.organisation('Other')
})
afterAll(() => house.close())

const bytes = (csv: string): Uint8Array => new TextEncoder().encode(csv)
const page = { show: 'all', offset: 0, limit: 100 } as const
const upload = async (ctx: Ctx, csv: string, more: Partial<ImportOptions> = {}): Promise<string> => {
  const { importId } = unwrap(await uploadList(ctx, { fileName: 'people.csv', bytes: bytes(csv) }))
  const view = unwrap(await importView(ctx, { importId, ...page }))
  const mapping = view.columns?.mapping ?? {}
  unwrap(await adjustImport(ctx, { importId, mapping, options: { ...defaultOptions, ...more } }))
  return importId
}
const run = async (ctx: Ctx, csv: string, more: Partial<ImportOptions> = {}) => {
  const importId = await upload(ctx, csv, more)
  unwrap(await startImport(ctx, { importId }))
  await house.drain()
  return unwrap(await importView(ctx, { importId, ...page }))
}
const named = async (name: string) => (await listMembers(owner.ctx)).find((one) => one.name === name)

describe('an import', () => {
  it('brings people, departments, managers and roles, in one go', async () => {
    const csv = [
      'Name;E-mail;Title;Department;Manager;Languages;Topics;Roles;Employee ID;Starts',
      'Ida Under;ida@fjell.example;Seller;Sales / Nordics;jo@fjell.example;nb, English;Kayaks;Agent;12;2020-01-01',
      'Jo Over;jo@fjell.example;Head of sales;Sales;owner1@example.org;;;;11;2019-05-01',
      'Later Lund;later@fjell.example;Seller;Sales;jo@fjell.example;;;;13;2199-01-01',
    ].join('\n')
    const preview = unwrap(await importView(owner.ctx, { importId: await upload(owner.ctx, csv), ...page }))
    expect(preview.plan?.counts).toMatchObject({ new: 3, error: 0, departments: 1 })
    expect((await listMembers(owner.ctx)).map((one) => one.name)).toEqual(['Dana Ortiz'])

    const done = await run(owner.ctx, csv)
    expect(done).toMatchObject({ state: 'done', total: 3, done: 3, by: 'Dana Ortiz', columns: null })
    const ida = await named('Ida Under')
    expect(ida).toMatchObject({ departmentName: 'Nordics', roles: ['agent'], status: 'active' })
    expect((await reportingLine(owner.ctx, ida?.id ?? '')).map((one) => one.name)).toEqual([
      'Jo Over',
      'Dana Ortiz',
    ])
    expect((await memberProfiles(owner.ctx, [ida?.id ?? ''])).get(ida?.id ?? '')).toMatchObject({
      languages: ['nb', 'en'],
      topics: ['kayaks'],
    })
    expect((await named('Later Lund'))?.status).toBe('invited')
    expect((await run(owner.ctx, csv.replace('Seller;Sales /', 'Chief;Sales /'))).counts).toMatchObject({
      changed: 1,
      same: 2,
    })
    const same = await upload(owner.ctx, csv.replace('Seller;Sales /', 'Chief;Sales /'))
    expect(await startImport(owner.ctx, { importId: same })).toMatchObject({
      ok: false,
      error: { type: 'conflict' },
    })
  })

  it('does nothing while lines have errors, and leaves them out when told', async () => {
    const csv =
      'name,email,manager\nGood One,good@fjell.example,\nBad One,bad@,\nWorse One,worse@fjell.example,bad@\n'
    const importId = await upload(owner.ctx, csv)
    expect(await startImport(owner.ctx, { importId })).toMatchObject({
      ok: false,
      error: { type: 'invalid', message: '2 lines have errors.' },
    })
    expect(await named('Good One')).toBeUndefined()
    expect((await run(owner.ctx, csv, { leaveOutErrors: true })).counts).toMatchObject({ new: 1, error: 2 })
    expect(await named('Good One')).toBeDefined()
  })

  it('applies nothing at all when the directory changed underneath', async () => {
    const chief = unwrap(
      await addMember(owner.ctx, { name: 'Chief', email: 'chief@fjell.example', roles: [] }),
    )
    const csv =
      'name,email,manager\nFirst In,first@fjell.example,chief@fjell.example\nNext In,next@fjell.example,\n'
    const importId = await upload(owner.ctx, csv)
    unwrap(await startImport(owner.ctx, { importId }))
    unwrap(await leave(owner.ctx, { memberId: chief.memberId }))
    await house.drain()
    expect(unwrap(await importView(owner.ctx, { importId, ...page }))).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/changed meanwhile/),
    })
    expect(await named('Next In')).toBeUndefined()
    const { rows } = await owner.ctx.read((tx) =>
      tx.execute(`select type from event order by seq desc limit 1`),
    )
    expect(rows).toEqual([{ type: 'directory-import.failed' }])
  })

  it('lets go of whoever is missing when told, and takes all of it back within a day', async () => {
    const before = (await listMembers(owner.ctx)).map((one) => [one.name, one.title, one.status])
    const csv = 'name,email,title\nJo Over,jo@fjell.example,Changed\nBrand New,brand@fjell.example,New\n'
    const done = await run(owner.ctx, csv, { leaveMissing: true })
    expect(done.counts).toMatchObject({ new: 1, changed: 1, leaving: before.length - 3 })
    expect(done.undoUntil).not.toBeNull()
    const after = (await listMembers(owner.ctx)).map((one) => one.name)
    expect(after).toEqual(['Brand New', 'Dana Ortiz', 'Jo Over', 'Later Lund'])
    unwrap(await undoImport(owner.ctx, { importId: done.id }))
    expect((await listMembers(owner.ctx)).map((one) => [one.name, one.title, one.status])).toEqual(before)
    expect((await undoImport(owner.ctx, { importId: done.id })).ok).toBe(false)
  })

  it('cannot be taken back after a day; the file and what was before are gone', async () => {
    const done = await run(owner.ctx, 'name,email\nFor Good,forgood@fjell.example\n')
    house.clock.advance(86_400_000 + 1000)
    expect((await undoImport(owner.ctx, { importId: done.id })).ok).toBe(false)
    const draft = await upload(owner.ctx, 'name,email\nNever,never@fjell.example\n')
    house.clock.advance(86_400_000 + 1000)
    await house.runAll()
    const stored = await owner.ctx.read((tx) =>
      tx.execute(
        'select count(*)::int as n from directory_import where source is not null or inverse is not null',
      ),
    )
    expect(stored.rows).toEqual([{ n: 0 }])
    expect(unwrap(await importHistory(owner.ctx)).imports.map((one) => one.id)).not.toContain(draft)
  })

  it('is for those who manage people, everywhere, and for nobody of another organisation', async () => {
    const agent = await house.member(owner.ctx, 'Agnes Agent', 'agent')
    expect(
      await uploadList(agent.ctx, { fileName: 'x.csv', bytes: bytes('name,email\nA,a@b.no') }),
    ).toMatchObject({
      ok: false,
      error: { type: 'forbidden', help: 'Ask Dana Ortiz.' },
    })
    const importId = await upload(owner.ctx, 'name,email\nA,a@b.no\n')
    for (const refused of [
      await importView(other.ctx, { importId, ...page }),
      await startImport(other.ctx, { importId }),
      await dropImport(other.ctx, { importId }),
      await undoImport(other.ctx, { importId }),
      await adjustImport(other.ctx, { importId, mapping: {}, options: defaultOptions }),
    ])
      expect(refused.ok).toBe(false)
    expect(unwrap(await importHistory(other.ctx)).imports).toEqual([])
    unwrap(await dropImport(owner.ctx, { importId }))
    expect((await startImport(owner.ctx, { importId })).ok).toBe(false)
  })

  it('tells other rooms in bundles and records who did it', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => `Person ${i},person${i}@crowd.example`).join('\n')
    await run(owner.ctx, `name,email\n${lines}\n`)
    const { rows } = await owner.ctx.read((tx) =>
      tx.execute<{ type: string; actor: string; n: number }>(
        `select type, actor, jsonb_array_length(data->'ids') as n from event where type like 'members.%' order by seq desc limit 1`,
      ),
    )
    expect(rows).toEqual([{ type: 'members.joined', actor: owner.ownerId, n: 300 }])
    expect(
      (
        await memberCards(
          owner.ctx,
          (await listMembers(owner.ctx)).map((one) => one.id),
        )
      ).size,
    ).toBeGreaterThan(300)
  })
})
