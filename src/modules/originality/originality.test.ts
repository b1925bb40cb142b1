import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { storeImage } from '#platform/files/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { addDisclosure, endDisclosure } from './commands/disclosures.ts'
import { forgetText, noteText } from './commands/note-text.ts'
import { addPhrase, endPhrase } from './commands/phrases.ts'
import { textInPictures } from './commands/text-in-pictures.ts'
import { gramsOf } from './domain/grams.ts'
import { jaccard, RECYCLED } from './domain/jaccard.ts'
import { similarTo } from './queries/similar-to.ts'
import { tryText } from './queries/try-text.ts'
import { acceptedDisclosures, phrasesIn } from './queries/word-lists.ts'
import { wordsOverview } from './queries/words.ts'

const now = new Date('2026-11-21T10:00:00Z')
let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
})
afterAll(() => app?.close())

const recall = {
  phrase: 'guarantee*',
  lang: null,
  severity: 'must-fix' as const,
  reason: 'we promise nothing',
  cure: 'Say “we expect”.',
}
const story =
  'We walked the northern ridge for three days with the new shell and it kept us dry in wind and sleet all the way home'
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

describe('the list of words', () => {
  it('is found in texts at once, and no longer once it is taken off', async () => {
    const { ctx } = await app.organisation()
    expect(await phrasesIn(ctx, { text: 'We guarantee it', lang: 'en' })).toEqual([])
    const { id } = unwrap(await addPhrase(ctx, recall))
    expect(await phrasesIn(ctx, { text: 'We GUARANTEED it', lang: 'en' })).toEqual([
      {
        rule: 'words.listed',
        severity: 'must-fix',
        message: '“guarantee*” is not to be said: we promise nothing.',
        cure: 'Say “we expect”.',
        span: [3, 13],
      },
    ])
    unwrap(await endPhrase(ctx, { id }))
    expect(await phrasesIn(ctx, { text: 'We guarantee it', lang: 'en' })).toEqual([])
    expect(await endPhrase(ctx, { id })).toMatchObject({ error: { type: 'not_found' } })
  })

  it('keeps to the language of the phrase', async () => {
    const { ctx } = await app.organisation()
    unwrap(await addPhrase(ctx, { ...recall, phrase: 'gift', lang: 'de' }))
    const count = async (lang: string | null) => (await phrasesIn(ctx, { text: 'a gift', lang })).length
    expect([await count('en'), await count('de-CH'), await count(null)]).toEqual([0, 1, 1])
  })

  it('refuses what cannot be read, what stands already, and who may not', async () => {
    const { ctx, member } = await app.organisation()
    unwrap(await addPhrase(ctx, recall))
    expect(await addPhrase(ctx, { ...recall, phrase: 'Guarantee*' })).toMatchObject({
      error: { type: 'conflict', fields: { phrase: expect.any(String) } },
    })
    expect(await addPhrase(ctx, { ...recall, phrase: '***' })).toMatchObject({ error: { type: 'invalid' } })
    const agent = await member('Ari Lund', 'agent')
    expect(await addPhrase(agent.ctx, { ...recall, phrase: 'cheap' })).toMatchObject({
      error: { type: 'forbidden', help: expect.stringContaining('Dana Ortiz') },
    })
    expect(unwrap(await wordsOverview(agent.ctx))).toMatchObject({
      mayManage: false,
      phrases: [{ phrase: 'guarantee*', createdBy: 'Dana Ortiz' }],
    })
  })

  it('accepts disclosures of the organisation’s own', async () => {
    const { ctx } = await app.organisation()
    const { id } = unwrap(await addDisclosure(ctx, { phrase: '#TeamFjell', lang: null }))
    expect(await acceptedDisclosures(ctx)).toEqual([{ phrase: '#TeamFjell', lang: null }])
    expect(await addDisclosure(ctx, { phrase: '#teamfjell', lang: null })).toMatchObject({
      error: { type: 'conflict' },
    })
    unwrap(await endDisclosure(ctx, { id }))
    expect(await acceptedDisclosures(ctx)).toEqual([])
  })
})

async function say(ctx: Ctx, text: string, at = ago(1)): Promise<string> {
  const subjectId = newId()
  await noteText(ctx, { subjectId, channelId: newId(), text, at })
  return subjectId
}
const similar = async (ctx: Ctx, text: string, more: object = {}) =>
  (await similarTo(ctx, { text, ...more })).map((one) => [one.subjectId, Math.round(one.jaccard * 100) / 100])

describe('what was said before', () => {
  it('is found when more than 0.6 of it is the same, and not below', async () => {
    const { ctx } = await app.organisation()
    const id = await say(ctx, story)
    expect(await similar(ctx, story)).toEqual([[id, 1]])
    expect(await similar(ctx, `${story} https://fjell.example`)).toEqual([[id, 1]])
    expect(await similar(ctx, `${story}, and then some more`)).toEqual([[id, 0.84]])
    expect(await similar(ctx, story.split(' ').slice(0, 15).join(' '))).toEqual([])
    expect(await similar(ctx, 'Something else altogether, said by somebody who was not there')).toEqual([])
  })

  it('is forgotten after 180 days, when asked to, and kept once a post', async () => {
    const { ctx } = await app.organisation()
    await say(ctx, story, ago(179))
    await say(ctx, story, ago(181))
    expect(await similar(ctx, story)).toHaveLength(1)
    expect(await similar(ctx, story, { since: ago(100) })).toEqual([])
    const id = newId()
    for (const text of ['A first text that is replaced by another one soon', story])
      await noteText(ctx, { subjectId: id, channelId: newId(), text, at: ago(2) })
    expect(await similar(ctx, story)).toHaveLength(2)
    expect(await similar(ctx, story, { exceptSubjects: [id] })).toHaveLength(1)
    await forgetText(ctx, [id])
    expect(await similar(ctx, story)).toHaveLength(1)
  })

  it('is found among many texts that end with the same line, and in scripts without spaces', async () => {
    const { ctx } = await app.organisation()
    const tail = 'Follow us for more from the mountains and come to see us in one of our shops'
    for (let at = 0; at < 45; at += 1) {
      const body = Array.from({ length: 12 }, (_, word) => `w${at}x${word * 7}`).join(' ')
      await say(ctx, `${body} ${tail}`)
    }
    const id = await say(ctx, `${story} ${tail}`)
    expect(await similar(ctx, `${story} ${tail}`)).toEqual([[id, 1]])
    expect((await similar(ctx, tail)).length).toBe(0)
    const japanese = await say(ctx, '新しい冬のジャケットが今週末から全国の店舗に戻ってきます')
    expect(await similar(ctx, '新しい冬のジャケットが今週末から全国の店舗に戻ってきます！')).toEqual([
      [japanese, 1],
    ])
  })

  it('is the same as comparing each text with all others', async () => {
    const { ctx } = await app.organisation()
    const [tail, lead] = ['come and see us in one of our shops', 'from the mountains to the sea and back']
    let state = 7
    const next = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    const texts: string[] = []
    for (let at = 0; at < 90; at += 1) {
      const old = texts[next(at)]?.split(' ')
      const body =
        old && at % 3 > 0
          ? old.map((word) => (next(100) < at % 9 ? `new${at}` : word)).slice(next(4))
          : Array.from({ length: 3 + next(15) }, () => `w${next(40)}`)
      texts.push([at % 4 === 0 ? lead : '', ...body, at % 5 < 2 ? tail : ''].filter(Boolean).join(' '))
    }
    const said = new Map<string, string>()
    for (const text of texts) said.set(await say(ctx, text), text)
    let found = 0
    for (const text of texts) {
      const grams = gramsOf(text)
      const all = [...said].map(([id, other]) => [id, jaccard(grams, gramsOf(other))] as const)
      const above = new Map(all.filter(([, share]) => share > RECYCLED))
      const got = await similarTo(ctx, { text, limit: 1000 })
      expect(new Map(got.map((one) => [one.subjectId, one.jaccard]))).toEqual(above)
      found += got.length
    }
    expect(found).toBeGreaterThan(2 * texts.length)
  })

  it('stays within its organisation, the words too', async () => {
    const one = await app.organisation()
    const other = await app.organisation('Other')
    await say(one.ctx, story)
    unwrap(await addPhrase(one.ctx, recall))
    expect(await similar(other.ctx, story)).toEqual([])
    expect(unwrap(await wordsOverview(other.ctx)).phrases).toEqual([])
    expect(unwrap(await tryText(other.ctx, { text: `${story} guarantee`, lang: null }))).toEqual({
      findings: [],
      similar: [],
    })
    expect(unwrap(await tryText(one.ctx, { text: `${story} guarantee`, lang: null }))).toMatchObject({
      findings: [{ severity: 'must-fix' }],
      similar: [{ jaccard: expect.closeTo(0.95, 1) }],
    })
  })
})

describe('text in pictures', () => {
  it('is worked out once a file and kept', async () => {
    const { ctx } = await app.organisation()
    const other = await app.organisation('Other')
    const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#888' } })
      .png()
      .toBuffer()
    const file = unwrap(await storeImage(ctx, { name: 'grey.png', bytes }))
    const gone = newId()
    expect(await textInPictures(ctx, [file.id, gone])).toEqual(new Map([[file.id, 0]]))
    expect(await textInPictures(ctx, [file.id])).toEqual(new Map([[file.id, 0]]))
    expect(await textInPictures(other.ctx, [file.id])).toEqual(new Map())
  })
})
