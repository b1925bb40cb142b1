import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { answer } from './commands/answer.ts'
import { addNote, saveReplyDraft } from './commands/notes.ts'
import { exportPerson, startErasure } from './commands/people/erase.ts'
import { blockPerson, changePerson, notePerson, unblockPerson } from './commands/people/keep.ts'
import { mergePeople } from './commands/people/merge-people.ts'
import { mergeConversations } from './commands/threads/lay-together.ts'
import { hand } from './commands/work.ts'
import { contradictions } from './metrics-figures.ts'
import { getConversation } from './queries/conversation.ts'
import { findContradictions } from './queries/people/contradictions.ts'
import { getPerson } from './queries/people/person.ts'
import { personTimeline } from './queries/people/timeline.ts'
import { type House, outsiders } from './testing/outsiders.ts'

let people: Awaited<ReturnType<typeof outsiders>>
beforeAll(async () => {
  people = await outsiders()
})
afterAll(() => people?.close())

const start = Date.now() - 50 * 3_600_000
const minute = (n: number): Date => new Date(start + n * 60_000)

async function placed(h: House, text: string): Promise<{ id: string; contactId: string }> {
  const { rows } = await h.system.read((tx) =>
    tx.execute<{ id: string; contact_id: string }>(sql`select c.id, c.contact_id from message m
      join mention n on n.id = m.mention_id join conversation c on c.id = m.conversation_id
      where m.organisation_id = ${h.system.organisationId} and n.text = ${text}`),
  )
  return { id: rows[0]?.id ?? '', contactId: rows[0]?.contact_id ?? '' }
}

describe('a person’s page', () => {
  it('says who spoke to them, who has them now, what they are, and hears what they said about us', async () => {
    const h = await people.house()
    await h.write({ who: 'ingrid', text: 'Where is my tent?', at: minute(1), name: 'Ingrid Aasheim' })
    const { id, contactId } = await placed(h, 'Where is my tent?')
    await h.answer(h.petra.id, id, 'Your tent leaves Bergen on 12 May.', minute(60))
    await h.write({ who: 'ingrid', text: 'They are slow', at: minute(70), addressed: false })
    unwrap(await changePerson(h.sofia.ctx, { id: contactId, standing: 'journalist', lang: 'de' }))
    const endsAt = new Date(Date.now() + 86_400_000).toISOString()
    unwrap(await notePerson(h.sofia.ctx, { id: contactId, text: 'Writes for the Alpine Club', endsAt }))
    const page = unwrap(await getPerson(h.sofia.ctx, { id: contactId }))
    expect(page).toMatchObject({
      name: 'Ingrid Aasheim',
      standing: 'journalist',
      lang: 'de',
      spoken: [{ desk: { name: 'HR' }, by: 'Petra Lund', excerpt: 'Your tent leaves Bergen on 12 May.' }],
      open: [{ id, desk: { name: 'Service' }, lastDirection: 'out' }],
      notes: [{ text: 'Writes for the Alpine Club', mine: true }],
    })
    const { moments } = unwrap(await personTimeline(h.sofia.ctx, { id: contactId, limit: 10 }))
    expect(moments.map((one) => (one.kind === 'heard' ? one.text : one.title))).toEqual([
      'They are slow',
      'Where is my tent?',
    ])
    expect(
      await notePerson(h.sofia.ctx, { id: contactId, text: 'x', endsAt: minute(1).toISOString() }),
    ).toMatchObject({
      ok: false,
      error: { type: 'invalid' },
    })
  })

  it('pages its timeline without losing or repeating anything', async () => {
    const h = await people.house()
    for (let n = 0; n < 17; n += 1)
      await h.write({
        who: 'ingrid',
        text: `thing ${n}`,
        at: minute(n),
        thread: `t${n}`,
        addressed: n % 3 !== 0,
      })
    const { contactId: id } = await placed(h, 'thing 1')
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = unwrap(await personTimeline(h.sofia.ctx, { id, limit: 4, ...(cursor ? { cursor } : {}) }))
      seen.push(...page.moments.map((one) => (one.kind === 'heard' ? one.text : one.title)))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(seen).toEqual(Array.from({ length: 17 }, (_, n) => `thing ${16 - n}`))
  })

  it('warns where a reply departs from what another desk told them', async () => {
    const h = await people.house()
    await h.write({ who: 'ingrid', text: 'Where is my tent?', at: minute(1) })
    const first = await placed(h, 'Where is my tent?')
    await h.answer(h.petra.id, first.id, 'Your tent leaves Bergen on 12 May.', minute(60))
    await h.write({ who: 'ingrid', text: 'So when does it come?', at: minute(90) })
    const { id } = await placed(h, 'So when does it come?')
    const look = async (text: string) => unwrap(await findContradictions(h.sofia.ctx, { id, text })).found
    expect(await look('The tent leaves on 14 May.')).toMatchObject([
      { said: '12 May', write: '14 May', by: 'Petra Lund', desk: 'HR', conversationId: first.id },
    ])
    expect(await look('The tent leaves on 12 May.')).toEqual([])
    // What is sent keeps how often it departed; a live answer counts in the rate, once a conversation.
    const lastMessageId = unwrap(await getConversation(h.sofia.ctx, { id })).messages.at(-1)?.id ?? ''
    const text = 'The tent leaves on 14 May.'
    unwrap(await answer(h.sofia.ctx, { id, text, media: [], lastMessageId, close: false }))
    const rate = async () => {
      const window = { from: new Date(start), to: new Date() }
      const query = { window, departmentId: null, channelId: null }
      const { total } = await contradictions.rows(h.sofia.ctx, query, { limit: 5, offset: 0 })
      return { ...(await contradictions.compute(h.sofia.ctx, query)).figures.value, total }
    }
    expect(await rate()).toMatchObject({ value: null, total: 0 })
    await h.system.write((tx) =>
      tx.execute(sql`update message set live_at = now() where conversation_id = ${id} and direction = 'out'`),
    )
    expect(await rate()).toMatchObject({ value: 100, n: 1, total: 1 })
  })
})

describe('somebody who asked not to be written to', () => {
  it('is not answered until they write, or until it is lifted', async () => {
    const h = await people.house()
    await h.write({ who: 'ingrid', text: 'Leave me alone', at: minute(1) })
    const { id, contactId } = await placed(h, 'Leave me alone')
    unwrap(await blockPerson(h.sofia.ctx, { id: contactId, reason: 'They asked for it', until: null }))
    const write = async () => {
      const lastMessageId = unwrap(await getConversation(h.sofia.ctx, { id })).messages.at(-1)?.id ?? ''
      return answer(h.sofia.ctx, { id, text: 'Hello', media: [], lastMessageId, close: false })
    }
    expect(await write()).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('asked not to be written to') },
    })
    unwrap(await unblockPerson(h.sofia.ctx, { id: contactId }))
    expect((await write()).ok).toBe(true)
    unwrap(await blockPerson(h.sofia.ctx, { id: contactId, reason: 'Again', until: null }))
    const { threadKey } = await h.system.read(async (tx) => {
      const { rows } = await tx.execute<{ threadKey: string }>(
        sql`select replace(thread_key, 'thread:', '') as "threadKey" from conversation where id = ${id}`,
      )
      return rows[0] ?? { threadKey: '' }
    })
    await h.write({ who: 'ingrid', text: 'One more', at: new Date(Date.now() + 60_000), thread: threadKey })
    expect((await write()).ok).toBe(true)
  })
})

describe('restricted desks', () => {
  it('do not show in a timeline, on a page, in contradictions or in an export', async () => {
    const h = await people.house({ restrictHr: true })
    await h.write({ who: 'ingrid', text: 'Application Quillfeather', at: minute(1) })
    const secret = await placed(h, 'Application Quillfeather')
    const service = h.desk('HR')
    const here = unwrap(await getConversation(h.organisation.ctx, { id: secret.id }))
    if (here.desk.id !== service)
      unwrap(await hand(h.organisation.ctx, { id: secret.id, departmentId: service, reason: 'It is theirs' }))
    await h.answer(h.petra.id, secret.id, 'The Quillfeather post begins on 12 May.', minute(5))
    const endsAt = new Date(Date.now() + 86_400_000).toISOString()
    unwrap(await notePerson(h.petra.ctx, { id: secret.contactId, text: 'Quillfeather: invite her', endsAt }))
    expect(await getPerson(h.sofia.ctx, { id: secret.contactId })).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
    await h.write({ who: 'ingrid', text: 'Application two', at: minute(6), thread: 'y' })
    const other = await placed(h, 'Application two')
    if (unwrap(await getConversation(h.organisation.ctx, { id: other.id })).desk.id !== service)
      unwrap(await hand(h.organisation.ctx, { id: other.id, departmentId: service, reason: 'Theirs too' }))
    const laid = { id: secret.id, otherId: other.id, reason: 'One application' }
    unwrap(await mergeConversations(h.petra.ctx, laid))
    for (const subject of [secret.id, other.id, secret.contactId]) {
      const heard = (ctx: typeof h.sofia.ctx) =>
        ctx.read((tx) => tx.execute(sql`select type from event where subject = ${subject}`))
      expect((await heard(h.petra.ctx)).rows.length).toBeGreaterThan(0)
      expect((await heard(h.sofia.ctx)).rows).toEqual([])
    }
    await h.write({ who: 'ingrid', text: 'And my tent?', at: minute(10), thread: 'x' })
    const { id, contactId } = await placed(h, 'And my tent?')
    const lead = await h.member('Elin Dahl', 'Service', 'social-lead')
    const views = [
      await getPerson(h.sofia.ctx, { id: contactId }),
      await personTimeline(h.sofia.ctx, { id: contactId, limit: 50 }),
      await findContradictions(h.sofia.ctx, { id, text: 'The Quillfeather post begins on 14 May.' }),
      await exportPerson(lead.ctx, { id: contactId }),
    ]
    for (const view of views) {
      expect(view.ok).toBe(true)
      // What the writer typed is theirs; nothing of the other desk comes back.
      expect(JSON.stringify(view)).not.toContain('Quillfeather')
    }
    expect(views[3]).toMatchObject({ value: { whole: false } })
    expect(JSON.stringify(await getPerson(h.petra.ctx, { id: contactId }))).toContain('Quillfeather')
  })
})

/** Tables in which a word stands, looked for past every policy. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
  const admin = new pg.Client({ connectionString: people.app.url })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ schema: string; name: string }>(
      `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1, 2`,
    )
    const found: string[] = []
    for (const { schema, name } of rows)
      for (const word of words) {
        const { rows: hits } = await admin.query(
          `select 1 from "${schema}"."${name}" t where t::text ilike $1 limit 1`,
          [`%${word}%`],
        )
        if (hits.length > 0) found.push(`${name}: ${word}`)
      }
    return found
  } finally {
    await admin.end()
  }
}

describe('erasing a person', () => {
  const words = [
    'Zirbelnuss',
    'Quastenflosser',
    'Rauhnacht',
    'Wollknäuel',
    'Bergkristall',
    'Murmeltier',
    'Felsenbirne',
  ]

  it('leaves no word of them in any table, in any department; it is begun by name, runs once, and says what it did', async () => {
    const h = await people.house({ restrictHr: true })
    const name = 'Quastenflosser Zirbelnuss'
    await h.write({ who: 'zirbelnuss', text: 'My Rauhnacht order', at: minute(1), name })
    await h.write({ who: 'zirbelnuss_2', text: 'Rauhnacht privately', at: minute(2), name, kind: 'message' })
    await h.write({
      who: 'zirbelnuss',
      text: 'Heard: Rauhnacht is late',
      at: minute(3),
      name,
      addressed: false,
    })
    await h.write({ who: 'bystander', text: 'Somebody else asks', at: minute(4) })
    const first = await placed(h, 'My Rauhnacht order')
    const second = await placed(h, 'Rauhnacht privately')
    const reason = 'Bergkristall said so'
    const both = { id: first.contactId, otherId: second.contactId, proof: 'decision' as const, reason }
    unwrap(await mergePeople(h.sofia.ctx, both))
    await h.answer(h.sofia.id, first.id, 'Dear Quastenflosser, Wollknäuel it is', minute(5))
    unwrap(await addNote(h.sofia.ctx, { id: first.id, text: 'Murmeltier again', mentions: [] }))
    unwrap(await saveReplyDraft(h.sofia.ctx, { id: first.id, text: 'Felsenbirne', media: [] }))
    const endsAt = new Date(Date.now() + 86_400_000).toISOString()
    unwrap(await notePerson(h.petra.ctx, { id: first.contactId, text: 'Murmeltier', endsAt }))
    unwrap(await blockPerson(h.sofia.ctx, { id: first.contactId, reason: 'Felsenbirne', until: null }))
    const merged = { id: first.id, otherId: second.id, reason: 'Bergkristall' }
    unwrap(await mergeConversations(h.sofia.ctx, merged))
    unwrap(
      await hand(h.organisation.ctx, {
        id: first.id,
        departmentId: h.desk('HR'),
        reason: 'Bergkristall matter',
      }),
    )
    await people.app.drain()
    expect(await tablesWith(words)).toEqual(
      expect.arrayContaining(['mention: Rauhnacht', 'note: Murmeltier']),
    )

    const lead = h.organisation.ctx
    expect(await startErasure(h.sofia.ctx, { id: first.contactId, confirm: name })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
    expect(await startErasure(lead, { id: first.contactId, confirm: 'Somebody' })).toMatchObject({
      ok: false,
      error: { type: 'invalid' },
    })
    const exported = unwrap(await exportPerson(lead, { id: first.contactId }))
    for (const word of words) expect(JSON.stringify(exported.data)).toContain(word)
    expect(unwrap(await startErasure(lead, { id: first.contactId, confirm: name })).state).toBe('running')
    unwrap(await startErasure(lead, { id: first.contactId, confirm: name }))
    await people.app.drain()
    expect(await tablesWith(words)).toEqual([])
    const left = unwrap(await getConversation(lead, { id: first.id }))
    expect(left).toMatchObject({ title: 'Erased', person: { name: 'Erased person', handles: [] } })
    const page = unwrap(await getPerson(lead, { id: first.contactId }))
    expect(page).toMatchObject({ name: 'Erased person', erasure: { state: 'done' }, accounts: [] })
    const rows = await h.system.read((tx) =>
      tx.execute(
        sql`select messages, answers, notes from contact_erasure where contact_id = ${first.contactId}`,
      ),
    )
    expect(rows.rows).toEqual([{ messages: 2, answers: 1, notes: 2 }])
    expect(
      unwrap(await getConversation(lead, { id: (await placed(h, 'Somebody else asks')).id })).messages,
    ).toHaveLength(1)
    // The same message handed out again by the network stays out; a new one is of a new person.
    await h.write({ who: 'zirbelnuss', text: 'Here again', at: minute(99), name: 'New' })
    expect((await placed(h, 'Here again')).contactId).not.toBe(first.contactId)
  })
})
