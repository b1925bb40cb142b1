import { expect, it } from 'vitest'
import { assistedKit } from '#networks/contract/kit/checks/assisted.ts'
import { linkedin } from './index.ts'

const urn = 'urn:li:activity:7200000000000000001'
const url = `https://www.linkedin.com/feed/update/${urn}/`
const share = 'urn:li:share:7200000000000000002'
const ugc = 'urn:li:ugcPost:7200000000000000003'

assistedKit({
  network: linkedin,
  fillsIn: true,
  addresses: [
    [url, urn, null, url],
    ['https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7200000000000000001', urn, null, url],
    [
      `https://de.linkedin.com/embed/feed/update/${share}`,
      share,
      null,
      `https://www.linkedin.com/feed/update/${share}/`,
    ],
    [`https://m.linkedin.com/feed/update/${ugc}/`, ugc, null, `https://www.linkedin.com/feed/update/${ugc}/`],
    [
      'https://www.linkedin.com/posts/fjell-sons_we-are-hiring-activity-7200000000000000001-aB_d?utm_source=share',
      ...([urn, 'fjell-sons', url] as const),
    ],
    [
      'linkedin.com/posts/j%C3%BCrgen_erste-worte-ugcPost-7200000000000000003-x1Yz',
      ...([ugc, 'jürgen', `https://www.linkedin.com/feed/update/${ugc}/`] as const),
    ],
    ['https://lnkd.in/p/dAbC123x', 'short:dAbC123x', null, 'https://lnkd.in/p/dAbC123x'],
  ],
  others: [
    'https://lnkd.in/dAbC123x',
    'https://www.linkedin.com/company/fjell-sons',
    'https://www.linkedin.com/in/somebody/recent-activity/all/',
    'https://www.linkedin.com/feed/update/urn:li:job:1',
    'https://www.linkedin.com/feed/update/urn:li:activity:',
    'https://www.linkedin.com/posts/words-only',
    'https://www.linkedin.com/pulse/an-article',
    'https://evil-linkedin.com/feed/update/urn:li:activity:1',
    'https://xyz.linkedin.com/feed/update/urn:li:activity:1',
  ],
})

it('finds tags and no typed mentions', () => {
  const text = 'Ask @fjell-sons about #HandKnit and https://weft.example/#no, not #42'
  const measure = linkedin.measureText(text, linkedin.limits)
  expect(measure.mentions).toEqual([])
  expect(measure.tags.map(([start, end]) => text.slice(start, end))).toEqual(['#HandKnit'])
})

it('says why nothing can be looked at', async () => {
  const io = { fetch: () => Promise.reject(new Error('nobody asks')), now: () => new Date(), log: console }
  const post = { remoteId: urn, handle: null, url }
  expect(await linkedin.assisted?.verify?.(io, post)).toMatchObject({ kind: 'unverifiable' })
})
