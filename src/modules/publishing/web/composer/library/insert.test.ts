import { describe, expect, it } from 'vitest'
import { addChannel, changeVariant, emptyContent, picturesOf, typeText } from '../content.ts'
import { addFromLibrary, altIn, inserted, insertWords } from './insert.ts'

const at = (start: number, end = start, part = 0) => ({ part, start, end })
const two = ['a', 'b'].reduce(addChannel, emptyContent)

describe('words of the library', () => {
  it('stand in the place of what is marked, and do not run into their neighbours', () => {
    expect(inserted('', at(0), 'Hello')).toEqual({ text: 'Hello', end: 5 })
    expect(inserted('One two', at(3), 'and')).toEqual({ text: 'One and two', end: 7 })
    expect(inserted('One X two', at(4, 5), 'and').text).toBe('One and two')
    expect(inserted('One', at(3), 'two').text).toBe('One two')
    expect(inserted('One.', at(3), 'two').text).toBe('One two.')
    expect(inserted('two', at(0), 'One').text).toBe('One two')
  })

  it('reach the columns that follow, and only the post they were meant for', () => {
    const first = insertWords(typeText(two, 'a', 'Bring it'), 'a', at(8), 'home')
    expect(first.variants.map(({ text }) => text)).toEqual(['Bring it home', 'Bring it home'])
    const thread = [
      { text: 'Second', shows: [] },
      { text: 'Third', shows: [] },
    ]
    const further = insertWords(changeVariant(first, 'a', { thread }), 'a', at(5, 5, 2), 'post')
    expect(further.variants[0]?.thread.map(({ text }) => text)).toEqual(['Second', 'Third post'])
    expect(insertWords(first, 'gone', at(0), 'x')).toBe(first)
  })
})

describe('media of the library', () => {
  const medium = { fileId: 'p', alts: { de: 'Eine Bank', en: 'A bench' }, channelIds: null }

  it('bring their alt text in the language that is written', () => {
    expect(altIn(medium.alts, 'en-GB')).toBe('A bench')
    expect(altIn(medium.alts, 'nb')).toBe('Eine Bank')
    expect(altIn({}, 'en')).toBe('')
    expect(addFromLibrary(two, medium, 'de').pictures).toEqual([{ fileId: 'p', alt: 'Eine Bank' }])
  })

  it('are left out where they may not be used', () => {
    const content = addFromLibrary(two, { ...medium, channelIds: ['a'] }, 'en')
    expect(content.variants.map((variant) => picturesOf(content, variant).length)).toEqual([1, 0])
  })
})
