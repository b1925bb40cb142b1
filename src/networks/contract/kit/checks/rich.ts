import { expect } from 'vitest'
import type { PublishRequest } from '../../publish.ts'
import { captions, film, leaflet, redSquare } from '../media.ts'
import { type Check, expectLive, type KitRun, missingIn, request } from '../run.ts'
import type { SeenPost } from '../subject.ts'
import { uniqueWord } from '../texts.ts'
import { onlyOne, publishDeclaredMissing } from './publishing.ts'

export const rich: readonly Check[] = [
  {
    title: 'a video arrives with its alternative text and its captions',
    async run(kit) {
      const absent = richDeclaredMissing(kit, 'videos', kit.limits.media.video)
      if (absent) return absent
      const alt = `Boots walk uphill ${uniqueWord()}`
      const noCaptions = missingIn(kit, 'captions')
      expect(kit.limits.media.video?.captions, 'captions as declared').toBe(!noCaptions)
      const video = noCaptions ? film(alt) : { ...film(alt), captions }
      const post = await published(kit, { media: [video] })
      expect(post.alts).toEqual([alt])
      if (!noCaptions) expect(post.captions).toEqual(captions.map(({ lang }) => lang))
      return noCaptions
    },
  },
  {
    title: 'a document arrives with its name',
    async run(kit) {
      const absent = richDeclaredMissing(kit, 'documents', kit.limits.media.document)
      if (absent) return absent
      const alt = `Care instructions ${uniqueWord()}`
      expect((await published(kit, { media: [leaflet(alt)] })).alts).toEqual([alt])
      return undefined
    },
  },
  {
    title: 'several media keep their order',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const { can } = kit.subject
      if (can.images !== true || kit.limits.media.maxCount < 3) return { declared: 'One image a post.' }
      const alts = ['first', 'second', 'third'].map((place) => `${place} ${uniqueWord()}`)
      const media = await Promise.all(alts.map((alt, index) => redSquare(alt, index * 40)))
      expect((await published(kit, { media })).alts).toEqual(alts)
      return undefined
    },
  },
  {
    title: 'a poll arrives with its choices in order',
    async run(kit) {
      const absent = richDeclaredMissing(kit, 'polls', kit.limits.poll)
      if (absent) return absent
      const poll = { options: ['Boots 🥾', 'Sandals & socks', '<Barefoot>'], multiple: true, minutes: 60 }
      const post = await published(kit, { poll })
      expect(post.poll).toEqual({ options: poll.options, multiple: true })
      return undefined
    },
  },
  {
    title: 'a link card arrives with its words and its picture',
    async run(kit) {
      const absent = richDeclaredMissing(kit, 'cards', kit.limits.card)
      if (absent) return absent
      const words = {
        url: 'https://weft.example/boots',
        title: 'Boots & more',
        description: 'For “every” hill.',
      }
      const post = await published(kit, { card: { ...words, image: await redSquare('') } })
      expect(post.card).toEqual({ ...words, hasImage: true })
      const bare = await published(kit, { card: { ...words, image: null } })
      expect(bare.card).toEqual({ ...words, hasImage: false })
      return undefined
    },
  },
  {
    title: 'a headline arrives beside the text',
    async run(kit) {
      const absent = richDeclaredMissing(kit, 'titles', kit.limits.title)
      if (absent) return absent
      expect((await published(kit, { title: 'Boots are back' })).title).toBe('Boots are back')
      return undefined
    },
  },
]

/** What is declared missing must not be promised by the limits, and what is there must be named by them. */
function richDeclaredMissing(kit: KitRun, name: Parameters<typeof missingIn>[1], limit: object | undefined) {
  const absent = publishDeclaredMissing(kit)
  if (absent) return absent
  const declared = missingIn(kit, name)
  if (declared) expect(limit, `${name} are declared missing`).toBeUndefined()
  else expect(limit, `limits of ${name}`).toBeDefined()
  return declared
}

async function published(kit: KitRun, more: Partial<PublishRequest>): Promise<SeenPost> {
  const word = uniqueWord()
  const text = `Look at this ${word}`
  const asked = request(text, more)
  const live = expectLive(await kit.publish.publish(kit.session(), asked))
  const post = onlyOne(await kit.subject.ourPosts(word))
  expect(post).toMatchObject({ remoteId: live.remoteId, text })
  expect(expectLive(await kit.publish.reconcile(kit.session(), asked)).remoteId).toBe(live.remoteId)
  return post
}
