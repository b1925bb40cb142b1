import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { addNote } from './commands/notes.ts'
import { saveLabel, setLabels } from './commands/work-list/labels.ts'
import { listConversations } from './queries/list.ts'
import { tenantOf } from './searching/words.ts'
import { forgetWords } from './store/message-words.ts'
import { type WorkHouse, workHouse } from './testing/work-house.ts'

let house: WorkHouse
const named: Record<string, string> = {}

beforeAll(async () => {
  house = await workHouse()
  const { write, desk, sofia } = house
  const day = (text: string) => new Date(`${text}T12:00:00Z`)
  const some = {
    zip: { name: 'Anna Berg', texts: ['The red tent has a torn zip', 'Still waiting for the zip'] },
    café: { name: 'Björn', texts: ['Your café in Straße 5 sells a green tent [picture]'] },
    hr: { name: 'Vidar', departmentId: desk('hr'), texts: ['Quillfeather: a torn contract, a tent too'] },
    old: { name: 'Ola', texts: ['An old tent'], lastMessageAt: day('2024-03-05') },
    closed: { name: 'Cora', state: 'closed', network: 'bluesky', texts: ['A closed red matter'] },
    kanji: { name: '田中', texts: ['テントの修理をお願いします'] },
  } as const
  for (const [key, sketch] of Object.entries(some)) named[key] = await write(sketch)
  const label = unwrap(await saveLabel(sofia.ctx, { name: 'Gold customer', tone: 'good' }))
  unwrap(await setLabels(sofia.ctx, { id: named.zip ?? '', add: [label.id], remove: [] }))
})
afterAll(() => house?.app.close())

const find = async (ctx: Ctx, q: string, limit = 50) => {
  const page = unwrap(await listConversations(ctx, { view: 'all', q, limit }))
  const keys = page.conversations.map(({ id }) => Object.keys(named).find((key) => named[key] === id))
  return { ...page, keys: keys.sort() }
}

/** Which conversations of eleven years have these words, the newest first. */
const expectedOfYears: Record<'reed' | 'moss' | 'moss -stone' | 'reed stone' | 'stone moss', string[]> = {
  reed: [],
  moss: [],
  'moss -stone': [],
  'reed stone': [],
  'stone moss': [],
}

async function pagesOf(q: string): Promise<string[]> {
  const got: string[] = []
  let cursor: string | undefined
  do {
    const page = unwrap(await listConversations(house.sofia.ctx, { view: 'all', q, limit: 7, cursor }))
    got.push(...page.conversations.map((card) => card.id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return got
}

describe('the search', () => {
  it.each([
    ['tent', ['café', 'old', 'zip']],
    ['ten', ['café', 'old', 'zip']],
    ['ten ', []],
    ['"red tent"', ['zip']],
    ['"tent red"', []],
    ['tent -zip', ['café', 'old']],
    ['CAFE', ['café']],
    ['strasse', ['café']],
    ['anna', ['zip']],
    ['from:anna', ['zip']],
    ['from:zip', []],
    ['from:björn tent', ['café']],
    ['修理', ['kanji']],
    ['理修', []],
    ['tent before:2025', ['old']],
    ['tent after:2025-01', ['café', 'zip']],
    ['tent has:picture', ['café']],
    ['tent label:gold', ['zip']],
    ['tent in:service', ['café', 'old', 'zip']],
    ['tent in:marketing', []],
    ['red', ['zip']],
    ['red is:closed', ['closed']],
    ['red is:closed on:blue', ['closed']],
    ['red is:closed on:mastodon', []],
    ["tent' | 'zip", ['zip']],
  ])('finds by %s', async (q, expected) => {
    expect((await find(house.sofia.ctx, q)).keys).toEqual(expected)
  })

  it('finds by name across the house, says what it did not understand, and shows nothing for nothing', async () => {
    expect((await find(house.sofia.ctx, 'tent in:nowhere')).unclear).toEqual(['in:nowhere'])
    expect((await find(house.sofia.ctx, '!!!')).conversations).toEqual([])
  })

  it('leaves out what is hidden, also where it is named by desk or word', async () => {
    for (const q of ['quillfeather', 'torn', 'in:hr', 'in:hr tent', 'from:vidar'])
      expect((await find(house.sofia.ctx, q)).keys).not.toContain('hr')
    expect((await find(house.petra.ctx, 'quillfeather')).keys).toEqual(['hr'])
    const other = await house.app.organisation('Others')
    expect((await find(other.ctx, 'tent')).conversations).toEqual([])
  })

  it('gives each conversation once, on whatever page, the newest first', async () => {
    const ids: string[] = []
    for (let no = 0; no < 25; no += 1)
      ids.push(await house.write({ texts: ['kayak one', 'kayak two', 'no boat', 'kayak three'] }))
    const found: string[] = []
    let cursor: string | undefined
    do {
      const ask = { view: 'all', q: 'kayak', limit: 4, cursor } as const
      const page = unwrap(await listConversations(house.sofia.ctx, ask))
      found.push(...page.conversations.map((card) => card.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(found).toEqual(ids)
  })

  it('finds notes of colleagues, says that they are notes, and shows none of a hidden desk', async () => {
    const { sofia, petra, jonas } = house
    const note = async (ctx: Ctx, key: string, text: string) =>
      unwrap(await addNote(ctx, { id: named[key] ?? '', text }))
    const { id } = await note(jonas.ctx, 'café', 'Promised a wobblestick by Friday')
    await note(petra.ctx, 'hr', 'A wobblestick here too')
    const page = await find(sofia.ctx, 'wobblestick')
    expect(page.keys).toEqual(['café'])
    expect(page.hits).toMatchObject([
      { noteId: id, messageId: null, text: 'Promised a wobblestick by Friday' },
    ])
    expect((await find(sofia.ctx, 'from:jonas wobblestick')).keys).toEqual(['café'])
    expect((await find(petra.ctx, 'wobblestick')).keys).toEqual(['café', 'hr'])
    // A note goes where its conversation goes.
    const into = await house.write({ texts: ['another boat'] })
    await house.organisation.system.write((tx) =>
      tx.execute(sql`update note set conversation_id = ${into} where id = ${id}`),
    )
    const { conversations } = await find(sofia.ctx, 'wobblestick')
    expect(conversations.map((card) => card.id)).toEqual([into])
  })

  it('finds the newest first through many years, page after page, frequent words and rare ones', async () => {
    const { write, sofia } = house
    // A word that everybody said until it became rare; 20 days lie between two conversations, 11 years in all.
    for (let no = 0; no < 200; no += 1) {
      const lastMessageAt = new Date(Date.UTC(2024, 5, 1) - no * 20 * 86_400_000)
      const [rare, stone] = [no % 37 === 5, no % 3 === 0]
      const frequent = no > 30 || no % 10 === 0
      const texts = [`${rare ? 'reed' : 'fern'} ${frequent ? 'moss' : 'bark'}${stone ? ' stone' : ''}`]
      const id = await write({ texts, lastMessageAt })
      if (rare) expectedOfYears.reed.push(id)
      if (frequent) expectedOfYears.moss.push(id)
      if (frequent && !stone) expectedOfYears['moss -stone'].push(id)
      if (rare && stone) expectedOfYears['reed stone'].push(id)
      if (frequent && stone) expectedOfYears['stone moss'].push(id)
    }
    for (const [q, ids] of Object.entries(expectedOfYears)) expect(await pagesOf(q), q).toEqual(ids)
    const some = await find(sofia.ctx, 'reed after:2016 before:2021')
    const years = some.hits.map((hit) => Number(hit.at.slice(0, 4)))
    expect(some.hits.length).toBeGreaterThan(0)
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2016)
    expect(Math.max(...years)).toBeLessThan(2021)
  })

  it('forgets words that were taken away', async () => {
    const id = await house.write({ texts: ['snowshoe'] })
    expect((await find(house.sofia.ctx, 'snowshoe')).conversations).toHaveLength(1)
    await house.organisation.system.write(async (tx) => {
      const { rows } = await tx.execute<{ id: string }>(
        sql`select id from message where conversation_id = ${id}`,
      )
      await forgetWords(tx, house.organisation.id, [rows[0]?.id ?? ''])
    })
    expect((await find(house.sofia.ctx, 'snowshoe')).conversations).toHaveLength(0)
  })

  it('takes the words along when a turn goes to another conversation', async () => {
    const [from, into] = [await house.write({ texts: ['gaiter'] }), await house.write({ texts: ['other'] })]
    await house.organisation.system.write((tx) =>
      tx.execute(sql`update message set conversation_id = ${into} where conversation_id = ${from}`),
    )
    const { conversations } = await find(house.sofia.ctx, 'gaiter')
    expect(conversations.map((card) => card.id)).toEqual([into])
  })
})

describe('the words', () => {
  it('are read by nobody but the search', async () => {
    const read = house.sofia.ctx.read((tx) => tx.execute(sql`select words from message_search`))
    await expect(read).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  it('are found by the index of words under row-level security, as a member asks', {
    timeout: 60_000,
  }, async () => {
    const { organisation, sofia, app } = house
    const tenant = tenantOf(organisation.id)
    const admin = new pg.Client({ connectionString: app.url })
    await admin.connect()
    // Enough that reading everything is dearer than the index: rare words among frequent ones.
    await admin.query(
      `with made as (insert into message (organisation_id, id, conversation_id, direction, at)
          select $1::uuid, gen_random_uuid(), $2::uuid, 'in', now() - n * interval '1 minute'
          from generate_series(1, 20000) n returning organisation_id, id, conversation_id, at)
        insert into message_search (organisation_id, id, message_id, conversation_id, at, picture, words)
          select organisation_id, id, id, conversation_id, at, false,
          weft_dated_words((format('''%1$s:often'':1 ''%1$s:rare%2$s'':2', $3::text, left(id::text, 8)))::tsvector, at) from made`,
      [organisation.id, named.zip, tenant],
    )
    await admin.query('analyze message_search')
    await admin.end()
    const before = await scans()
    expect((await find(sofia.ctx, 'gaiter')).conversations).toHaveLength(1)
    expect((await scans()).words).toBeGreaterThan(before.words)
    // Behind so many without these words the index is asked, fortnight by fortnight: not one is left out, none comes twice.
    for (const [q, ids] of Object.entries(expectedOfYears)) expect(await pagesOf(q), q).toEqual(ids)
  })

  /** How often the index of words was asked. */
  async function scans(): Promise<{ words: number }> {
    const { rows } = await house.app.engine.db.execute<{ n: number }>(
      sql`select pg_stat_get_xact_numscans(i.oid)::int + pg_stat_get_numscans(i.oid)::int as n from pg_class i
        where i.relname = 'message_search_words'`,
    )
    return { words: rows[0]?.n ?? 0 }
  }
})
