import { assistedKit } from '#networks/contract/kit/checks/assisted.ts'
import { x } from './index.ts'

const url = 'https://x.com/weft/status/1799999999999999999'
const id = '1799999999999999999'
const embed = (html: string) => ({
  url: `https://twitter.com/Weft/status/${id}`,
  author_name: 'Weft',
  author_url: 'https://twitter.com/Weft',
  html,
  type: 'rich',
  version: '1.0',
})

assistedKit({
  network: x,
  fillsIn: true,
  addresses: [
    [url, id, 'weft', url],
    [`https://www.x.com/weft/status/${id}/photo/1`, id, 'weft', url],
    [`https://mobile.twitter.com/weft/status/${id}?s=20&t=abc`, id, 'weft', url],
    [`https://twitter.com/weft/statuses/${id}/`, id, 'weft', url],
    [`x.com/weft/status/${id}`, id, 'weft', url],
    [`HTTPS://X.COM/weft/status/${id}`, id, 'weft', url],
    [`https://x.com/i/status/${id}`, id, null, `https://x.com/i/status/${id}`],
    [`https://x.com/i/web/status/${id}`, id, null, `https://x.com/i/status/${id}`],
  ],
  others: [
    'https://x.com/weft',
    'https://x.com/weft/status/',
    'https://x.com/weft/status/abc',
    `https://x.com/weft/status/${id}0000`,
    `https://x.com/name-with-dash/status/${id}`,
    `https://x.com/sixteen_letters_/status/${id}`,
    `https://fxtwitter.com/weft/status/${id}`,
    `https://api.x.com/weft/status/${id}`,
    'https://t.co/abcdefghij',
    `x.com:443/weft/status/${id}`,
    'https://x.com/search?q=weft%2Fstatus%2F1',
  ],
  answers: [
    {
      name: 'the post',
      post: url,
      status: 200,
      body: embed(
        '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Wool &amp; needles<br>second &#x1F9F6; <a href="https://t.co/a">https://t.co/a</a></p>&mdash; Weft</blockquote>',
      ),
      verified: { kind: 'found', text: 'Wool & needles\nsecond 🧶 https://t.co/a', handle: 'Weft' },
    },
    { name: 'a post without words', post: url, status: 200, body: embed(''), verified: 'found' },
    {
      name: 'another post than the one asked for',
      post: url,
      status: 200,
      body: { ...embed(''), url: 'https://twitter.com/Weft/status/1' },
      verified: 'unverifiable',
    },
    { name: 'none', post: url, status: 404, body: {}, verified: 'absent' },
    {
      name: 'none, told inside 200',
      post: url,
      status: 200,
      body: { errors: [{ code: 34, message: 'Sorry, that page does not exist' }] },
      verified: 'absent',
    },
    {
      name: 'a protected account',
      post: url,
      status: 403,
      body: { error: 'Sorry, you are not authorized to see this status.' },
      verified: 'unverifiable',
    },
  ],
})
