import { expect, it } from 'vitest'
import { assistedKit } from '#networks/contract/kit/checks/assisted.ts'
import { instagram } from './index.ts'

const post = 'https://www.instagram.com/p/DAbc-12_xyz/'
const reel = 'https://www.instagram.com/reel/DAbc-12_xyz/'

assistedKit({
  network: instagram,
  fillsIn: false,
  addresses: [
    [post, 'DAbc-12_xyz', null, post],
    ['https://instagram.com/p/DAbc-12_xyz?igsh=MTIz', 'DAbc-12_xyz', null, post],
    ['https://m.instagram.com/reels/DAbc-12_xyz/', 'DAbc-12_xyz', null, reel],
    ['https://www.instagram.com/fjell.sons/reel/DAbc-12_xyz/', 'DAbc-12_xyz', 'fjell.sons', reel],
    ['https://www.instagram.com/fjell.sons/p/DAbc-12_xyz/?img_index=2', 'DAbc-12_xyz', 'fjell.sons', post],
    ['instagr.am/p/DAbc-12_xyz', 'DAbc-12_xyz', null, post],
    ['https://www.instagram.com/tv/DAbc-12_xyz/', 'DAbc-12_xyz', null, post],
    [
      'https://www.instagram.com/share/reel/BAcd12345',
      ...(['share:BAcd12345', null, 'https://www.instagram.com/share/reel/BAcd12345/'] as const),
    ],
    [
      'https://www.instagram.com/share/BAcd12345',
      ...(['share:BAcd12345', null, 'https://www.instagram.com/share/BAcd12345/'] as const),
    ],
  ],
  others: [
    'https://www.instagram.com/fjell.sons/',
    'https://www.instagram.com/p/',
    'https://www.instagram.com/p/a b',
    'https://www.instagram.com/stories/fjell.sons/3300000000000000000/',
    'https://www.instagram.com/explore/tags/wool/',
    'https://www.instagram.com/constructor/DAbc-12_xyz/',
    'https://help.instagram.com/p/DAbc-12_xyz/',
    'https://www.threads.com/p/DAbc-12_xyz/',
  ],
})

it('finds mentions and tags as they are typed', () => {
  const text = 'With @fjell.sons, me@example.org and @ada_. #Strickliebe #2026 #新しい靴'
  const { mentions, tags } = instagram.measureText(text, instagram.limits)
  expect(mentions.map(([start, end]) => text.slice(start, end))).toEqual(['@fjell.sons', '@ada_'])
  expect(tags.map(([start, end]) => text.slice(start, end))).toEqual(['#Strickliebe', '#新しい靴'])
})
