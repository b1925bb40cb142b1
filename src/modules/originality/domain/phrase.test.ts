import { describe, expect, it } from 'vitest'
import { compilePhrases, findPhrases, readPhrase } from './phrase.ts'

const found = (phrase: string, text: string): string[] => {
  const points = Array.from(text)
  return findPhrases(text, compilePhrases([{ phrase, about: phrase }])).map(({ span }) =>
    points.slice(...span).join(''),
  )
}

describe('phrases', () => {
  it.each<[string, string, string[]]>([
    ['guarantee', 'We Guarantee it.', ['Guarantee']],
    ['guarantee', 'Guarantees vary.', []],
    ['guarantee*', 'Guarantees vary, guaranteed.', ['Guarantees', 'guaranteed']],
    ['*proof', 'Waterproof and proofed', ['Waterproof']],
    ['*green*', 'Evergreens', ['Evergreens']],
    ['best in class', 'Simply the best  in\nclass jacket', ['best  in\nclass']],
    ['best in class', 'best of class', []],
    ['e-mail', 'Send an e–mail now', ['e–mail']],
    ['uber', 'Fahren mit Über', ['Über']],
    ['Straße', 'in der STRASSE', ['STRASSE']],
    ['recall', 're\u00adcall and re\u200bcall', ['re\u00adcall', 're\u200bcall']],
    ['クマ', '山でクマに会う', ['クマ']],
    ['保証', '当社は保証します', ['保証']],
    ['ضمان', 'هذا ضمان كامل', ['ضمان']],
    ['क्षमा', 'हम क्\u200dषमा चाहते', ['क्\u200dषमा']],
    ['гарантия', '👩‍👩‍👧 Гарантия!', ['Гарантия']],
  ])('%s in “%s”', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected)
  })

  it('says what is wrong with one that cannot be read', () => {
    expect(readPhrase('!!!')).toBe('Write at least one word with letters or digits.')
    expect(readPhrase('so *')).toContain('never by itself')
    expect(readPhrase('gr*n')).toContain('not inside it')
    expect(readPhrase('green*')).toEqual([{ text: 'green', openStart: false, openEnd: true }])
  })

  it('finds all of several and stops at the most', () => {
    const index = compilePhrases(['one', 'two three', 'three'].map((phrase) => ({ phrase, about: phrase })))
    expect(findPhrases('one two three', index).map((hit) => hit.about)).toEqual(['one', 'two three', 'three'])
    expect(findPhrases('one '.repeat(500), index, 7)).toHaveLength(7)
  })
})
