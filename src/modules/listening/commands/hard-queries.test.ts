import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { queryInput } from '../contract/queries.ts'
import { listMentions } from '../queries/stream.ts'
import { tryQuery } from '../queries/try-query.ts'
import { listeningHouse, save } from '../testing/listening-house.ts'
import { scriptedNetwork } from '../testing/scripted-network.ts'

// Queries nobody means well by, through the room as it is: saved, matched while posts come, and counted afterwards.

const network = scriptedNetwork()
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network] })
})
afterAll(() => app?.close())

const words = (count: number) => Array.from({ length: count }, (_, n) => `q${n.toString(36)}`)

/** Saves these words, lets the posts come, and gives what is found: of those that come, and by trying. */
async function found(text: string, before: readonly string[], after: readonly string[]) {
  const house = await listeningHouse(app, network)
  await house.say(before)
  const { id } = unwrap(await save(house.ctx, { text }))
  await app.drain()
  const began = performance.now()
  await house.say(after)
  const took = performance.now() - began
  const { items } = unwrap(await listMentions(house.ctx, { show: 'all', limit: 100, queryId: id }))
  const tried = unwrap(await tryQuery(house.ctx, { text }))
  expect(tried.total).toBe(items.length)
  return { texts: items.map((one) => one.text).sort(), took }
}

describe('a query', () => {
  it('of thousands of terms is saved, and finds by its first and its last one', async () => {
    const terms = words(5000)
    const { texts, took } = await found(
      terms.join(' OR '),
      ['only q0 here'],
      [`the last, ${terms.at(-1)}`, 'none of them'],
    )
    expect(texts).toEqual(['only q0 here', `the last, ${terms.at(-1)}`])
    expect(took).toBeLessThan(10_000)
  })

  it('of five thousand terms side by side finds what has them all', async () => {
    const terms = Array.from({ length: 5000 }, (_, n) => n.toString(36))
    const all = terms.join(' ')
    const { texts } = await found(all, [], [terms.slice(1).join(' '), `all: ${all}`])
    expect(texts).toEqual([`all: ${all}`])
  })

  it('of more than can be read is refused in words, with what to do, and stands as it was typed', async () => {
    const house = await listeningHouse(app, network)
    const text = words(10_001).join(' OR ')
    expect(queryInput.safeParse({ name: 'x', purpose: 'brand', text }).success).toBe(true)
    const refused = await save(house.ctx, { text })
    expect(refused).toMatchObject({
      ok: false,
      error: { fields: { text: 'The query has more than 10000 terms. Split it into several queries.' } },
    })
  })

  it('of nothing but NOT finds everything else', async () => {
    const { texts } = await found('NOT fjell', ['fjell boots', 'a tent'], ['fjell again', 'a stove'])
    expect(texts).toEqual(['a stove', 'a tent'])
  })

  it('of a* finds what has a word that begins so', async () => {
    const { texts } = await found('a*', ['an apple', 'boots'], ['Ålesund', 'tents', 'the Arctic'])
    expect(texts).toEqual(['an apple', 'the Arctic', 'Ålesund'].sort())
  })

  it('of many stars is no trap: a post of one endless word is read at once', async () => {
    const text = 'a*a*a*a*a*a*a*a*a*a*b'
    const { texts, took } = await found(text, [], ['a'.repeat(90_000), `${'a'.repeat(40)}b`])
    expect(texts).toEqual([`${'a'.repeat(40)}b`])
    expect(took).toBeLessThan(10_000)
  })
})
