import { describe, expect, it } from 'vitest'
import {
  addChannel,
  type Content,
  emptyContent,
  follow,
  fromDraft,
  isBlank,
  removeChannel,
  sameContent,
  toInput,
  typeText,
} from './content.ts'

const texts = (content: Content) => content.variants.map(({ text }) => text)
const owns = (content: Content) => content.variants.map(({ own }) => own)
const three = ['a', 'b', 'c'].reduce(addChannel, emptyContent)

describe('spread of a text over the columns', () => {
  it('fills every column from the first until one is edited by itself', () => {
    const both = typeText(three, 'a', 'Bring the jacket')
    expect(texts(both)).toEqual(['Bring the jacket', 'Bring the jacket', 'Bring the jacket'])
    const own = typeText(both, 'b', 'Bring the jacket, we mend it')
    const later = typeText(own, 'a', 'Bring it')
    expect(texts(later)).toEqual(['Bring it', 'Bring the jacket, we mend it', 'Bring it'])
    expect(owns(later)).toEqual([false, true, false])
  })

  it('does not catch a column whose words the first one happens to pass through', () => {
    const own = typeText(typeText(three, 'a', 'Hello you'), 'b', 'Hello')
    const passing = typeText(typeText(own, 'a', 'Hello'), 'a', 'Hell')
    expect(texts(passing)).toEqual(['Hell', 'Hello', 'Hell'])
  })

  it('follows again when asked, and when it is typed back to the same', () => {
    const own = typeText(typeText(three, 'a', 'One'), 'b', 'Two')
    expect(texts(typeText(follow(own, 'b'), 'a', 'Three'))).toEqual(['Three', 'Three', 'Three'])
    expect(owns(typeText(own, 'b', 'One'))).toEqual([false, false, false])
  })

  it('gives a new column the text of the first, and lets the next lead when the first goes', () => {
    const own = typeText(typeText(three, 'a', 'One'), 'b', 'Two')
    expect(texts(addChannel(own, 'd'))).toEqual(['One', 'Two', 'One', 'One'])
    const without = removeChannel(own, 'a')
    expect(texts(without)).toEqual(['Two', 'One'])
    expect(owns(without)).toEqual([false, true])
    expect(owns(removeChannel(own, 'b'))).toEqual([false, false])
    expect(addChannel(own, 'b')).toBe(own)
  })
})

describe('between the server and the composer', () => {
  const draft = {
    title: 'Repair counts',
    idea: '',
    scheduledAt: null,
    variants: [
      { channelId: 'a', text: 'One', lang: null, media: [{ fileId: 'p', alt: '' }] },
      {
        channelId: 'b',
        text: 'Two',
        lang: 'nb',
        media: [
          { fileId: 'p', alt: 'A jacket' },
          { fileId: 'q', alt: 'A bench' },
        ],
      },
    ],
  }

  it('reads which columns stand by themselves and shares the pictures', () => {
    const content = fromDraft(draft)
    expect(owns(content)).toEqual([false, true])
    expect(content.pictures).toEqual([
      { fileId: 'p', alt: 'A jacket' },
      { fileId: 'q', alt: 'A bench' },
    ])
    expect(content.variants.map(({ without }) => without)).toEqual([['q'], []])
  })

  it('writes back what it read, with one alt text for a picture everywhere', () => {
    const written = toInput(fromDraft(draft))
    expect(written.variants[1]).toEqual(draft.variants[1])
    expect(written.variants[0]?.media).toEqual([{ fileId: 'p', alt: 'A jacket' }])
  })

  it('keeps the order of the pictures when the first column leaves one out', () => {
    const [a, b] = draft.variants
    const [p, q] = b?.media ?? []
    if (!a || !b || !p || !q) throw new Error('the draft above has two variants and two pictures')
    const saved = { ...draft, variants: [{ ...a, media: [q] }, b] }
    expect(toInput(fromDraft(saved)).variants.map(({ media }) => media)).toEqual([[q], [p, q]])
  })

  it('counts nothing but spaces as nothing, and a trimmed title as the same', () => {
    expect(isBlank(typeText(three, 'a', ' \n'))).toBe(true)
    expect(isBlank({ ...three, title: 'x' })).toBe(false)
    expect(sameContent({ ...three, title: 'x ' }, { ...three, title: 'x' })).toBe(true)
    expect(sameContent(three, typeText(three, 'c', '!'))).toBe(false)
  })
})
