import { describe, expect, it } from 'vitest'
import { partsOf } from './parts.ts'
import { spokenOf } from './spoken.ts'

const variant = {
  channelId: '01900000-0000-7000-8000-000000000001',
  text: 'One',
  media: [{ fileId: '01900000-0000-7000-8000-000000000002', alt: 'A hut' }],
  lang: null,
}
const poll = { options: ['Yes', 'No'], multiple: false, minutes: 60 }

describe('the posts of a variant', () => {
  it('is one for a plain text', () => {
    expect(partsOf(variant)).toEqual([
      {
        part: 1,
        after: null,
        text: 'One',
        media: variant.media,
        poll: null,
        card: null,
        headline: null,
        firstComment: false,
      },
    ])
  })

  it('answers one by one in a thread, and the first one with the comment', () => {
    const parts = partsOf({
      ...variant,
      title: 'Head',
      poll,
      thread: [
        { text: 'Two', media: [] },
        { text: 'Three', media: [] },
      ],
      firstComment: 'More there',
    })
    expect(parts.map(({ part, after, text }) => [part, after, text])).toEqual([
      [1, null, 'One'],
      [2, 1, 'Two'],
      [3, 2, 'Three'],
      [4, 1, 'More there'],
    ])
    expect(parts.map((part) => part.firstComment)).toEqual([false, false, false, true])
    expect(parts.map(({ poll: of, headline }) => [of, headline])).toEqual([
      [poll, 'Head'],
      [null, null],
      [null, null],
      [null, null],
    ])
  })

  it('leaves out a comment of blanks', () => {
    expect(partsOf({ ...variant, firstComment: '  ' })).toHaveLength(1)
  })
})

describe('what can be read of a variant', () => {
  it('is every word of it, in its order', () => {
    const card = { url: 'https://fjell.example', title: 'Card', description: 'About', imageFileId: null }
    const thread = [{ text: 'Two', media: [{ fileId: variant.channelId, alt: 'A ridge' }] }]
    expect(
      spokenOf({ ...variant, title: 'Head', poll, card, thread, firstComment: 'Last' }).split('\n\n'),
    ).toEqual(['Head', 'One', 'Yes', 'No', 'Card', 'About', 'A hut', 'Two', 'A ridge', 'Last'])
  })
})
