import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { anyOf, askedWords } from '../../domain/asked-words.ts'
import { listeningHouse } from '../../testing/listening-house.ts'
import { scriptedNetwork } from '../../testing/scripted-network.ts'
import { wholeStream } from '../../testing/store-heard.ts'
import { saidWith } from './loud.ts'

const network = scriptedNetwork()
const at = (time: string) => new Date(`2026-07-15T${time}:00Z`)
const clock = fixedClock(at('12:00'))
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network], clock })
})
afterAll(() => app?.close())

it('is what was written in the window and came since, whichever is less', async () => {
  const house = await listeningHouse(app, network)
  const say = async (text: string, written: string, came: string) => {
    clock.moveTo(at(came))
    await house.say([text], (at(came).getTime() - at(written).getTime()) / 86_400_000)
  }
  await say('recall one', '12:50', '13:00')
  await say('recall two', '13:03', '13:05')
  await say('recall three', '12:40', '13:10')
  await say('nothing of note', '13:08', '13:10')
  const textOf = new Map((await wholeStream(house.ctx)).map(({ id, text }) => [id, text]))
  const said = async (from: string, to: string, heardFrom: string) => {
    const window = { from: at(from), to: at(to), heardFrom: at(heardFrom), words: ['recall'] }
    return (await saidWith(house.ctx, window)).map(({ mentionId }) => textOf.get(mentionId)?.split(' ')[1])
  }
  // The newest first; since a moment of the window, then since one before it.
  expect(await said('12:30', '14:00', '13:04')).toEqual(['two', 'three'])
  expect(await said('12:45', '14:00', '13:04')).toEqual(['two'])
  expect(await said('12:45', '13:00', '12:55')).toEqual(['one'])
  expect(await said('12:45', '13:00', '13:00')).toEqual(['one'])
  expect(await said('12:45', '13:03', '12:00')).toEqual(['one'])
  expect(await said('13:03', '14:00', '13:02')).toEqual(['two'])
  expect(await said('12:30', '14:00', '00:00')).toEqual(['two', 'one', 'three'])
  expect(await said('13:04', '14:00', '13:03')).toEqual([])
})

it('finds the same however many words are asked for at once', async () => {
  const word = fc.string({ unit: fc.constantFrom(...'aaabbBø2'), minLength: 1, maxLength: 5 })
  const asked = fc.tuple(fc.array(word, { minLength: 1, maxLength: 2 }), fc.constantFrom('', '*'))
  const post = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const words = fc.array(asked, { minLength: 1, maxLength: 6 })
  const cases = fc.sample(fc.tuple(post, words), 2000).map(([text, all]) => {
    const terms = askedWords(all.map(([some, end]) => some.join(' ') + end))
    return { text, each: terms.map(({ query }) => `(${query})`).join(' | '), any: anyOf(terms) }
  })
  const { rows } = await app.engine.db.execute<{ text: string; found: boolean; same: boolean }>(sql`
    select text, found, found = to_tsvector('simple', text) @@ to_tsquery('simple', "any") as same
    from json_to_recordset(${JSON.stringify(cases)}::json) as c(text text, "each" text, "any" text),
      lateral (select to_tsvector('simple', text) @@ to_tsquery('simple', "each") as found) f`)
  expect(rows.filter(({ same }) => !same)).toEqual([])
  const found = rows.filter((row) => row.found).length
  expect(found).toBeGreaterThan(200)
  expect(found).toBeLessThan(1800)
})
