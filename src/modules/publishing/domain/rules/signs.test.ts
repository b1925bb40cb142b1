import { describe, expect, it } from 'vitest'
import { subject } from '../testing/subject.ts'
import { dressedLetters, signs } from './signs.ts'

const found = (text: string) => signs(subject(text)).map((check) => check.id)

describe('signs that cannot be seen', () => {
  it.each<[string, string]>([
    ['Latin with a family of four', 'Hello 👩‍👩‍👧‍👦 and 🏳️‍🌈 and 👩🏽‍🚀'],
    ['Devanagari with joiners', 'क्\u200dषमा और श्री\u200c'],
    ['Persian with non-joiners', 'می\u200cخواهم'],
    ['Malayalam with joiners', 'അവന്\u200d'],
    ['Sinhala with joiners', 'ශ්\u200dරී ලංකා'],
    ['Arabic with marks of direction', 'سلام\u200f (2026) \u200e'],
    ['Hebrew in isolates that are closed', '\u2067שלום\u2069 hello'],
    ['Han, Kana and Hangul', '新しい 새로운 ジャケット'],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 wins'],
    ['lines and tabs', 'one\n\ttwo\r\nthree'],
  ])('are left alone in %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['text.unseen-signs', 'a zero width space', 'Hel\u200blo'],
    ['text.unseen-signs', 'a joiner between Latin letters', 'fi\u200dsh'],
    ['text.unseen-signs', 'a joiner at the end of an emoji', '👩\u200d hello'],
    ['text.unseen-signs', 'a soft hyphen', 'jack\u00adet'],
    ['text.unseen-signs', 'a byte order mark', '\ufeffHello'],
    ['text.turned-around', 'an override', 'abc\u202etxt.exe'],
    ['text.direction-open', 'an isolate that is not closed', '\u2067שלום'],
    ['text.hidden', 'tag letters without a flag', 'Hi\u{e0068}\u{e0069}'],
    ['text.broken-signs', 'half a sign', `a${'\ud83d'}b`],
    ['text.broken-signs', 'a bell', 'a\u0007b'],
    ['text.private-signs', 'a sign of one font', 'Fjell \ue000'],
  ])('%s: %s', (id, _, text) => {
    expect(found(text)).toEqual([id])
  })

  it('are counted, and the first is shown', () => {
    expect(signs(subject('👩‍👩‍👧 a\u200bb\u200bc'))).toMatchObject([
      { message: '2 signs in the text cannot be seen.', span: [7, 8] },
    ])
  })

  it('are told apart from letters dressed up as another font', () => {
    expect(dressedLetters(subject('𝗕𝗼𝗹𝗱 words'))).toMatchObject([
      { id: 'text.dressed-letters', span: [0, 4] },
    ])
    expect(dressedLetters(subject('ℝ and 𝑥'))).toEqual([])
  })
})
