import { describe, expect, it } from 'vitest'
import { toSlug } from './slug.ts'

describe('a word for a topic', () => {
  it.each([
    ['Product safety', 'product-safety'],
    ['  Über uns! ', 'über-uns'],
    ['C++ & C#', 'c-c'],
    ['---', ''],
  ])('%s becomes %s', (written, slug) => expect(toSlug(written)).toBe(slug))
})
