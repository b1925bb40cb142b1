import { gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { imports } from '#networks/imports/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { listMentions } from '../../queries/stream.ts'
import { putPart } from '../../store/inflow/imports.ts'
import { adjustImport, checkImport, dropImport, startImport, undoImport } from './commands.ts'
import { addImportPart, beginImport, finishUpload } from './upload.ts'
import { importView, listImports, refusedRows } from './views.ts'

let app: TestApp
let ctx: Ctx
beforeAll(async () => {
  app = await testApp({ networks: [imports] })
  ;({ ctx } = await app.organisation())
})
afterAll(() => app?.close())

async function begin(
  content: string | Uint8Array,
  { from = 'Old tool', fileName = 'export.csv', part = 4_000_000, who = ctx } = {},
) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  const { importId } = unwrap(await beginImport(who, { from, fileName, bytes: bytes.length }))
  for (let n = 0; n * part < bytes.length; n += 1) {
    const piece = bytes.subarray(n * part, (n + 1) * part).toString('base64')
    unwrap(await addImportPart(who, { importId, part: n, content: piece }))
  }
  return importId
}

async function upload(content: string | Uint8Array, more: Parameters<typeof begin>[1] = {}) {
  const importId = await begin(content, more)
  unwrap(await finishUpload(more.who ?? ctx, { importId }))
  return importId
}

const view = async (importId: string) => unwrap(await importView(ctx, { importId }))

async function check(importId: string) {
  unwrap(await checkImport(ctx, { importId }))
  await app.drain()
  return view(importId)
}

async function bring(content: string | Uint8Array, more: Parameters<typeof begin>[1] = {}) {
  const importId = await upload(content, more)
  await check(importId)
  unwrap(await startImport(ctx, { importId, leaveOut: true }))
  await app.drain()
  return view(importId)
}

async function heard(channelId: string) {
  return unwrap(await listMentions(ctx, { show: 'all', limit: 100, channelId })).items
}

const head = 'Date,Full Text,Author,Url,Page Type,Language'
const row = (n: number) =>
  `2026-03-11 09:${String(n % 60).padStart(2, '0')},Words ${n},Ana ${n},https://x.com/a/${n},twitter,English`
const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => row(from + n))
const csv = (...lines: string[]) => [head, ...lines, ''].join('\r\n')

describe('a file of another tool', () => {
  it('is shown before it is imported, and then is in the stream under its own time and network', async () => {
    const importId = await upload(csv(...rows(1, 3)), { from: 'Tool A' })
    const draft = await view(importId)
    expect(draft).toMatchObject({
      ...{ state: 'draft', from: 'Tool A', format: 'csv', missing: null },
      settings: {
        mapping: { date: 0, text: 1, author: 2, url: 3, network: 4, lang: 5 },
        zone: 'Europe/Oslo',
      },
    })
    expect(draft.preview[0]).toEqual({
      ...{
        line: 2,
        at: '2026-03-11T08:01:00.000Z',
        author: 'Ana 1',
        text: 'Words 1',
        network: 'x',
        problem: null,
      },
    })
    expect(await heard(draft.channelId)).toEqual([])
    expect(await check(importId)).toMatchObject({ state: 'checked', total: 3, good: 3, refused: 0 })
    unwrap(await startImport(ctx, { importId, leaveOut: false }))
    await app.drain()
    expect(await view(importId)).toMatchObject({ state: 'done', fresh: 3, known: 0 })
    const found = await heard(draft.channelId)
    expect(found.map(({ text }) => text).sort()).toEqual(['Words 1', 'Words 2', 'Words 3'])
    expect(found[0]).toMatchObject({ addressed: false, lang: 'en' })
    expect(found.map(({ publishedAt }) => publishedAt).sort()[0]).toBe('2026-03-11T08:01:00.000Z')
  })

  it('brings what is known no second time, whatever the file', async () => {
    expect(await bring(csv(...rows(1, 4)), { from: 'Tool B' })).toMatchObject({ fresh: 4, known: 0 })
    const again = await bring(csv(...rows(3, 6), row(6)), { from: ' tool  B!', fileName: 'april.csv' })
    expect(again).toMatchObject({ fresh: 2, known: 3 })
    expect(await heard(again.channelId)).toHaveLength(6)
  })

  it('is taken away again without what other files brought, and can be imported anew', async () => {
    const first = await bring(csv(...rows(1, 3)), { from: 'Tool C' })
    const second = await bring(csv(...rows(3, 5)), { from: 'Tool C' })
    unwrap(await undoImport(ctx, { importId: second.id }))
    await app.drain()
    expect(await view(second.id)).toMatchObject({ state: 'undone' })
    expect((await heard(first.channelId)).map(({ text }) => text).sort()).toEqual([
      'Words 1',
      'Words 2',
      'Words 3',
    ])
    expect(await bring(csv(...rows(3, 5)), { from: 'Tool C' })).toMatchObject({ fresh: 2, known: 1 })
    expect(await undoImport(ctx, { importId: second.id })).toMatchObject({ ok: false })
  })

  it('may be JSON lines, with fields inside fields', async () => {
    const line = (n: number) =>
      JSON.stringify({
        id: n,
        text: `Words ${n}`,
        created_at: 1773217800 + n,
        user: { name: `Ana ${n}`, tags: ['a', 'b'] },
      })
    const done = await bring(`${line(1)}\n\n${line(2)}\n{"broken": \n${line(3)}`, {
      from: 'Tool D',
      fileName: 'x.jsonl',
    })
    expect(done).toMatchObject({ state: 'done', format: 'jsonl', fresh: 3, refused: 1 })
    expect((await heard(done.channelId)).map(({ author }) => author.displayName).sort()).toEqual([
      'Ana 1',
      'Ana 2',
      'Ana 3',
    ])
    expect((await view(done.id)).refusals).toEqual([
      { line: 4, reason: 'This line is no JSON object.', row: '{"broken": ' },
    ])
  })

  it.each([
    [
      'semicolons, a byte order mark and line breaks inside',
      '\ufeffDatum;Nachricht;Autor\r\n11.03.2026 09:30;"Zwei\nZeilen; ""so""";Jörg\r\n',
      'utf-8',
      'Zwei\nZeilen; "so"',
      'Jörg',
    ],
    ['UTF-16', '\ufeffDate\tMessage\tAuthor\n2026-03-11\tHæ?\tØyvind\n', 'utf-16le', 'Hæ?', 'Øyvind'],
    [
      'the old Western alphabet',
      'Date,Message,Author\n2026-03-11,Stra\u00dfe,J\u00f6rg\n',
      'latin1',
      'Straße',
      'Jörg',
    ],
    ['a line for spreadsheets', 'sep=;\nDate;Message;Author\n2026-03-11;Hi;Ana\n', 'utf-8', 'Hi', 'Ana'],
  ] as const)('is read with %s', async (name, text, encoding, words, author) => {
    const done = await bring(Buffer.from(text, encoding), { from: `Alphabet ${name}` })
    expect(await heard(done.channelId)).toMatchObject([{ text: words, author: { displayName: author } }])
  })
})

describe('a table that another tool wrote in its own way', () => {
  const words = async (channelId: string) => (await heard(channelId)).map(({ text }) => text).sort()

  it('may say of what report it is above the names of its columns', async () => {
    const above = ['Report:,All mentions', 'Query:,"Fjell, boots"', 'Span:,2026-03-01', '']
    const done = await bring([...above, head, row(1), row(2), ''].join('\r\n'), { from: 'Own way A' })
    expect(done).toMatchObject({ total: 2, fresh: 2, refused: 0 })
    expect(await words(done.channelId)).toEqual(['Words 1', 'Words 2'])
    const semicolons = 'Report, of, everything\nDate;Text;Author\n2026-03-11;Hi, you;Ana\n'
    expect((await bring(semicolons, { from: 'Own way B' })).total).toBe(1)
  })

  it('may have no names of columns: its first row is a post like the others', async () => {
    const importId = await upload('2026-03-11,Ana,Words 1\n2026-03-12,Ben,Words 2\n', { from: 'Own way C' })
    const { columns, settings } = await view(importId)
    expect(columns?.map(({ head }) => head)).toEqual(['', '', ''])
    unwrap(
      await adjustImport(ctx, {
        importId,
        settings: { ...settings, mapping: { date: 0, author: 1, text: 2 } },
      }),
    )
    expect(await check(importId)).toMatchObject({ total: 2, good: 2 })
  })

  it('may have a broken row in the middle: that one is listed, all others come in', async () => {
    const two = '2026-03-11,"Two\r\nlines",Ana,,,'
    const broken = [
      '2026-03-11 09:00,no "quote here,Ana,,,',
      '2026-03-11 09:00,"not closed,Ana',
      '2026-03-11,"Two",Ben',
    ]
    const checked = await check(
      await upload(csv(two, ...rows(1, 39), ...broken, two, 'someday,Words,Ana', ...rows(40, 48)), {
        from: 'Own way D',
      }),
    )
    expect(checked).toMatchObject({ state: 'checked', good: 50, failure: null })
    expect(checked.refusals.map(({ line, row }) => [line, row.slice(0, 20)])).toEqual([
      [43, '2026-03-11 09:00,no '],
      [44, '2026-03-11 09:00,"no'],
      [48, 'someday | Words | An'],
    ])
  })

  it('says where a quotation mark was opened that nothing closes', async () => {
    const open = csv(...rows(1, 40), '2026-03-11,"open', ...rows(41, 60))
    const finished = await finishUpload(ctx, { importId: await begin(open, { from: 'Own way E' }) })
    expect(finished).toMatchObject({
      error: { message: expect.stringMatching(/^The file cannot be read from line 42 on: .* never closed/) },
    })
  })

  it('cuts no words where they hold the sign between its columns', async () => {
    const checked = await check(
      await upload('Date,Text,Author\n2026-03-11,One, two,Ana\n2026-03-11,Three,Ben,,\n', {
        from: 'Own way F',
      }),
    )
    expect(checked).toMatchObject({ total: 2, good: 1, refused: 1 })
    expect(checked.refusals[0]?.reason).toMatch(
      /^This row has 4 cells, and there are 3 columns: “,” may stand/,
    )
  })

  it('may show only late how it writes its letters', async () => {
    const plain = csv(...rows(1, 50), '2026-03-11,Stra\u00dfe,J\u00f6rg,,,')
    const done = await bring(Buffer.from(plain, 'latin1'), { from: 'Own way G', part: 500 })
    expect(await words(done.channelId)).toContain('Stra\u00dfe')
  })
})

describe('rows that cannot be read', () => {
  it('are listed by line, hold everything up until they are left out, and come as a file no spreadsheet runs', async () => {
    const importId = await upload(
      csv(
        row(1),
        'someday,"=HYPERLINK(""https://evil.example"")",Ana,,,',
        ',Words,,,,',
        '2026-03-11,,,,,',
        row(2),
      ),
      { from: 'Tool F' },
    )
    const checked = await check(importId)
    expect(checked).toMatchObject({ state: 'checked', total: 5, good: 2, refused: 3 })
    expect(checked.refusals.map(({ line, reason }) => [line, reason])).toEqual([
      [3, '“someday” is no time that can be read.'],
      [4, 'This row does not say when it was.'],
      [5, 'There are no words in this row.'],
    ])
    expect(await startImport(ctx, { importId, leaveOut: false })).toMatchObject({
      ok: false,
      error: { type: 'invalid' },
    })
    expect(await heard(checked.channelId)).toEqual([])
    const list = unwrap(await refusedRows(ctx, { importId }))
    expect(list.fileName).toBe('export-refused.csv')
    expect(list.content.split('\r\n')[1]).toBe(
      '"3","“someday” is no time that can be read.","someday | =HYPERLINK(""https://evil.example"") | Ana |  |  | "',
    )
    unwrap(await startImport(ctx, { importId, leaveOut: true }))
    await app.drain()
    expect(await view(importId)).toMatchObject({ state: 'done', fresh: 2 })
  })

  it('become readable by other settings, and have to be checked anew', async () => {
    const importId = await upload(csv('3/14/2026,Words,Ana,,,').replace('Date', 'When exactly'), {
      from: 'Tool G',
    })
    const draft = await view(importId)
    expect(draft.missing).toEqual({ date: 'Choose the column that says when.' })
    expect(await checkImport(ctx, { importId })).toMatchObject({
      ok: false,
      error: { fields: { date: expect.any(String) } },
    })
    const settings = { ...draft.settings, mapping: { ...draft.settings.mapping, date: 0 } }
    unwrap(await adjustImport(ctx, { importId, settings }))
    expect(await check(importId)).toMatchObject({ good: 0, refused: 1 })
    expect(await startImport(ctx, { importId, leaveOut: true })).toMatchObject({ ok: false })
    unwrap(await adjustImport(ctx, { importId, settings: { ...settings, order: 'mdy' } }))
    expect(await startImport(ctx, { importId, leaveOut: true })).toMatchObject({
      ok: false,
      error: { message: 'This file was not checked yet.' },
    })
    expect(await check(importId)).toMatchObject({ good: 1, refused: 0 })
    const nowhere = { ...settings, zone: 'Mars/Olympus' }
    expect(await adjustImport(ctx, { importId, settings: nowhere })).toMatchObject({
      error: { fields: { zone: expect.any(String) } },
    })
    const beyond = { ...settings, mapping: { date: 0, text: 90 } }
    expect(await adjustImport(ctx, { importId, settings: beyond })).toMatchObject({ ok: false })
  })
})

describe('what an import refuses', () => {
  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004xl/workbook.xml'), /Excel/],
    ['a packed file', gzipSync('Date,Text\n'.repeat(100)), /packed/],
    ['a page', Buffer.from('<!DOCTYPE html><p>Hi'), /web page/],
    ['a list of JSON', Buffer.from('[{"id":1}]'), /one JSON list/],
    ['no text', Buffer.from([1, 2, 0, 4, 0, 0, 7]), /no text/],
    ['blanks', Buffer.from('   \n'), /empty/],
    ['one object over many lines', Buffer.from('{\n "id": 1\n}'), /No line of this file/],
    ['an open quotation mark', Buffer.from(`"Date,Text\n${'x'.repeat(500)}`), /never closed|cannot be read/],
  ])('%s, and erases it', async (name, bytes, reason) => {
    const importId = await begin(bytes, { from: `Refused ${name}` })
    const finished = await finishUpload(ctx, { importId })
    expect(finished.ok).toBe(false)
    if (!finished.ok) expect(finished.error.message).toMatch(reason)
    expect(unwrap(await listImports(ctx)).imports.map(({ id }) => id)).not.toContain(importId)
  })

  it('files with a hole, parts that are too large, and steps out of order', async () => {
    const { importId } = unwrap(
      await beginImport(ctx, { from: 'Tool H', fileName: '../../etc/passwd\u202e', bytes: 100 }),
    )
    unwrap(
      await addImportPart(ctx, { importId, part: 1, content: Buffer.alloc(100, 'x').toString('base64') }),
    )
    expect(await finishUpload(ctx, { importId })).toMatchObject({
      ok: false,
      error: { message: 'Parts of the file are missing.' },
    })
    const large = Buffer.alloc(4 * 1024 * 1024 + 1).toString('base64')
    expect(await addImportPart(ctx, { importId, part: 0, content: large })).toMatchObject({
      error: { type: 'too_large' },
    })
    expect((await view(importId)).fileName).toBe('....etcpasswd')
    expect(await startImport(ctx, { importId, leaveOut: true })).toMatchObject({ ok: false })
    unwrap(await dropImport(ctx, { importId }))
    expect(await addImportPart(ctx, { importId, part: 0, content: 'eA==' })).toMatchObject({ ok: false })
  })

  it('a file that breaks off in the middle: nothing of it comes in', async () => {
    const importId = await upload(csv(...rows(1, 1500), '2026-03-11,"never closed'), { from: 'Tool I' })
    expect(await check(importId)).toMatchObject({
      state: 'draft',
      failure: expect.stringContaining('never closed'),
    })
    expect(await heard((await view(importId)).channelId)).toEqual([])
  })

  it('a file that turns out broken while it is imported: nothing of it comes in, and it can be tried again', async () => {
    const importId = await upload(csv(...rows(1, 1500)), { from: 'Tool K', part: 60_000 })
    unwrap(await checkImport(ctx, { importId }))
    await app.drain(['slow'])
    const cut = {
      organisationId: ctx.organisationId,
      importId,
      part: 1,
      bytes: Buffer.from('\n2026-03-11,"open'),
    }
    await ctx.write((tx) => putPart(tx, cut))
    unwrap(await startImport(ctx, { importId, leaveOut: true }))
    await app.drain(['slow'])
    const failed = await view(importId)
    expect(failed).toMatchObject({ state: 'failed', failure: expect.stringContaining('never closed') })
    const { rows: kept } = await ctx.read((tx) =>
      tx.execute(sql`select id from intake where channel_id = ${failed.channelId}`),
    )
    expect(kept).toEqual([])
    expect(await startImport(ctx, { importId, leaveOut: true })).toMatchObject({ ok: true })
    await app.drain(['slow'])
    expect(await view(importId)).toMatchObject({ state: 'failed' })
  })

  it('members who do not manage channels, and other organisations', async () => {
    const { ctx: stranger } = await app.organisation('Elsewhere')
    const importId = await upload(csv(row(1)), { from: 'Tool J' })
    expect(await importView(stranger, { importId })).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
    expect(await addImportPart(stranger, { importId, part: 0, content: 'eA==' })).toMatchObject({ ok: false })
    expect(unwrap(await listImports(stranger)).imports).toEqual([])
    if (ctx.actor.kind !== 'member') throw new Error('a member')
    const reader = ctx.as({ ...ctx.actor, rights: new Set() })
    for (const refused of [
      await beginImport(reader, { from: 'x', fileName: 'x', bytes: 1 }),
      await importView(reader, { importId }),
      await checkImport(reader, { importId }),
      await undoImport(reader, { importId }),
      await refusedRows(reader, { importId }),
    ])
      expect(refused).toMatchObject({ ok: false, error: { type: 'forbidden' } })
  })
})

// Last: what it brings is left unread, since reading it is tested elsewhere and takes its time.
describe('a file of many rows', () => {
  it('arrives in parts, cut anywhere, and comes in whole', async () => {
    const line = (n: number) => `2026-03-11,Grüße ${n} 🧵,Ana,https://x.com/b/${n},twitter,de`
    const many = csv(...Array.from({ length: 3200 }, (_, n) => line(n)))
    const importId = await upload(many, { from: 'Tool E', part: 4099 })
    unwrap(await checkImport(ctx, { importId }))
    await app.drain(['slow'])
    expect(await view(importId)).toMatchObject({ total: 3200, good: 3200 })
    unwrap(await startImport(ctx, { importId, leaveOut: false }))
    await app.drain(['slow'])
    const done = await view(importId)
    expect(done).toMatchObject({ state: 'done', fresh: 3200, done: 3200 })
    const { rows: kept } = await ctx.read((tx) =>
      tx.execute<{ text: string }>(
        sql`select body ->> 'text' as text from intake where channel_id = ${done.channelId}`,
      ),
    )
    expect(new Set(kept.map(({ text }) => text))).toEqual(
      new Set(Array.from({ length: 3200 }, (_, n) => `Grüße ${n} 🧵`)),
    )
  })
})
