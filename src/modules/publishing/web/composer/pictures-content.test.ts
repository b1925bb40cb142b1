import { describe, expect, it } from 'vitest'
import { addChannel, emptyContent, toInput } from './content.ts'
import { addPictures, movePicture, removePicture, setAlt, showAll, showPicture } from './pictures-content.ts'

const bare = ['a', 'b'].reduce(addChannel, emptyContent)
const two = addPictures(bare, [
  { fileId: 'p', alt: '' },
  { fileId: 'q', alt: '' },
])
const shown = (content: typeof two) =>
  toInput(content).variants.map(({ media }) => media.map((m) => m.fileId))

describe('pictures of a draft', () => {
  it('stand on every channel once', () => {
    expect(shown(addPictures(two, [{ fileId: 'p', alt: 'again' }]))).toEqual([
      ['p', 'q'],
      ['p', 'q'],
    ])
  })

  it('share their alt text and their order', () => {
    const written = setAlt(two, 'q', 'A bench')
    expect(toInput(written).variants.map(({ media }) => media[1]?.alt)).toEqual(['A bench', 'A bench'])
    expect(shown(movePicture(two, 'q', -1))).toEqual([
      ['q', 'p'],
      ['q', 'p'],
    ])
    expect(movePicture(two, 'q', 1)).toBe(two)
    expect(movePicture(two, 'gone', 1)).toBe(two)
  })

  it('can be left out on one channel, put back, and removed everywhere', () => {
    const out = showPicture(two, 'b', 'p', false)
    expect(shown(out)).toEqual([['p', 'q'], ['q']])
    expect(shown(showPicture(out, 'b', 'p', true))).toEqual([
      ['p', 'q'],
      ['p', 'q'],
    ])
    expect(showAll(out, 'b')).toEqual(two)
    const removed = removePicture(out, 'p')
    expect(shown(removed)).toEqual([['q'], ['q']])
    expect(removed.variants[1]?.without).toEqual([])
  })
})
