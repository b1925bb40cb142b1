import { expect, it } from 'vitest'
import { linesOf, tagsOf } from './tag-lines.ts'

it('lines come back as they were written, without empty ones', () => {
  const tags = tagsOf('facebook = fb, face-book\n\n  newsletter \n= x', 'source')
  expect(tags).toEqual([
    { kind: 'source', value: 'facebook', aliasOf: null },
    { kind: 'source', value: 'fb', aliasOf: 'facebook' },
    { kind: 'source', value: 'face-book', aliasOf: 'facebook' },
    { kind: 'source', value: 'newsletter', aliasOf: null },
  ])
  expect(linesOf(tags, 'source')).toBe('facebook = fb, face-book\nnewsletter')
  expect(linesOf(tags, 'medium')).toBe('')
})
