import { expect } from 'vitest'
import { graphemeLength } from '#kernel/text.ts'
import { type Check, expectFault, expectLive, missing, request } from '../run.ts'
import { plainText, uniqueWord } from '../texts.ts'
import { onlyOne, publishDeclaredMissing } from './publishing.ts'

export const limits: readonly Check[] = [
  {
    title: 'a text at the limit is valid and the server takes it',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const word = uniqueWord()
      const text = plainText(word, kit.limits.text.max)
      const measure = kit.subject.network.measureText(text, kit.limits)
      expect(measure).toMatchObject({ length: kit.limits.text.max, limit: kit.limits.text.max, valid: true })
      expectLive(await kit.publish.publish(kit.session(), request(text)))
      expect(onlyOne(await kit.subject.ourPosts(word)).text).toBe(text)
      return undefined
    },
  },
  {
    title: 'one more is invalid and the server refuses it',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const word = uniqueWord()
      const text = plainText(word, kit.limits.text.max + 1)
      expect(kit.subject.network.measureText(text, kit.limits).valid).toBe(false)
      const outcome = await kit.publish.publish(kit.session(), request(text))
      const declared = missing(kit.subject.can.refusesLongText)
      if (declared) {
        expectLive(outcome)
        return declared
      }
      expectFault(outcome, 'refused')
      expect(await kit.subject.ourPosts(word), 'nothing was published').toEqual([])
      return undefined
    },
  },
  {
    title: 'links, mentions and tags are found at their code points',
    async run({ subject, limits: rules }) {
      const text = 'Families 👨‍👩‍👧‍👧 and 🧵: see https://weft.example/a #knitting'
      const measure = subject.network.measureText(text, rules)
      const points = Array.from(text)
      const words = (spans: readonly (readonly [number, number])[]) =>
        spans.map(([start, end]) => points.slice(start, end).join(''))
      expect(words(measure.links)).toEqual(['https://weft.example/a'])
      expect(words(measure.tags)).toEqual(['#knitting'])
      if (rules.text.unit === 'graphemes') expect(measure.length).toBe(graphemeLength(text))
      return undefined
    },
  },
  {
    title: 'limits say when and where they were read',
    async run({ limits: rules }) {
      expect(rules.asOf).toMatch(/^\d{4}-\d{2}-\d{2}/)
      expect(rules.source).not.toBe('')
      return undefined
    },
  },
]
