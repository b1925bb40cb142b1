import { describe, expect, it } from 'vitest'
import { postersInOrder, readTypedAccount } from './by-hand.ts'

const home = 'https://x.com/intent/post?text='

describe('readTypedAccount', () => {
  it.each([
    ['@Fjell', 'Fjell', null, 'https://x.com', 'by-hand:fjell'],
    ['  fjell.sons ', 'fjell.sons', null, 'https://x.com', 'by-hand:fjell.sons'],
    ['Fjell & Sons', 'Fjell & Sons', null, 'https://x.com', 'by-hand:fjell & sons'],
    ['fjell@social.example', 'fjell@social.example', null, 'https://x.com', 'by-hand:fjell@social.example'],
    [
      'https://www.linkedin.com/company/fjell-sons/?trk=1#top',
      ...([
        'fjell-sons',
        'https://www.linkedin.com/company/fjell-sons/',
        'https://www.linkedin.com',
        'by-hand:fjell-sons',
      ] as const),
    ],
    [
      'youtube.com/@fjell',
      ...(['fjell', 'https://youtube.com/@fjell', 'https://youtube.com', 'by-hand:fjell'] as const),
    ],
  ])('reads %s', (typed, handle, profileUrl, serverUrl, remoteId) => {
    expect(readTypedAccount(typed, home)).toEqual({
      ok: true,
      value: { remoteId, handle, profileUrl, serverUrl },
    })
  })

  it.each([
    '',
    '@',
    '   ',
    '<script>',
    'a/b',
    'https://x.com/',
    'https://me:secret@x.com/',
    'https://x.com/%zz',
    'x'.repeat(400),
  ])('does not take “%s” for an account', (typed) => {
    expect(readTypedAccount(typed, home)).toMatchObject({
      ok: false,
      error: { fields: { handle: expect.any(String) } },
    })
  })

  it('keeps no character that nobody sees, and one spelling', () => {
    expect(readTypedAccount('fje\u202ell', null)).toMatchObject({ value: { handle: 'fjell', serverUrl: '' } })
    const [composed, apart] = ['ü', 'u\u0308'].map((name) => readTypedAccount(name, null))
    expect(composed?.ok && apart?.ok && composed.value.remoteId === apart.value.remoteId).toBe(true)
  })
})

it('names everybody once, the one who posts first', () => {
  expect(postersInOrder('b', ['a', 'b', 'a'])).toEqual(['b', 'a'])
})
