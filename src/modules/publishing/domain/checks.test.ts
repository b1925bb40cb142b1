import { describe, expect, it } from 'vitest'
import type { Limits } from '#networks/contract/limits.ts'
import { type CheckSubject, checkVariant, outcomeOf, worst } from './checks.ts'

const limits: Limits = {
  asOf: '2026-11-01',
  source: 'test',
  text: { unit: 'graphemes', max: 10 },
  media: {
    maxCount: 1,
    image: { maxBytes: 1000, mimeTypes: ['image/jpeg'], maxAltLength: 20, maxSide: 100 },
  },
}
const subject = (text: string, more: Partial<CheckSubject> = {}): CheckSubject => {
  const size = Array.from(text).length
  return {
    channelName: 'Bluesky (fjell.example)',
    networkName: 'Bluesky',
    canPublish: true,
    text,
    measure: { length: size, limit: 10, valid: size > 0 && size <= 10, links: [], mentions: [], tags: [] },
    limits,
    media: [],
    findings: [],
    ...more,
  }
}
const picture = (more: object = {}) => ({
  alt: 'A jacket',
  file: { mimeType: 'image/jpeg', size: 10, name: 'j.jpg' },
  ...more,
})
const ids = (found: readonly { id: string }[]) => found.map((check) => check.id)

describe('checks', () => {
  it('passes a text that fits', () => {
    expect(checkVariant(subject('Hello'))).toEqual([])
  })

  it('says by how much a text is too long, where, and what to do', () => {
    const [found] = checkVariant(subject('Hello worlds'))
    expect(found).toMatchObject({
      id: 'text.too-long',
      message: 'Bluesky is 2 characters too long.',
      span: [10, 12],
    })
  })

  it.each<[string, CheckSubject, string[]]>([
    ['nothing at all', subject('  '), ['text.empty']],
    ['a channel that cannot publish', subject('Hi', { canPublish: false }), ['channel.cannot-publish']],
    ['an image without alt text', subject('Hi', { media: [picture({ alt: ' ' })] }), ['media.alt-missing']],
    [
      'an alt text that is too long',
      subject('Hi', { media: [picture({ alt: 'x'.repeat(21) })] }),
      ['media.alt-too-long'],
    ],
    ['too many images', subject('Hi', { media: [picture(), picture()] }), ['media.too-many']],
    ['an image that is gone', subject('Hi', { media: [picture({ file: null })] }), ['media.missing']],
    [
      'a film',
      subject('Hi', { media: [picture({ file: { mimeType: 'video/mp4', size: 1, name: 'f.mp4' } })] }),
      ['media.type'],
    ],
    ['only an image', subject('', { media: [picture()] }), []],
  ])('%s', (_, input, expected) => {
    expect(ids(checkVariant(input))).toEqual(expected)
  })

  it('blocks on what must be fixed and only then', () => {
    expect(outcomeOf(checkVariant(subject('')))).toBe('block')
    const tag = subject('#schönwetterjacken')
    expect(outcomeOf(checkVariant({ ...tag, measure: { ...tag.measure, limit: 300, valid: true } }))).toBe(
      'warn',
    )
    expect(worst(['pass', 'hold', 'warn'])).toBe('hold')
    expect(worst([])).toBe('pass')
  })
})
