import { describe, expect, it } from 'vitest'
import { atWordAt, mentionsIn, withHandle } from './at-word.ts'

/** The bar is the cursor; two bars are a selection. */
const at = (marked: string) => {
  const [before = '', middle = '', after] = marked.split('|')
  const to = after === undefined ? before.length : before.length + middle.length
  return atWordAt(before + middle + (after ?? ''), before.length, to)
}

describe('the mention under the cursor', () => {
  it.each([
    ['With @ru|', { start: 5, end: 8, query: 'ru' }],
    ['@fjell.ex|ample and', { start: 0, end: 14, query: 'fjell.ex' }],
    ['@ruth@social.ex|', { start: 0, end: 15, query: 'ruth@social.ex' }],
    ['(@r|', { start: 1, end: 3, query: 'r' }],
    ['𝕏 @Ås|', { start: 3, end: 6, query: 'Ås' }],
    ['@ru|. Next', { start: 0, end: 3, query: 'ru' }],
  ])('%s', (marked, word) => {
    expect(at(marked)).toEqual(word)
  })

  it.each([
    'With @|',
    'press@fjell|',
    'https://a.example/@ru|',
    '@ruth |',
    '|@ruth',
    '@@ru|',
    `@${'x'.repeat(201)}|`,
  ])('is none in %s', (marked) => {
    expect(at(marked)).toBeNull()
  })

  it('is the selected one, looked for by its name alone', () => {
    expect(at('Hi |@ruth@social.example|!')).toEqual({ start: 3, end: 23, query: 'ruth' })
    expect(at('Hi |@fjell.example|')).toEqual({ start: 3, end: 17, query: 'fjell' })
    expect(at('|Hi @ruth|')).toBeNull()
    expect(at('Hi |@ru|th')).toBeNull()
  })
})

it('finds every mention, in code points', () => {
  expect(mentionsIn('🏔 @ruth@social.example, @fjell.example. a@b.example @ @x-')).toEqual([
    { handle: 'ruth@social.example', span: [2, 22] },
    { handle: 'fjell.example', span: [24, 38] },
    { handle: 'x', span: [54, 56] },
  ])
})

it('puts a handle in place of the word, with room to go on', () => {
  const word = { start: 3, end: 6, query: 'ru' }
  expect(withHandle('Hi @ru', word, 'ruth.example')).toEqual({ put: '@ruth.example ', end: 17 })
  expect(withHandle('Hi @ru, you', word, 'ruth.example')).toEqual({ put: '@ruth.example', end: 16 })
})
