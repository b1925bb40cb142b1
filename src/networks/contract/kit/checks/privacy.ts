import { expect } from 'vitest'
import { photograph, photographer } from '../media.ts'
import { type Check, expectLive, missing, request } from '../run.ts'
import { uniqueWord } from '../texts.ts'
import { onlyOne, publishDeclaredMissing } from './publishing.ts'

export const privacy: readonly Check[] = [
  {
    title: 'what a camera wrote into a photograph does not leave the house',
    async run(kit) {
      const absent = publishDeclaredMissing(kit) ?? missing(kit.subject.can.images)
      if (absent) return absent
      const word = uniqueWord()
      const media = [await photograph(`A hill ${word}`)]
      expect(Buffer.from(media[0]?.bytes ?? []).includes(photographer), 'it is in the original').toBe(true)
      const sent: Buffer[] = []
      const fetch: typeof globalThis.fetch = async (input, init) => {
        const copy = new Request(input, init)
        sent.push(Buffer.from(await copy.clone().arrayBuffer()))
        return kit.subject.io.fetch(input, init)
      }
      expectLive(await kit.publish.publish(kit.session({ fetch }), request(`From above ${word}`, { media })))
      expect(
        sent.some((body) => body.includes(photographer)),
        'sent with the picture',
      ).toBe(false)
      expect(onlyOne(await kit.subject.ourPosts(word)).alts).toEqual([`A hill ${word}`])
      return undefined
    },
  },
]
