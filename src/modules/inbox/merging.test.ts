import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { makeCode } from './commands/people/codes.ts'
import { mergePeople, unmergePeople } from './commands/people/merge-people.ts'
import { mergeConversations } from './commands/threads/lay-together.ts'
import { splitConversation } from './commands/threads/part.ts'
import { undoMove } from './commands/threads/undo-move.ts'
import { getConversation } from './queries/conversation.ts'
import { getPerson } from './queries/people/person.ts'
import { listMoves } from './queries/threads/moves.ts'
import { type House, outsiders } from './testing/outsiders.ts'

let people: Awaited<ReturnType<typeof outsiders>>
beforeAll(async () => {
  people = await outsiders()
})
afterAll(() => people?.close())

const start = Date.now() - 20 * 3_600_000
const minute = (n: number): Date => new Date(start + n * 60_000)

/** Everything about people and conversations, without the ids that differ from house to house. */
async function picture(h: House): Promise<unknown> {
  const { rows } = await h.system.read((tx) =>
    tx.execute(sql`select
        (select array_agg(x.handle order by x.handle) from handle x where x.contact_id = c.contact_id) as accounts,
        (select name from contact where id = c.contact_id) as name, c.state, c.owner_id, c.department_id, c.title, c.preview,
        c.message_count, c.last_direction, c.last_message_at, c.opened_at, c.due_at, c.channel_id, c.network,
        (select array_agg(coalesce(n.text, p.text) order by m.at) from message m left join mention n on n.id = m.mention_id
          left join post p on p.id = m.post_id where m.conversation_id = c.id) as said,
        (select array_agg(n.text order by n.at) from note n where n.conversation_id = c.id) as notes,
        (select jsonb_agg(to_jsonb(k) - 'id' - 'conversation_id' - 'policy_rule' order by k.kind, k.started_at) from clock k
          where k.conversation_id = c.id) as clocks
      from conversation c where c.organisation_id = ${h.system.organisationId} order by c.opened_at, c.title`),
  )
  return rows
}

/** A small generator, so that a failing run can be run again. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

const contactOf = async (h: House, handle: string): Promise<string> => {
  const { rows } = await h.system.read((tx) =>
    tx.execute<{ id: string }>(
      sql`select contact_id as id from handle where organisation_id = ${h.system.organisationId} and handle = ${handle}`,
    ),
  )
  return rows[0]?.id ?? ''
}

const conversationOf = async (h: House, text: string): Promise<string> => {
  const { rows } = await h.system.read((tx) =>
    tx.execute<{
      id: string
    }>(sql`select m.conversation_id as id from message m join mention n on n.id = m.mention_id
      where m.organisation_id = ${h.system.organisationId} and n.text = ${text}`),
  )
  return rows[0]?.id ?? ''
}

const because = 'They told us so themselves'
const who = ['anneli', 'birgit', 'carla', 'dagny']

/** The same messages in the same order come to both houses; in one of them people are merged and parted meanwhile. */
async function story(seed: number, h: House, merging: boolean): Promise<void> {
  const roll = dice(seed)
  const merges: string[] = []
  for (let step = 0; step < 30; step += 1) {
    const act = roll(6)
    const [a, b] = [roll(4), roll(4)]
    const thread = roll(3)
    if (act <= 2 || step < 4) {
      const name = who[step < 4 ? step : a] ?? ''
      await h.write({
        who: name,
        text: `m${step}`,
        at: minute(step),
        thread: `t${thread}`,
        name: `${name} ${step}`,
      })
      continue
    }
    const which = roll(8)
    if (!merging) continue
    if (act <= 4 && a !== b) {
      const ids = await Promise.all([a, b].map((one) => contactOf(h, who[one] ?? '')))
      const input = { id: ids[0] ?? '', otherId: ids[1] ?? '', proof: 'decision' as const, reason: because }
      const merged = await mergePeople(h.sofia.ctx, input)
      if (merged.ok) merges.push(merged.value.mergeId)
    } else if (act === 5) {
      const [gone] = merges.splice(which % Math.max(1, merges.length), 1)
      if (gone) unwrap(await unmergePeople(h.sofia.ctx, { mergeId: gone, reason: because }))
    }
  }
  for (const mergeId of merges) unwrap(await unmergePeople(h.sofia.ctx, { mergeId, reason: because }))
}

const strip = (seen: unknown): unknown =>
  JSON.parse(
    JSON.stringify(seen, (key, value) =>
      ['owner_id', 'department_id', 'channel_id', 'organisation_id', 'measured_by'].includes(key)
        ? null
        : value,
    ),
  )

describe('people who are one', () => {
  it.each([1, 7, 42, 99, 1234, 77_001])(
    'are as if never merged once every proof is taken back (seed %i)',
    async (seed) => {
      const [touched, never] = [await people.house(), await people.house()]
      await story(seed, touched, true)
      await story(seed, never, false)
      expect(strip(await picture(touched))).toEqual(strip(await picture(never)))
    },
  )

  it('have one page with every account, and messages of both in their threads', async () => {
    const h = await people.house()
    await h.write({ who: 'ingrid', text: 'one thing', at: minute(1), thread: 't' })
    await h.write({ who: 'ingrid_aa', text: 'same thread', at: minute(2), thread: 't' })
    const [id, otherId] = [await contactOf(h, 'ingrid_aa'), await contactOf(h, 'ingrid')]
    const { id: one, mergeId } = unwrap(
      await mergePeople(h.sofia.ctx, { id, otherId, proof: 'decision', reason: because }),
    )
    expect(one).toBe(otherId)
    const page = unwrap(await getPerson(h.sofia.ctx, { id }))
    expect(page.accounts.map(({ handle }) => handle)).toEqual(['ingrid', 'ingrid_aa'])
    expect(page).toMatchObject({
      conversations: 2,
      merges: [{ proof: 'decision', by: 'Sofia Brandt', reason: because }],
    })
    await h.write({ who: 'ingrid_aa', text: 'again', at: minute(3), thread: 't' })
    expect(await conversationOf(h, 'again')).toBe(await conversationOf(h, 'same thread'))
    unwrap(await unmergePeople(h.sofia.ctx, { mergeId, reason: because }))
    expect(unwrap(await getPerson(h.sofia.ctx, { id })).accounts.map(({ handle }) => handle)).toEqual([
      'ingrid_aa',
    ])
  })

  it('are not taken for one by their names, only suggested, and never without a proof', async () => {
    const h = await people.house()
    await h.write({
      who: '@tomasvik@snac.example',
      network: 'mastodon',
      text: 'hello',
      at: minute(1),
      name: 'Tomas Vik',
    })
    await h.write({
      who: 'tomasvik.bsky.social',
      network: 'bluesky',
      text: 'hi',
      at: minute(2),
      name: 'Tomas Vik',
    })
    const id = await contactOf(h, 'tomasvik.bsky.social')
    const page = unwrap(await getPerson(h.sofia.ctx, { id }))
    expect(page.accounts).toHaveLength(1)
    expect(page.candidates).toMatchObject([
      { handle: '@tomasvik@snac.example', because: 'same-handle-and-name' },
    ])
    const otherId = await contactOf(h, '@tomasvik@snac.example')
    const linked = await mergePeople(h.sofia.ctx, { id, otherId, proof: 'verified-link', reason: because })
    expect(linked).toMatchObject({
      ok: false,
      error: { message: 'Their profiles do not link to each other.' },
    })
  })

  it('prove it by profiles that link to each other, both ways', async () => {
    const h = await people.house()
    const pages = new Map<string, string>()
    const site = createServer((request, response) => response.end(pages.get(request.url ?? '') ?? ''))
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    const port = (site.address() as AddressInfo).port
    const url = (path: string): string => `http://127.0.0.1:${port}/${path}`
    await h.write({ who: 'one', text: 'hello', at: minute(1), profileUrl: url('one') })
    await h.write({ who: 'two', text: 'hi', at: minute(2), profileUrl: url('two') })
    const [id, otherId] = [await contactOf(h, 'one'), await contactOf(h, 'two')]
    const link = () => mergePeople(h.sofia.ctx, { id, otherId, proof: 'verified-link', reason: because })
    pages.set('/one', `<a rel="me" href="${url('two')}/">me</a>`)
    expect((await link()).ok).toBe(false)
    pages.set('/two', `<p>${url('one')}</p>`)
    expect((await link()).ok).toBe(false)
    pages.set('/two', `<link href='${url('one')}' rel=me>`)
    expect((await link()).ok).toBe(true)
    expect(await contactOf(h, 'two')).toBe(id)
    site.close()
  })

  it('prove it by writing from one account the word that was sent to the other, once', async () => {
    const h = await people.house()
    await h.write({ who: 'first', text: 'hello', at: minute(1) })
    await h.write({ who: 'second', text: 'hello there', at: minute(2) })
    const { accounts } = unwrap(await getPerson(h.sofia.ctx, { id: await contactOf(h, 'first') }))
    const { code } = unwrap(await makeCode(h.sofia.ctx, { handleId: accounts[0]?.id ?? '' }))
    await h.write({ who: 'second', text: `My word is ${code.toUpperCase()}`, at: minute(3) })
    expect(await contactOf(h, 'second')).toBe(await contactOf(h, 'first'))
    await h.write({ who: 'thief', text: `My word is ${code}`, at: minute(4) })
    expect(await contactOf(h, 'thief')).not.toBe(await contactOf(h, 'first'))
  })
})

describe('conversations', () => {
  const two = async (h: House) => {
    await h.write({ who: 'ingrid', text: 'First matter', at: minute(1) })
    await h.write({ who: 'ingrid', text: 'Second thing', at: minute(30) })
    return { into: await conversationOf(h, 'Second thing'), from: await conversationOf(h, 'First matter') }
  }
  const merge = async (h: House, { into, from }: { into: string; from: string }) =>
    unwrap(await mergeConversations(h.sofia.ctx, { id: into, otherId: from, reason: because })).moveId

  it('laid together have one clock, the earlier; put back they are as they were', async () => {
    const h = await people.house()
    const ids = await two(h)
    const before = await picture(h)
    const moveId = await merge(h, ids)
    const one = unwrap(await getConversation(h.sofia.ctx, { id: ids.into }))
    expect(one.messages.map(({ text }) => text)).toEqual(['First matter', 'Second thing'])
    expect(one.clock).toMatchObject({ kind: 'first', startedAt: minute(1).toISOString() })
    expect(unwrap(await listMoves(h.sofia.ctx, { id: ids.from })).now).toBe(ids.into)
    expect(await picture(h)).not.toEqual(before)
    unwrap(await undoMove(h.sofia.ctx, { moveId }))
    expect(await picture(h)).toEqual(before)
    expect(await undoMove(h.sofia.ctx, { moveId })).toMatchObject({ ok: false, error: { type: 'conflict' } })
  })

  it('laid together and answered are both answered when they are put back; what came since goes where it belongs', async () => {
    const h = await people.house()
    await h.write({ who: 'ingrid', text: 'First matter', at: minute(1), thread: 'a' })
    await h.write({ who: 'ingrid', text: 'Second thing', at: minute(30), thread: 'b' })
    const ids = {
      into: await conversationOf(h, 'Second thing'),
      from: await conversationOf(h, 'First matter'),
    }
    const moveId = await merge(h, ids)
    const later = (n: number) => new Date(Date.now() + n * 60_000)
    await h.answer(h.sofia.id, ids.into, 'Both are settled.', later(1))
    await h.write({ who: 'ingrid', text: 'About the first again', at: later(2), thread: 'a' })
    expect(await conversationOf(h, 'About the first again')).toBe(ids.into)
    unwrap(await undoMove(h.sofia.ctx, { moveId }))
    const [from, into] = [
      unwrap(await getConversation(h.sofia.ctx, { id: ids.from })),
      unwrap(await getConversation(h.sofia.ctx, { id: ids.into })),
    ]
    expect(from.messages.map(({ text }) => text)).toEqual(['First matter', 'About the first again'])
    expect(into.messages.map(({ text }) => text)).toEqual(['Second thing', 'Both are settled.'])
    const firsts = [from, into].map(({ clocks }) => clocks.find(({ kind }) => kind === 'first'))
    expect(firsts[0]?.stoppedAt).toBeTruthy()
    expect(firsts[1]?.stoppedAt).toBe(firsts[0]?.stoppedAt)
    expect(firsts.every((clock) => clock?.outcome === 'missed')).toBe(true)
    expect(from.clock).toMatchObject({ kind: 'next' })
    expect(into.clock).toBeNull()
    await h.write({ who: 'ingrid', text: 'And again', at: later(3), thread: 'a' })
    expect(await conversationOf(h, 'And again')).toBe(ids.from)
  })

  it('parted give each side who waits its clock; put back they are as they were', async () => {
    const h = await people.house()
    for (const [n, text] of ['Tent', 'Stove', 'Stove again'].entries())
      await h.write({ who: 'ingrid', text, at: minute(n * 10), thread: 'a' })
    const id = await conversationOf(h, 'Tent')
    const before = await picture(h)
    const { messages } = unwrap(await getConversation(h.sofia.ctx, { id }))
    const messageIds = messages.slice(1).map((message) => message.id)
    const split = unwrap(await splitConversation(h.sofia.ctx, { id, messageIds, reason: because }))
    const made = unwrap(await getConversation(h.sofia.ctx, { id: split.conversationId }))
    expect(made).toMatchObject({
      title: 'Stove',
      clock: { startedAt: minute(10).toISOString() },
      messageCount: 2,
    })
    const rest = unwrap(await getConversation(h.sofia.ctx, { id }))
    expect(rest).toMatchObject({ messageCount: 1, clock: { startedAt: minute(0).toISOString() } })
    unwrap(await undoMove(h.sofia.ctx, { moveId: split.moveId }))
    expect(await picture(h)).toEqual(before)
  })

  it('are put back newest first, and not of two people', async () => {
    const h = await people.house()
    const ids = await two(h)
    const first = await merge(h, ids)
    await h.write({ who: 'ingrid', text: 'Third', at: minute(60) })
    const second = await merge(h, { into: ids.into, from: await conversationOf(h, 'Third') })
    expect(await undoMove(h.sofia.ctx, { moveId: first })).toMatchObject({
      ok: false,
      error: { help: 'Put back the newest of it first.' },
    })
    unwrap(await undoMove(h.sofia.ctx, { moveId: second }))
    unwrap(await undoMove(h.sofia.ctx, { moveId: first }))
    await h.write({ who: 'tomas', text: 'Somebody else', at: minute(61) })
    const otherId = await conversationOf(h, 'Somebody else')
    expect(await mergeConversations(h.sofia.ctx, { id: ids.into, otherId, reason: because })).toMatchObject({
      ok: false,
      error: { message: 'These conversations are with two people.' },
    })
  })
})

describe('threading', () => {
  it('joins a new mention about the same matter within 72 hours, and says why', async () => {
    const h = await people.house()
    await h.write({ who: 'ingrid', text: 'Where is order RX-20417?', at: minute(1) })
    await h.write({ who: 'ingrid', text: 'Still nothing about RX-20417', at: minute(900) })
    await h.write({ who: 'ingrid', text: 'Do you repair stoves?', at: minute(901) })
    await h.write({ who: 'tomas', text: 'RX-20417 is mine too', at: minute(902) })
    const id = await conversationOf(h, 'Where is order RX-20417?')
    expect(await conversationOf(h, 'Still nothing about RX-20417')).toBe(id)
    expect(await conversationOf(h, 'Do you repair stoves?')).not.toBe(id)
    expect(await conversationOf(h, 'RX-20417 is mine too')).not.toBe(id)
    const { messages } = unwrap(await getConversation(h.sofia.ctx, { id }))
    expect(messages.map(({ joinedBecause }) => joinedBecause)).toEqual([null, '“rx-20417” in both'])
  })

  it('opens a new conversation after 72 hours of silence', async () => {
    const h = await people.house()
    await h.write({ who: 'ingrid', text: 'Where is order RX-20417?', at: new Date(start - 80 * 3_600_000) })
    await h.write({ who: 'ingrid', text: 'Order RX-20417 again', at: minute(1) })
    expect(await conversationOf(h, 'Order RX-20417 again')).not.toBe(
      await conversationOf(h, 'Where is order RX-20417?'),
    )
  })

  it('goes on in private with one clock, and the answer goes where they wrote last', async () => {
    const h = await people.house()
    await h.write({ who: 'ingrid', text: 'Where is order RX-20417?', at: minute(1) })
    await h.write({ who: 'ingrid', kind: 'message', text: 'My address for RX-20417 is …', at: minute(5) })
    const id = await conversationOf(h, 'Where is order RX-20417?')
    const one = unwrap(await getConversation(h.sofia.ctx, { id }))
    expect(one.messages.map(({ kind }) => kind)).toEqual(['mention', 'message'])
    expect(one.clocks.filter(({ kind }) => kind !== 'resolution')).toHaveLength(1)
    expect(one.clock?.startedAt).toBe(minute(1).toISOString())
  })

  it('follows a person over networks once they are one, and parts again with them', async () => {
    const h = await people.house()
    await h.write({ who: 'ingrid', text: 'Where is order RX-20417?', at: minute(1) })
    await h.write({ who: 'ingrid_aa', network: 'mastodon', text: 'hello', at: minute(2) })
    const [id, otherId] = [await contactOf(h, 'ingrid'), await contactOf(h, 'ingrid_aa')]
    const { mergeId } = unwrap(
      await mergePeople(h.sofia.ctx, { id, otherId, proof: 'decision', reason: because }),
    )
    await h.write({
      who: 'ingrid_aa',
      network: 'mastodon',
      text: 'RX-20417 is still not here',
      at: minute(3),
    })
    const conversation = await conversationOf(h, 'Where is order RX-20417?')
    expect(await conversationOf(h, 'RX-20417 is still not here')).toBe(conversation)
    expect(unwrap(await getConversation(h.sofia.ctx, { id: conversation })).network).toBe('mastodon')
    unwrap(await unmergePeople(h.sofia.ctx, { mergeId, reason: because }))
    const after = unwrap(await getConversation(h.sofia.ctx, { id: conversation }))
    expect(after).toMatchObject({ messageCount: 1, network: 'fake', preview: 'Where is order RX-20417?' })
    const moved = await conversationOf(h, 'RX-20417 is still not here')
    expect(unwrap(await getConversation(h.sofia.ctx, { id: moved })).person.id).toBe(otherId)
  })

  it('parts what was laid together by hand while they were one', async () => {
    const h = await people.house()
    await h.write({ who: 'ingrid', text: 'First matter', at: minute(1), thread: 'a' })
    await h.write({ who: 'ingrid_aa', text: 'Second thing', at: minute(2), thread: 'b' })
    const before = await picture(h)
    const [id, otherId] = [await contactOf(h, 'ingrid'), await contactOf(h, 'ingrid_aa')]
    const { mergeId } = unwrap(
      await mergePeople(h.sofia.ctx, { id, otherId, proof: 'decision', reason: because }),
    )
    const laid = {
      id: await conversationOf(h, 'First matter'),
      otherId: await conversationOf(h, 'Second thing'),
    }
    unwrap(await mergeConversations(h.sofia.ctx, { ...laid, reason: because }))
    unwrap(await unmergePeople(h.sofia.ctx, { mergeId, reason: because }))
    expect(await picture(h)).toEqual(before)
  })

  it('says which turn answers which', async () => {
    const h = await people.house()
    const question = await h.write({ who: 'ingrid', text: 'Tent?', at: minute(1), thread: 'a' })
    await h.write({
      who: 'ingrid',
      text: 'And the pegs',
      at: minute(2),
      thread: 'a',
      inReplyTo: `r-${question}`,
    })
    const id = await conversationOf(h, 'Tent?')
    const { messages } = unwrap(await getConversation(h.sofia.ctx, { id }))
    expect(messages.map(({ answers }) => answers)).toEqual([null, messages[0]?.id])
  })
})
