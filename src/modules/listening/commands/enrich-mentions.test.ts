import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import type { NormalisedItem } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { listMentions } from '../queries/stream.ts'
import { heardWith, voiceOf, voicesOf } from '../queries/voices.ts'
import { page, take } from '../testing/connected.ts'
import { countStatements } from '../testing/count-statements.ts'
import { listeningHouse } from '../testing/listening-house.ts'
import { scriptedNetwork, type Told, told } from '../testing/scripted-network.ts'
import { wholeStream } from '../testing/store-heard.ts'
import { correct } from './enrichment/correct.ts'

const network = scriptedNetwork()
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network] })
})
afterAll(() => app?.close())

type House = Awaited<ReturnType<typeof listeningHouse>>
let serial = 0
/** Lets items arrive in one page, from whichever author, now. */
async function arrive({ ctx, source }: House, items: readonly (Told & { readonly key?: string })[]) {
  const raw = items.map(({ key, ...body }) => {
    serial += 1
    const item = { publishedAt: ctx.now().toISOString(), ...body.item }
    return told(key ?? `e${serial}`, { ...body, item })
  })
  await take(ctx, source.id, page(raw, { askedWith: cursors.get(source.id) ?? null, cursor: `${serial}` }))
  cursors.set(source.id, `${serial}`)
  await app.drain()
}
const cursors = new Map<string, string>()

const all = async (ctx: Ctx) => unwrap(await listMentions(ctx, { show: 'all', limit: 100 })).items
const one = async (ctx: Ctx, text: string) => {
  const found = (await all(ctx)).find((mention) => mention.text === text)
  if (!found?.enrichment) throw new Error(`“${text}” was not read.`)
  return { ...found, enrichment: found.enrichment }
}
const author = (name: string): NormalisedItem['author'] => ({
  remoteId: name,
  handle: name,
  displayName: name,
  avatarUrl: null,
  profileUrl: null,
  followers: null,
})

describe('what a mention is', () => {
  it('is read in the transaction that stores it', async () => {
    const house = await listeningHouse(app, network)
    await house.say(['I love this tent, thank you, great service'])
    const { enrichment } = await one(house.ctx, 'I love this tent, thank you, great service')
    expect(enrichment).toMatchObject({
      language: 'en',
      sentiment: 'positive',
      intent: 'praise',
      department: 'marketing',
      alike: 1,
      corrected: [],
    })
  })

  it('has no mood where it names somebody of the house', async () => {
    const house = await listeningHouse(app, network)
    const bad = 'Dana Ortiz was terrible, awful, the worst service'
    await house.say([bad, 'terrible, awful, the worst service'])
    expect((await one(house.ctx, bad)).enrichment.sentiment).toBe('withheld')
    expect((await one(house.ctx, 'terrible, awful, the worst service')).enrichment.sentiment).toBe('negative')
  })

  it('is not guessed where we do not read the language', async () => {
    const house = await listeningHouse(app, network)
    const text = 'Je suis vraiment très déçu par cette tente, elle est complètement cassée'
    await house.say([text])
    expect((await one(house.ctx, text)).enrichment).toMatchObject({ language: 'fr', sentiment: 'unsure' })
  })
})

const copied = 'Grab the new summit stove now while the shops still have it in every size and colour'

describe('nearly equal texts', () => {
  it('are one group, in one batch and across batches, and of one organisation', async () => {
    const house = await listeningHouse(app, network)
    await house.say([copied, `${copied} today`, 'My zip broke on the second day of a long walk in the rain'])
    expect((await one(house.ctx, copied)).enrichment.alike).toBe(2)
    await house.say([`${copied} tonight`])
    expect((await one(house.ctx, copied)).enrichment.alike).toBe(3)
    expect(
      (await one(house.ctx, 'My zip broke on the second day of a long walk in the rain')).enrichment.alike,
    ).toBe(1)
    const other = await listeningHouse(app, network)
    await other.say([copied])
    expect((await one(other.ctx, copied)).enrichment.alike).toBe(1)
    expect((await one(house.ctx, copied)).enrichment.alike).toBe(3)
  })

  it('end being one group where an edit says something else', async () => {
    const house = await listeningHouse(app, network)
    await arrive(house, [{ say: copied, item: { remoteId: 'x' } }, { say: `${copied} today` }])
    const text = 'Sorry, that was a mistake of our shop, please forget every word of it'
    await arrive(house, [{ say: text, item: { remoteId: 'x', edited: true } }])
    expect((await one(house.ctx, text)).enrichment.alike).toBe(1)
  })
})

describe('an author', () => {
  it('is known by what was said last, of 90 days, and by the mood of what was read before', async () => {
    const house = await listeningHouse(app, network)
    const { ctx } = house
    const ago = (hours: number) => new Date(ctx.now().getTime() - hours * 3_600_000).toISOString()
    const said = (name: string, say: string, hours: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({
        say: `${say} ${n}`,
        item: { author: author(name), publishedAt: ago(hours) },
      }))
    const [good, plain] = ['I love this tent, thank you, great service', 'The shop opens at ten on day']
    await arrive(house, [
      ...said('many', good, 100, 29),
      ...said('many', plain, 50, 11),
      ...said('old', good, 24 * 91, 3),
      ...said('old', good, 24 * 89, 2),
      ...said('flood', 'Buy here and now', 0.1, 40),
    ])
    const read = (name: string, id: string = newId()) => ({ id, network: network.id, authorRemoteId: name })
    const heard = async (worded: readonly ReturnType<typeof read>[]) => {
      const ids = worded.map(({ id }) => id)
      const voices = await ctx.read((tx) => voicesOf(tx, ctx.organisationId, worded, ids, ctx.now()))
      return Object.fromEntries(worded.map((one) => [one.authorRemoteId, voiceOf(voices, one)] as const))
    }
    expect(await heard(['many', 'old', 'flood', 'nobody'].map((name) => read(name)))).toEqual({
      many: { heard: 16, opinions: 5, lastHour: 0 },
      old: { heard: 2, opinions: 2, lastHour: 0 },
      flood: { heard: 16, opinions: 0, lastHour: 31 },
      nobody: { heard: 0, opinions: 0, lastHour: 0 },
    })
    // What is being read has no mood yet: those before it are asked.
    const now = (await wholeStream(ctx)).filter(({ text }) => text.startsWith(plain))
    expect(await heard(now.map(({ id }) => read('many', id)))).toEqual({
      many: { heard: 16, opinions: 16, lastHour: 0 },
    })
  })

  it('is heard with what was just stored as if all of it were asked for', async () => {
    const house = await listeningHouse(app, network)
    const { ctx } = house
    const now = ctx.now()
    const said = (count: number, hours: number) =>
      Array.from({ length: count }, (_, n) => ({
        say: `tents ${n}`,
        item: {
          author: author('some'),
          publishedAt: new Date(now.getTime() - hours * 3_600_000).toISOString(),
        },
      }))
    const before = [...said(3, 0.5), ...said(9, 30)]
    await arrive(house, before)
    const stored = await wholeStream(ctx)
    const some = [{ network: network.id, authorRemoteId: 'some' }]
    const asked = async (unread: readonly string[]) =>
      ctx.read((tx) => voicesOf(tx, ctx.organisationId, some, unread, now))
    for (const more of [said(0, 1), said(2, 0.2), said(40, 0.9), [...said(1, 24 * 91), ...said(3, 2)]]) {
      const voices = await asked([])
      const known = new Set((await wholeStream(ctx)).map(({ id }) => id))
      await arrive(house, more)
      const fresh = (await wholeStream(ctx)).filter(({ id }) => !known.has(id))
      const rows = fresh.map((one) => ({
        network: network.id,
        authorRemoteId: 'some',
        publishedAt: new Date(one.publishedAt),
      }))
      expect(rows).toHaveLength(more.length)
      const all = await asked(fresh.map(({ id }) => id))
      for (const one of some) expect(voiceOf(heardWith(voices, rows, now), one)).toEqual(voiceOf(all, one))
    }
    expect(stored).toHaveLength(before.length)
  })

  it('who floods us looks like no person', async () => {
    const house = await listeningHouse(app, network)
    const said = Array.from({ length: 40 }, (_, n) => ({
      say: `tents number ${n}`,
      item: { author: author('loud') },
    }))
    await arrive(house, [...said, { say: 'tents once', item: { author: author('calm') } }])
    const [loud, calm] = [await one(house.ctx, 'tents number 7'), await one(house.ctx, 'tents once')]
    expect(calm.enrichment.bot).toBeLessThan(0.1)
    expect(loud.enrichment.bot).toBeGreaterThan(0.25)
  })
})

describe('an edit', () => {
  it('is read anew, and keeps what a person put right', async () => {
    const house = await listeningHouse(app, network)
    await arrive(house, [{ say: 'I love my tent, amazing', item: { remoteId: 'y' } }])
    const { id } = await one(house.ctx, 'I love my tent, amazing')
    unwrap(await correct(house.ctx, { id, fact: 'urgency', value: 'high' }))
    const text = 'I hate my tent, awful and terrible'
    await arrive(house, [{ say: text, item: { remoteId: 'y', edited: true } }])
    expect((await one(house.ctx, text)).enrichment).toMatchObject({
      sentiment: 'negative',
      urgency: 'high',
      corrected: ['urgency'],
    })
  })

  it('does not make loud who had one opinion: that of the former wording is none', async () => {
    const house = await listeningHouse(app, network)
    const known = { ...author('known'), followers: 20_000 }
    const arrives = (say: string, edited: boolean) =>
      arrive(house, [{ say, item: { remoteId: 'k', author: known, edited } }])
    await arrives('I love my tent, amazing', false)
    const text = 'I really love my tent, amazing'
    await arrives(text, true)
    expect((await one(house.ctx, text)).enrichment).toMatchObject({ sentiment: 'positive', outspoken: false })
    await arrive(house, [{ say: 'I love this rope as well, great', item: { author: known } }])
    expect((await one(house.ctx, 'I love this rope as well, great')).enrichment.outspoken).toBe(true)
  })

  it('that names somebody of the house ends its mood, whatever a person said before', async () => {
    const house = await listeningHouse(app, network)
    await arrive(house, [{ say: 'I love my tent, amazing', item: { remoteId: 'z' } }])
    const { id } = await one(house.ctx, 'I love my tent, amazing')
    unwrap(await correct(house.ctx, { id, fact: 'sentiment', value: 'negative' }))
    const text = 'Dana Ortiz sold me this tent'
    await arrive(house, [{ say: text, item: { remoteId: 'z', edited: true } }])
    expect((await one(house.ctx, text)).enrichment.sentiment).toBe('withheld')
  })

  it('may come in one batch with what it edits; the last wording counts', async () => {
    const house = await listeningHouse(app, network)
    await arrive(house, [
      { say: 'I love it, amazing', item: { remoteId: 'w' } },
      { say: 'I hate it, awful', item: { remoteId: 'w', edited: true } },
    ])
    expect((await one(house.ctx, 'I hate it, awful')).enrichment.sentiment).toBe('negative')
  })
})

describe('a batch', () => {
  it('takes as many statements for a hundred mentions as for two', async () => {
    const house = await listeningHouse(app, network)
    await house.say(['warm up the tables'])
    const say = (count: number, batch: string) =>
      countStatements(app.engine.db.$client, () =>
        house.say(Array.from({ length: count }, (_, n) => `${copied} in batch ${batch} as number ${n}`)),
      )
    const few = await say(2, 'one')
    const many = await say(100, 'two')
    // Every event is told to each room that listens for it, in statements of their own.
    expect(many.enriching).toBe(few.enriching)
    expect(few.enriching).toBeLessThanOrEqual(6)
  })
})
