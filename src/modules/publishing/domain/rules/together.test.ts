import { describe, expect, it } from 'vitest'
import { checkTogether } from './together.ts'

const long = 'We open a new shop in Bergen on Friday.'
const variant = (networkName: string, text: string, ...links: string[]) => ({ networkName, text, links })
const found = (...variants: ReturnType<typeof variant>[]) =>
  checkTogether(variants).map((list) => list.map((check) => check.id))

describe('variants beside each other', () => {
  it('says when several networks get the same text, and which', () => {
    const [first] = checkTogether([
      variant('Bluesky', long),
      variant('X', ` ${long}\n`),
      variant('Mastodon', 'Else'),
    ])
    expect(first).toMatchObject([
      {
        id: 'variants.identical',
        severity: 'good-to-know',
        message: 'Bluesky and X get exactly the same text.',
      },
    ])
  })

  it.each<[string, ReturnType<typeof variant>[]]>([
    ['different texts', [variant('Bluesky', long), variant('X', `${long} Come by!`)]],
    ['two channels of one network', [variant('Bluesky', long), variant('Bluesky', long)]],
    ['a short text', [variant('Bluesky', 'Good morning!'), variant('X', 'Good morning!')]],
    ['one variant', [variant('Bluesky', long, 'https://a.example')]],
    [
      'links of their own',
      [variant('Bluesky', 'a', 'https://a.example/1'), variant('X', 'b', 'https://a.example/2')],
    ],
  ])('says nothing about %s', (_, variants) => {
    expect(found(...variants).flat()).toEqual([])
  })

  it('says when all have the same link', () => {
    const link = 'https://fjell.example/shop'
    expect(found(variant('Bluesky', 'a', link), variant('X', 'b', 'https://b.example', link))).toEqual([
      ['variants.same-link'],
      ['variants.same-link'],
    ])
  })
})
