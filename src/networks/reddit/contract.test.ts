import { expect, it } from 'vitest'
import { assistedKit } from '#networks/contract/kit/checks/assisted.ts'
import { reddit } from './index.ts'

const url = 'https://www.reddit.com/r/knitting/comments/1abcde2/'
const embed = {
  title: 'Wool',
  author_name: 'fjellsons',
  provider_name: 'reddit',
  html: '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/knitting/comments/1abcde2/wool/">Wool</a></blockquote>',
}

assistedKit({
  network: reddit,
  fillsIn: true,
  addresses: [
    [url, 't3_1abcde2', null, url],
    ['https://old.reddit.com/r/knitting/comments/1abcde2/wool_and_needles/', 't3_1abcde2', null, url],
    ['reddit.com/r/knitting/comments/1ABCDE2', 't3_1abcde2', null, url],
    [
      'https://www.reddit.com/user/fjellsons/comments/1abcde2/wool/',
      ...(['t3_1abcde2', 'fjellsons', 'https://www.reddit.com/user/fjellsons/comments/1abcde2/'] as const),
    ],
    [
      'https://sh.reddit.com/r/knitting/comments/1abcde2/wool/kx12345/?context=3',
      ...(['t1_kx12345', null, `${url}comment/kx12345/`] as const),
    ],
    [`${url}comment/kx12345/`, 't1_kx12345', null, `${url}comment/kx12345/`],
    ['https://redd.it/1abcde2', 't3_1abcde2', null, 'https://www.reddit.com/comments/1abcde2/'],
    [
      'https://www.reddit.com/gallery/1abcde2',
      't3_1abcde2',
      null,
      'https://www.reddit.com/comments/1abcde2/',
    ],
    [
      'https://www.reddit.com/r/knitting/s/AbCdEfGhIj',
      ...(['share:AbCdEfGhIj', null, 'https://www.reddit.com/r/knitting/s/AbCdEfGhIj'] as const),
    ],
  ],
  others: [
    'https://www.reddit.com/r/knitting/',
    'https://www.reddit.com/user/fjellsons/',
    'https://www.reddit.com/r/knitting/comments/',
    'https://www.reddit.com/r/knitting/comments/1-2',
    'https://www.reddit.com/r/knitting/wiki/1abcde2',
    'https://i.redd.it/1abcde2.jpg',
    'https://v.redd.it/1abcde2',
    'https://preview.redd.it/1abcde2',
    'https://oauth.reddit.com/r/knitting/comments/1abcde2/',
  ],
  answers: [
    {
      name: 'the post',
      post: url,
      status: 200,
      body: embed,
      verified: { kind: 'found', text: null, handle: 'fjellsons' },
    },
    {
      name: 'no such post',
      post: url,
      status: 404,
      body: { message: 'Not Found', error: 404 },
      verified: 'absent',
    },
    {
      name: 'the same, inside 200',
      post: url,
      status: 200,
      body: { message: 'Not Found', error: 404 },
      verified: 'absent',
    },
    {
      name: 'a door for machines',
      post: url,
      status: 403,
      body: { reason: 'private' },
      verified: 'unverifiable',
    },
  ],
})

it('knows mentions and no tags', () => {
  const text = 'Thanks u/fjell_sons and /u/ada! # Headline #wool'
  const { mentions, tags } = reddit.measureText(text, reddit.limits)
  expect(mentions.map(([start, end]) => text.slice(start, end))).toEqual(['u/fjell_sons', '/u/ada'])
  expect(tags).toEqual([])
})
