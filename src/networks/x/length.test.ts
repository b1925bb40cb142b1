import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Limits, Span } from '#networks/contract/limits.ts'
import { x } from './index.ts'
import { measureXText } from './length.ts'
import { xLimits } from './limits.ts'
import { currentWeights, type Weights, weigh } from './weights.ts'

const suite = new URL('../../../../shared/data/text/', import.meta.url)
const present = existsSync(new URL('twitter-text.jsonl', suite))

interface Row {
  readonly file: string
  readonly group: string
  readonly description: string
  readonly text: string
  readonly expected: unknown
}

const limitsOf = (max: number): Limits => ({ ...xLimits, text: { ...xLimits.text, max } })

function cut(text: string, spans: readonly Span[], drop = 0): string[] {
  const points = Array.from(text)
  return spans.map(([start, end]) => points.slice(start + drop, end).join(''))
}

const indices = (expected: unknown) => (expected as { indices: [number, number] }[]).map((one) => one.indices)
const isWhole = (text: string, spans: readonly Span[]) =>
  spans.length === 1 && spans[0]?.[0] === 0 && spans[0][1] === Array.from(text).length

function weighted(row: Row, weights: Weights) {
  const { length, valid } = weigh(row.text, weights)
  return expect({ weightedLength: length, valid }).toEqual({
    weightedLength: (row.expected as { weightedLength: number }).weightedLength,
    valid: (row.expected as { valid: boolean }).valid,
  })
}

/** What each group of the suite asks, put to our function. Groups about writing HTML are not ours. */
const judges: Readonly<Record<string, (row: Row) => void>> = {
  'validate/tweets': ({ text, expected }) => expect(measureXText(text, limitsOf(140)).valid).toBe(expected),
  'validate/WeightedTweetsCounterTest': (row) =>
    weighted(row, { ...currentWeights, emojiParsingEnabled: false }),
  'validate/WeightedTweetsWithDiscountedEmojiCounterTest': (row) => weighted(row, currentWeights),
  'validate/UnicodeDirectionalMarkerCounterTest': (row) => weighted(row, currentWeights),
  'validate/usernames': ({ text, expected }) =>
    expect(isWhole(text, measureXText(text, xLimits).mentions)).toBe(expected),
  'validate/hashtags': ({ text, expected }) =>
    expect(isWhole(text, measureXText(text, xLimits).tags)).toBe(expected),
  'extract/urls': ({ text, expected }) =>
    expect(cut(text, measureXText(text, xLimits).links)).toEqual(expected),
  'extract/tco_urls_with_params': ({ text, expected }) =>
    expect(cut(text, measureXText(text, xLimits).links)).toEqual(expected),
  'extract/urls_with_indices': ({ text, expected }) =>
    expect(measureXText(text, xLimits).links).toEqual(indices(expected)),
  'extract/urls_with_directional_markers': ({ text, expected }) =>
    expect(measureXText(text, xLimits).links).toEqual(indices(expected)),
  'extract/mentions': ({ text, expected }) =>
    expect(cut(text, measureXText(text, xLimits).mentions, 1)).toEqual(expected),
  'extract/mentions_with_indices': ({ text, expected }) =>
    expect(measureXText(text, xLimits).mentions).toEqual(indices(expected)),
  'extract/hashtags': ({ text, expected }) =>
    expect(cut(text, measureXText(text, xLimits).tags, 1)).toEqual(expected),
  'extract/hashtags_from_astral': ({ text, expected }) =>
    expect(cut(text, measureXText(text, xLimits).tags, 1)).toEqual(expected),
  'extract/hashtags_with_indices': ({ text, expected }) =>
    expect(measureXText(text, xLimits).tags).toEqual(indices(expected)),
}

describe('twitter-text suite', () => {
  it.skipIf(!present)('agrees in every case about length and entities', () => {
    const lines = readFileSync(new URL('twitter-text.jsonl', suite), 'utf8').split('\n').filter(Boolean)
    const rows = lines.map((line) => JSON.parse(line) as Row)
    let judged = 0
    const failed: string[] = []
    for (const row of rows) {
      const judge = judges[`${row.file}/${row.group}`]
      if (!judge) continue
      judged += 1
      try {
        judge(row)
      } catch (error) {
        failed.push(
          `${row.file}/${row.group} ${row.description} ${JSON.stringify(row.text)}: ${String(error)}`,
        )
      }
    }
    console.info(`twitter-text suite: ${judged - failed.length} of ${judged}`)
    expect(failed).toEqual([])
    expect(judged).toBeGreaterThan(150)
  })

  it.skipIf(!present)('counts with the numbers the suite publishes', () => {
    const published = JSON.parse(readFileSync(new URL('config-v3.json', suite), 'utf8')) as Weights
    expect(published).toMatchObject(currentWeights)
  })

  it.runIf(!present)('is skipped: the data folder beside the repository is absent', () => {
    expect(present).toBe(false)
  })
})

describe('measureXText', () => {
  it('weighs by script and counts links as 23', () => {
    const length = (text: string) => measureXText(text, xLimits).length
    expect(length('hello')).toBe(5)
    expect(length('新しい靴')).toBe(8)
    expect(length('👨‍👩‍👧‍👧')).toBe(2)
    expect(length(`see https://weft.example.com/${'a'.repeat(200)}`)).toBe(4 + 23)
  })

  it('gives offsets in code points of the text as written', () => {
    const text = 'e\u0301 👩🏽‍🚀 @ada see https://example.com #boots $ABC'
    const measure = measureXText(text, xLimits)
    expect(cut(text, measure.mentions)).toEqual(['@ada'])
    expect(cut(text, measure.links)).toEqual(['https://example.com'])
    expect(cut(text, measure.tags)).toEqual(['#boots'])
  })

  it('finds nothing valid in an empty or overlong text', () => {
    expect(measureXText('', xLimits)).toMatchObject({ length: 0, valid: false })
    expect(measureXText('a'.repeat(280), xLimits).valid).toBe(true)
    expect(measureXText('a'.repeat(281), xLimits)).toMatchObject({ length: 281, limit: 280, valid: false })
  })

  it('cannot be connected', () => {
    expect([x.connect, x.publish, x.receive, x.measure]).toEqual([undefined, undefined, undefined, undefined])
  })
})
