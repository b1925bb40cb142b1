import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { setCells } from './commands/cells.ts'
import { importTable } from './commands/import-table.ts'
import { exportTable } from './queries/export-table.ts'
import { planView } from './queries/plan.ts'
import { approved, clock, draft, inKroner, planned, YEAR } from './testing/house.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

const refusal = (type: string, message: RegExp) => ({
  ok: false,
  error: { type, message: expect.stringMatching(message) },
})
const head = 'line;row;tactic;department;name;kind;currency;Jan;Feb;Mar'

async function house() {
  const made = await app.organisation()
  const lead = await made.member('Elin Dahl', 'social-lead')
  await inKroner(made.ctx)
  const version = await draft(lead.ctx)
  const films = await planned(lead.ctx, version, { name: '=HYPERLINK("x")' }, 123_450)
  const yen = await planned(lead.ctx, version, { name: 'Tokyo', currency: 'JPY', tactic: 6 }, 1234)
  return { ...made, lead, version, films, yen }
}

const bring = (ctx: Ctx, versionId: string | null, text: string | Buffer, digest: string | null = null) =>
  importTable(ctx, { year: YEAR, versionId, base64: Buffer.from(text).toString('base64'), digest })

describe('a spreadsheet', () => {
  it.each(['csv', 'xlsx'] as const)('comes back from %s without a change', async (format) => {
    const { ctx, lead, version, films } = await house()
    await approved(lead.ctx, ctx, version)
    const cells = [
      { lineId: films, row: 'actual', month: 0, minor: 99 },
      { lineId: films, row: 'forecast', month: 11, minor: 0 },
    ] as const
    unwrap(await setCells(lead.ctx, { versionId: null, cells }))
    const out = unwrap(await exportTable(ctx, { year: YEAR, versionId: version, format }))
    const bytes = Buffer.from(out.base64, 'base64')
    if (format === 'csv') expect(bytes.toString()).toContain(`"'=HYPERLINK(""x"")"`)
    const told = unwrap(await bring(lead.ctx, version, bytes))
    expect(told).toMatchObject({ changes: [], wrong: [], same: 8 })
  })

  it('says row by row what it would change, then changes exactly that', async () => {
    const { lead, version, films, yen } = await house()
    const text = [
      head,
      `${films};plan;1;;=HYPERLINK("x");spend;NOK;1.234,50;2.000,5;`,
      `;plan;2;Service;New ads;;EUR;1.000,00;;`,
      `${yen};forecast;6;;Tokyo;spend;JPY;;5.000;`,
    ].join('\n')
    const told = unwrap(await bring(lead.ctx, version, text))
    expect(told.wrong).toEqual([])
    expect(told.changes).toMatchObject([
      { row: 2, what: 'change', cells: [{ month: 1, before: 123_450, after: 200_050 }] },
      { row: 3, what: 'new', name: 'New ads', cells: [{ month: 0, before: null, after: 100_000 }] },
      { row: 4, kind: 'forecast', cells: [{ month: 1, before: null, after: 5000 }] },
    ])
    expect(unwrap(await planView(lead.ctx, { versionId: version })).lines).toHaveLength(2)
    const cell = { lineId: films, row: 'plan', month: 1, minor: 1 } as const
    unwrap(await setCells(lead.ctx, { versionId: version, cells: [cell] }))
    expect(await bring(lead.ctx, version, text, told.digest)).toMatchObject(
      refusal('stale', /since you looked/),
    )
    const again = unwrap(await bring(lead.ctx, version, text))
    expect(unwrap(await bring(lead.ctx, version, text, again.digest)).taken).toBe(true)
    const { lines } = unwrap(await planView(lead.ctx, { versionId: version }))
    expect(lines.find(({ name }) => name === 'New ads')).toMatchObject({
      department: { name: 'Service' },
      months: [100_000, ...Array(11).fill(0)],
    })
    expect(unwrap(await bring(lead.ctx, version, text)).changes).toEqual([])
  })

  it('names everything that is wrong, and then takes nothing', async () => {
    const { lead, version, films } = await house()
    const text = [
      head,
      `${films};plan;1;;=HYPERLINK("x");spend;NOK;1,234;abc;-5`,
      ';plan;13;;X;spend;NOK;1;;',
      ';plan;1;Nowhere;X;spend;NOK;1;;',
      ';actual;1;;Unknown;spend;NOK;1;;',
      `${films};plan;1;;=HYPERLINK("x");spend;EUR;1;;`,
      ';what;1;;;gift;XXX;1;;',
      ';plan;1;;Precise;spend;NOK;0,5;1.12345;',
    ].join('\n')
    const told = unwrap(await bring(lead.ctx, version, text))
    expect(told.wrong.map(({ row, column }) => `${row} ${column}`)).toEqual([
      ...['2 Jan', '2 Feb', '2 Mar', '3 tactic', '4 department', '5 row', '6 currency', '6 row'],
      ...['7 row', '7 name', '7 kind', '7 currency', '8 Feb'],
    ])
    // Once all clear amounts agree on a sign, 1,234 is no riddle any more.
    const clear = `${head}\n${films};plan;1;;=HYPERLINK("x");spend;NOK;1,234;0.5;\n`
    expect(unwrap(await bring(lead.ctx, version, clear)).changes[0]?.cells).toMatchObject([
      { after: 123_400 },
      {},
    ])
    const { digest } = told
    expect(unwrap(await bring(lead.ctx, version, text, digest)).taken).toBe(false)
    expect(unwrap(await planView(lead.ctx, { versionId: version })).lines).toHaveLength(2)
  })

  it('says that names, tactics and departments of a known line are not changed by it', async () => {
    const { lead, version, films } = await house()
    const text = `${head}\n${films};plan;2;Service;Shorts;tools;NOK;1;;`
    const { wrong } = unwrap(await bring(lead.ctx, version, text))
    expect(wrong.map(({ row, column }) => [row, column])).toEqual([
      [2, 'name'],
      [2, 'tactic'],
      [2, 'department'],
      [2, 'kind'],
    ])
    expect(wrong[0]?.message).toMatch(/only amounts/)
  })

  it('does not write what stands, what is not there, or for who may not', async () => {
    const { ctx, lead, version, films, member } = await house()
    const text = `${head}\n${films};plan;1;;=HYPERLINK("x");spend;NOK;1;;\n`
    await approved(lead.ctx, ctx, version)
    expect(unwrap(await bring(lead.ctx, version, text)).wrong).toMatchObject([{ row: 2, column: 'row' }])
    const viewer = await member('Sofia Brandt', 'viewer')
    expect(await bring(viewer.ctx, version, text)).toMatchObject(refusal('forbidden', /plan/))
    expect(await exportTable(viewer.ctx, { year: YEAR, versionId: null, format: 'csv' })).toMatchObject(
      refusal('forbidden', /heads/),
    )
    const stranger = (await app.organisation('Other')).ctx
    expect(await bring(stranger, version, text)).toMatchObject(refusal('not_found', /version/))
    expect(unwrap(await bring(stranger, null, text)).wrong).toMatchObject([{ column: 'line' }])
    expect(await bring(lead.ctx, null, 'a;b\n1;2\n')).toMatchObject({
      ok: true,
      value: { wrong: [{ column: 'row' }, { column: 'tactic' }, { column: 'name' }, { column: 'currency' }] },
    })
    expect(await bring(lead.ctx, null, `${head}\n`)).toMatchObject(refusal('invalid', /no row/))
    expect(await bring(lead.ctx, null, 'PK\x03\x04nonsense')).toMatchObject(refusal('invalid', /broken/))
  })
})
