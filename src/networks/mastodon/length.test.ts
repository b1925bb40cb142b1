import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { graphemeLength } from '#kernel/text.ts'
import type { Limits } from '#networks/contract/limits.ts'
import { measureMastodonText } from './length.ts'
import { mastodonLimits } from './limits.ts'

const vectors = new URL('../../../../shared/data/text/mastodon-length.jsonl', import.meta.url)
const present = existsSync(vectors)
const limitsOf = (max: number): Limits => ({ ...mastodonLimits, text: { ...mastodonLimits.text, max } })
const lengthOf = (text: string) => measureMastodonText(text, mastodonLimits).length

describe('measureMastodonText', () => {
  it.skipIf(!present)('agrees with every vector of Mastodon’s own validator', () => {
    const rows = readFileSync(vectors, 'utf8').split('\n').filter(Boolean)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { description, text, spoiler_text: warning, max, valid } = JSON.parse(row)
      const { length, limit } = measureMastodonText(text, limitsOf(max))
      expect([description, length + graphemeLength(warning) <= limit]).toEqual([description, valid])
    }
  })

  it('counts graphemes', () => {
    expect(lengthOf('👨‍👩‍👧‍👧👩🏽‍🚀🇳🇴')).toBe(3)
    expect(lengthOf('Cafe\u0301')).toBe(4)
    expect(measureMastodonText('✨'.repeat(500), mastodonLimits).valid).toBe(true)
    expect(measureMastodonText('✨'.repeat(501), mastodonLimits).valid).toBe(false)
  })

  it('counts a link as reserved, and only what is a link', () => {
    expect(lengthOf(`see https://weft.example/${'a'.repeat(300)}`)).toBe(4 + 23)
    expect(lengthOf('https://a.bc')).toBe(23)
    expect(lengthOf(`${'a'.repeat(10)}https://weft.example/abc`)).toBe(34)
    expect(lengthOf(`https://weft.example/?${'a'.repeat(5000)}`)).toBe(5022)
    expect(lengthOf('weft.example/abc')).toBe(16)
  })

  it('counts a remote mention without its server, unless that cannot be one', () => {
    expect(lengthOf('@ida@knit.example hello')).toBe('@ida hello'.length)
    expect(lengthOf(`@ida@${'b'.repeat(300)}.com`)).toBe(5 + 300 + 4)
    expect(lengthOf('mail ida@knit.example')).toBe(21)
  })

  it('finds links, mentions and tags at their code points', () => {
    const text =
      '👨‍👩‍👧‍👧 @ida@knit.example and @bo: https://weft.example/a_(b), #boots #日本語 #123 a@b.example'
    const measure = measureMastodonText(text, mastodonLimits)
    const points = Array.from(text)
    const cut = (spans: readonly (readonly [number, number])[]) =>
      spans.map(([s, e]) => points.slice(s, e).join(''))
    expect(cut(measure.links)).toEqual(['https://weft.example/a_(b)'])
    expect(cut(measure.mentions)).toEqual(['@ida@knit.example', '@bo'])
    expect(cut(measure.tags)).toEqual(['#boots', '#日本語'])
  })

  it('takes the instance’s own numbers', () => {
    const limits: Limits = { ...mastodonLimits, text: { unit: 'mastodon', max: 10, linkLength: 5 } }
    expect(measureMastodonText('https://weft.example 1234', limits)).toMatchObject({
      length: 10,
      valid: true,
    })
  })

  it('stays quick on texts made to be slow', () => {
    const started = performance.now()
    for (const part of ['@a', 'a-', '(a', '#a', 'https://a.b/(']) {
      lengthOf(part.repeat(20_000))
      lengthOf(`https://${part.repeat(20_000)}`)
    }
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
