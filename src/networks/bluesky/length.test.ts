import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sharedData } from '#networks/contract/kit/recorded.ts'
import { detectFacets, measureBlueskyText } from './length.ts'
import { blueskyLimits } from './limits.ts'

interface Vector {
  readonly text: string
  readonly segments?: readonly (readonly [text: string, target?: string])[]
  readonly tags?: readonly string[]
  readonly indices?: readonly { readonly byteStart: number; readonly byteEnd: number }[]
}

const file = sharedData('text', 'bluesky-richtext.jsonl')
const vectors = file
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Vector)
  : []

const measure = (text: string) => measureBlueskyText(text, blueskyLimits)

describe('measureBlueskyText', () => {
  it('counts what people see', () => {
    expect(measure('👨‍👩‍👧‍👧 Cafe\u0301 🇳🇴').length).toBe(8)
    expect(measure('')).toMatchObject({ length: 0, valid: true })
  })

  it('stops at 300 graphemes', () => {
    expect(measure('é'.repeat(300))).toMatchObject({ length: 300, limit: 300, valid: true })
    expect(measure('é'.repeat(301)).valid).toBe(false)
  })

  it('stops at 3000 bytes, which 120 families are', () => {
    expect(measure('👨‍👩‍👧‍👧'.repeat(120))).toMatchObject({ length: 120, valid: true })
    expect(measure('👨‍👩‍👧‍👧'.repeat(121))).toMatchObject({ length: 121, valid: false })
  })

  it('gives code points, not bytes or UTF-16 units', () => {
    const text = '🧵👨‍👩‍👧‍👧 @ida.bsky.social see weft.org/a #knit $ABC'
    const points = Array.from(text)
    const { links, mentions, tags } = measure(text)
    const words = [...mentions, ...links, ...tags].map(([start, end]) => points.slice(start, end).join(''))
    expect(words).toEqual(['@ida.bsky.social', 'weft.org/a', '#knit', '$ABC'])
  })
})

describe.skipIf(vectors.length === 0)('Bluesky’s own rich text vectors (shared data)', () => {
  it.each(vectors.filter(({ segments }) => segments))('$text', ({ text, segments = [] }) => {
    const points = Array.from(text)
    const { links, mentions } = measure(text)
    const found = [...links, ...mentions].sort(([a], [b]) => a - b)
    let at = 0
    const expected = segments.flatMap(([part, target]) => {
      const start = at
      at += Array.from(part).length
      return target === undefined ? [] : [[start, at]]
    })
    expect(found).toEqual(expected)
    const targets = detectFacets(text).map(({ features: [feature] }) => feature)
    const wanted = segments.flatMap(([part, target]) => (target ? [{ part, target }] : []))
    for (const [index, { part, target }] of wanted.entries()) {
      const feature = targets[index]
      if (feature && 'uri' in feature) expect(feature.uri).toBe(target)
      else expect(feature).toMatchObject({ did: part.slice(1) })
    }
    expect(points.length).toBe(at)
  })

  it.each(vectors.filter(({ tags }) => tags))('$text', ({ text, tags = [], indices = [] }) => {
    const facets = detectFacets(text)
    expect(facets.map(({ features: [feature] }) => feature && 'tag' in feature && feature.tag)).toEqual(tags)
    expect(facets.map(({ index: { byteStart, byteEnd } }) => ({ byteStart, byteEnd }))).toEqual(indices)
    expect(measure(text).tags).toHaveLength(tags.length)
  })
})

if (vectors.length === 0) {
  it('Bluesky’s rich text vectors', (context) => context.skip('The shared data is absent: set WEFT_SHARED.'))
}
