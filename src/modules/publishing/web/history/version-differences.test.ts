import { describe, expect, it } from 'vitest'
import { addChannel, changeVariant, emptyContent, typeText } from '../composer/content.ts'
import { versionDifferences } from './version-differences.ts'

const one = typeText(addChannel({ ...emptyContent, title: 'T' }, 'a'), 'a', 'Bring the jacket')

describe('what a version said otherwise', () => {
  it('is nothing when it says the same', () => {
    expect(versionDifferences(one, one)).toEqual([])
  })

  it('is told word by word', () => {
    const [only] = versionDifferences(one, typeText(one, 'a', 'Bring the old jacket'))
    expect([only?.part, only?.key]).toEqual(['text', 'a'])
    expect(only?.pieces.filter(({ kind }) => kind === 'now').map(({ text }) => text.trim())).toEqual(['old'])
    expect(only?.pieces.some(({ kind }) => kind === 'then')).toBe(false)
  })

  it('tells further posts, comments, titles, and columns that came or went', () => {
    const thread = [{ text: 'Next', shows: [] }]
    const more = changeVariant(one, 'a', { thread, firstComment: 'More' })
    expect(versionDifferences(one, { ...more, title: 'U' }).map(({ part }) => part)).toEqual([
      'title',
      'text',
      'first-comment',
    ])
    const [gone] = versionDifferences(addChannel(one, 'b'), one)
    expect([gone?.part, gone?.key, gone?.pieces.map(({ kind }) => kind)]).toEqual(['column', 'b', ['then']])
  })
})
