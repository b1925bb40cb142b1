import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { createDepartment, updateDepartment } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { addRecord } from './commands/add-record.ts'
import { importRecords } from './commands/import-records.ts'
import { saveRecord } from './commands/save-record.ts'
import { withdrawRecord } from './commands/withdraw-record.ts'
import type { KindId } from './domain/kinds.ts'
import { exportRecords } from './queries/export-records.ts'
import { listRecords } from './queries/list-records.ts'
import { recordsOverview } from './queries/overview.ts'
import { recordView } from './queries/record.ts'
import { clock, departmentsOf, enter, figuresOf } from './testing/house.ts'
import { everyKind, item, pickup, recommendation } from './testing/rows.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

const refusal = (type: string, message: RegExp) => ({
  ok: false,
  error: { type, message: expect.stringMatching(message) },
})
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
const list = async (ctx: Ctx, kind: KindId, more: object = {}) =>
  unwrap(await listRecords(ctx, { kind, state: 'there', limit: 100, ...more }))
const house = async () => {
  const organisation = await app.organisation()
  const id = await departmentsOf(organisation.ctx)
  return { ...organisation, marketing: id('Marketing'), hr: id('HR') }
}

describe('an entry', () => {
  it('is refused with what is wrong at each field, and kept once', async () => {
    const { ctx, marketing: departmentId } = await house()
    const add = (change: object) =>
      addRecord(ctx, {
        kind: 'recommendation',
        departmentId,
        values: { ...recommendation('R-1'), ...change },
      })
    expect(await add({ decision: 'declined', decidedOn: '2026-03-02' })).toMatchObject({
      error: { type: 'invalid', fields: { 'values.reason': expect.stringContaining('reason') } },
    })
    expect(await add({ capturedOn: '2026-04-11' })).toMatchObject(refusal('invalid', /not come yet/))
    expect(await add({ releasedOn: '2026-03-20' })).toMatchObject(refusal('invalid', /adopted/))
    expect(await add({ duplicateOf: 'R-9' })).toMatchObject(refusal('invalid', /no recommendation “R-9”/))
    expect(await add({ title: '  ' })).toMatchObject(refusal('invalid', /Fill this in/))
    unwrap(await add({}))
    expect(await add({ code: ' r-1 ' })).toMatchObject(refusal('conflict', /kept already/))
    expect((await list(ctx, 'recommendation')).total).toBe(1)
  })

  it('is corrected with its history, by who saw its last state, and opened again without its stamps', async () => {
    const { ctx, marketing: departmentId } = await house()
    const released = { decision: 'adopted', decidedOn: '2026-03-02', releasedOn: '2026-03-20' } as const
    const [id = ''] = await enter(ctx, 'recommendation', departmentId, [recommendation('R-1', released)])
    const save = (revision: number, values: object) =>
      saveRecord(ctx, {
        ...{ id, revision },
        row: { kind: 'recommendation', departmentId, values: { ...recommendation('R-1'), ...values } },
      })
    expect(await save(1, { releasedOn: '2026-03-20' })).toMatchObject(refusal('invalid', /adopted/))
    unwrap(await save(1, { votes: 12 }))
    expect(await save(1, { votes: 13 })).toMatchObject(refusal('stale', /meanwhile/))
    const view = unwrap(await recordView(ctx, { kind: 'recommendation', id }))
    expect(view.values).toMatchObject({ votes: 12, releasedOn: null, decision: null })
    expect(view.changes.map(({ what }) => what)).toEqual(['changed', 'added'])
    expect(view.changes[0]).toMatchObject({
      by: 'Dana Ortiz',
      fields: { votes: [1, 12], releasedOn: ['2026-03-20', null] },
    })
  })

  it('that is taken back counts nowhere, and comes back only while nothing stands in its place', async () => {
    const { ctx, marketing } = await house()
    const [id = ''] = await enter(ctx, 'pickup', marketing, [pickup()])
    const withdraw = (withdrawn: boolean) => withdrawRecord(ctx, { kind: 'pickup', id, withdrawn })
    unwrap(await withdraw(true))
    expect((await list(ctx, 'pickup')).total).toBe(0)
    expect((await list(ctx, 'pickup', { state: 'withdrawn' })).rows).toHaveLength(1)
    await enter(ctx, 'pickup', marketing, [pickup()])
    expect(await withdraw(false)).toMatchObject(refusal('conflict', /kept already/))
  })

  it('belongs to one organisation', async () => {
    const { ctx, marketing } = await house()
    const [id = ''] = await enter(ctx, 'pickup', marketing, [pickup()])
    const stranger = (await app.organisation('Other')).ctx
    expect(await recordView(stranger, { kind: 'pickup', id })).toMatchObject(refusal('not_found', /exist/))
    expect((await list(stranger, 'pickup')).total).toBe(0)
    expect(await withdrawRecord(stranger, { kind: 'pickup', id, withdrawn: true })).toMatchObject(
      refusal('not_found', /exist/),
    )
  })
})

describe('a recommendation', () => {
  it('keeps the votes of what was merged into it', async () => {
    const { ctx, marketing } = await house()
    const [id = ''] = await enter(ctx, 'recommendation', marketing, [
      recommendation('R-1', { votes: 5 }),
      recommendation('R-2', { votes: 7, duplicateOf: 'r-1' }),
      recommendation('R-3', { votes: 9 }),
    ])
    expect(unwrap(await recordView(ctx, { kind: 'recommendation', id })).merged).toEqual({
      duplicates: 1,
      votes: 12,
    })
  })

  it('entered twice at the same moment is there once', async () => {
    const { ctx, marketing: departmentId } = await house()
    const given = { kind: 'recommendation', departmentId, values: recommendation('R-1') } as const
    const both = await Promise.all([addRecord(ctx, given), addRecord(ctx, given)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await list(ctx, 'recommendation')).total).toBe(1)
  })
})

describe('lists', () => {
  it('page without gaps, are searched in every text, and take no pattern for one', async () => {
    const { ctx, marketing } = await house()
    const rows = Array.from({ length: 25 }, (_, at) =>
      pickup({ story: `Story ${at} 50%`, day: `2026-03-0${1 + (at % 3)}` }),
    )
    await enter(ctx, 'pickup', marketing, rows)
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = unwrap(
        await listRecords(ctx, { kind: 'pickup', state: 'there', limit: 10, cursor: cursor ?? undefined }),
      )
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(seen).size).toBe(25)
    expect((await list(ctx, 'pickup', { q: 'STORY 24 50%' })).total).toBe(1)
    expect((await list(ctx, 'pickup', { q: 'bergens' })).total).toBe(25)
    expect((await list(ctx, 'pickup', { q: '%1%' })).total).toBe(0)
    expect(unwrap(await recordsOverview(ctx)).kinds).toContainEqual({
      kind: 'pickup',
      rows: 25,
      newest: '2026-03-03',
    })
  })
})

describe('who may', () => {
  it('keep: the right within its bounds, and the head of the department; read: who reads figures', async () => {
    const { ctx, member, as, marketing, hr } = await house()
    const viewer = await member('Vera Vik', 'viewer')
    const entry = (departmentId: string) =>
      ({ kind: 'pickup', departmentId, values: pickup({ outlet: departmentId }) }) as const
    expect(await addRecord(viewer.ctx, entry(marketing))).toMatchObject(refusal('forbidden', /Marketing/))
    unwrap(await updateDepartment(ctx, { departmentId: marketing, headMemberId: viewer.id }))
    const head = await as(viewer.id)
    unwrap(await addRecord(head, entry(marketing)))
    expect(await addRecord(head, entry(hr))).toMatchObject(refusal('forbidden', /HR/))
    expect(unwrap(await recordsOverview(head)).departments).toMatchObject([{ name: 'Marketing' }])
    const enterer = await member('Eva Eik', 'fact-enterer')
    expect(await listRecords(enterer.ctx, { kind: 'pickup', state: 'there', limit: 1 })).toMatchObject(
      refusal('forbidden', /figures/),
    )
  })

  it('see: what a restricted department keeps, or is about it, is there for nobody else, in no list, figure or table', async () => {
    const { ctx, as, member, marketing, hr } = await house()
    const petra = await member('Petra Lund', 'controller')
    unwrap(await createDepartment(ctx, { name: 'Works', kind: 'other', parentId: null, headMemberId: null }))
    const works = (await departmentsOf(ctx))('Works')
    const rows = [
      { day: '2026-03-31', unit: works, people: 50 },
      { day: '2026-03-31', unit: hr, people: 12 },
    ]
    await enter(ctx, 'headcount', marketing, rows)
    const [secret = ''] = await enter(ctx, 'separation', hr, [
      { code: 'Secret-1', day: '2026-03-02', unit: works, kind: 'voluntary' },
    ])
    await enter(ctx, 'separation', marketing, [
      { code: 'S-2', day: '2026-03-02', unit: works, kind: 'other' },
    ])
    expect(await figuresOf(ctx, 'turnover')).toMatchObject({ separations: [2, 2], people: [62, 62] })
    unwrap(await updateDepartment(ctx, { departmentId: hr, restricted: true }))
    const outside = await as(petra.id)
    expect(await figuresOf(outside, 'turnover')).toMatchObject({ separations: [1, 1], people: [50, 50] })
    expect((await list(outside, 'separation')).rows.map(({ title }) => title)).toEqual(['S-2'])
    expect(await recordView(outside, { kind: 'separation', id: secret })).toMatchObject({ ok: false })
    const out = unwrap(await exportRecords(outside, { kind: 'separation', state: 'all', format: 'csv' }))
    expect(Buffer.from(out.base64, 'base64').toString('utf8')).not.toContain('Secret')
    const given = { kind: 'headcount', departmentId: marketing } as const
    expect(
      await addRecord(outside, { ...given, values: { day: '2026-02-28', unit: hr, people: 1 } }),
    ).toMatchObject(refusal('invalid', /no such department/))
  })
})

describe('tables', () => {
  it.each(['csv', 'xlsx'] as const)(
    'of every kind come in as %s as they went out: nothing changes',
    async (format) => {
      const { ctx, marketing } = await house()
      for (const [kind, values] of everyKind(marketing)) {
        await enter(ctx, kind, marketing, [values])
        const { base64: file } = unwrap(await exportRecords(ctx, { kind, state: 'there', format }))
        const told = unwrap(
          await importRecords(ctx, { kind, departmentId: marketing, base64: file, digest: null }),
        )
        expect(told, kind).toMatchObject({ added: 0, changed: 0, same: 1, wrong: [] })
      }
    },
  )

  it('say every wrong line and change nothing; then do what they said, or say that something else changed', async () => {
    const { ctx, marketing: departmentId } = await house()
    await enter(ctx, 'regulated-item', departmentId, [item('A'), item('B')])
    const head = 'Code;Title;Kind;Published;Cleared;Cleared by;Filing number;Recognised channel;Kept by'
    const bad = [
      head,
      'C;Results;results;31.02.2026;;;;yes;',
      'D;Results;gossip;2026-03-01;2026-02-28;;;maybe;Nowhere',
      ';;results;2026-03-01;;;;no;',
      'E;Results;results;2026-03-01;2026-02-28;;;no;',
      'F;Twice;results;2026-03-01;;;;;Marketing',
      'f;Twice;results;2026-03-01;;;;;',
    ]
    const ask = (lines: string[], digest: string | null = null) =>
      importRecords(ctx, {
        ...{ kind: 'regulated-item', departmentId, digest },
        base64: base64(lines.join('\r\n')),
      })
    const told = unwrap(await ask(bad))
    expect(told.wrong.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 Published',
      '3 Recognised channel',
      '3 Kept by',
      '3 Kind',
      '4 Code',
      '4 Title',
      '5 Cleared by',
      '7 ',
    ])
    const good = [
      head,
      'A;Corrected;results;5.3.2026;4.3.2026;Hanne Voss;OB-1;;',
      'G;New;other;2026-03-07;;;;;',
    ]
    const plan = unwrap(await ask(good))
    expect(plan).toMatchObject({ added: 1, changed: 1, wrong: [], taken: false })
    expect((await list(ctx, 'regulated-item')).total).toBe(2)
    await enter(ctx, 'regulated-item', departmentId, [item('G')])
    expect(await ask(good, plan.digest)).toMatchObject(refusal('stale', /changed since/))
    const again = unwrap(await ask(good))
    expect(unwrap(await ask(good, again.digest))).toMatchObject({ added: 0, changed: 2, taken: true })
    expect((await list(ctx, 'regulated-item', { q: 'corrected' })).total).toBe(1)
    expect(await ask(['Title;Nothing', 'x;y'])).toMatchObject({
      value: { wrong: expect.arrayContaining([expect.objectContaining({ row: 1, column: 'Code' })]) },
    })
  })

  it('take no number that could be read in two ways', async () => {
    const { ctx, marketing: departmentId } = await house()
    const csv =
      'Date;Method;Hours\n2026-03-01;forums;1,234\n2026-03-02;forums;12,5\n2026-03-03;Focus group;1 200.25'
    const told = unwrap(
      await importRecords(ctx, { kind: 'effort', departmentId, base64: base64(csv), digest: null }),
    )
    expect(told).toMatchObject({ added: 2, wrong: [{ row: 2, column: 'Hours' }] })
  })
})

describe('people outside', () => {
  it('are gone with their history after their day', async () => {
    const { ctx, system, marketing } = await house()
    const base = { name: 'Ola Fjord', profile: null, topic: 'Repairs', doNotContact: false, note: '' }
    const [early = ''] = await enter(ctx, 'outspoken', marketing, [
      { ...base, handle: '@ola', listedOn: '2026-01-01', keepUntil: '2026-04-09' },
      { ...base, handle: '@kari', listedOn: '2026-01-01', keepUntil: '2026-04-10' },
    ])
    const { forget } = await import('./jobs/forget.handler.ts')
    await forget(system)
    expect((await list(ctx, 'outspoken', { state: 'all' })).rows.map(({ values }) => values.handle)).toEqual([
      '@kari',
    ])
    expect(await recordView(ctx, { kind: 'outspoken', id: early })).toMatchObject({ ok: false })
  })
})
