import { assistedKit } from '#networks/contract/kit/checks/assisted.ts'
import { tiktok } from './index.ts'

const id = '7400000000000000001'
const url = `https://www.tiktok.com/@fjell.sons/video/${id}`
const embed = {
  version: '1.0',
  type: 'video',
  title: 'Wool & needles #knitting',
  author_url: 'https://www.tiktok.com/@fjell.sons',
  author_name: 'Fjell & Sons',
  html: `<blockquote class="tiktok-embed" cite="${url}" data-video-id="${id}"></blockquote>`,
}

assistedKit({
  network: tiktok,
  fillsIn: false,
  addresses: [
    [url, id, 'fjell.sons', url],
    [`https://tiktok.com/@fjell.sons/video/${id}?is_from_webapp=1&sender_device=pc`, id, 'fjell.sons', url],
    [
      `tiktok.com/@fjell.sons/photo/${id}`,
      id,
      'fjell.sons',
      `https://www.tiktok.com/@fjell.sons/photo/${id}`,
    ],
    [`https://m.tiktok.com/v/${id}.html`, id, null, `https://m.tiktok.com/v/${id}.html`],
    ['https://vm.tiktok.com/ZMabcdeFG/', 'short:ZMabcdeFG', null, 'https://vm.tiktok.com/ZMabcdeFG/'],
    ['https://vt.tiktok.com/ZSabcdeFG', 'short:ZSabcdeFG', null, 'https://vt.tiktok.com/ZSabcdeFG/'],
    ['https://www.tiktok.com/t/ZTabcdeFG/', 'short:ZTabcdeFG', null, 'https://www.tiktok.com/t/ZTabcdeFG/'],
  ],
  others: [
    'https://www.tiktok.com/@fjell.sons',
    'https://www.tiktok.com/@fjell.sons/live',
    'https://www.tiktok.com/@fjell.sons/video/abc',
    `https://www.tiktok.com/fjell.sons/video/${id}`,
    `https://m.tiktok.com/v/${id}`,
    'https://vm.tiktok.com/',
    'https://ads.tiktok.com/@fjell.sons/video/7400000000000000001',
  ],
  answers: [
    {
      name: 'the video',
      post: url,
      status: 200,
      body: embed,
      verified: { kind: 'found', text: 'Wool & needles #knitting', handle: 'fjell.sons' },
    },
    {
      name: 'a short address',
      post: 'https://vm.tiktok.com/ZMabcdeFG/',
      status: 200,
      body: embed,
      verified: 'found',
    },
    {
      name: 'no such video',
      post: url,
      status: 400,
      body: { code: 400, message: 'Something went wrong' },
      verified: 'absent',
    },
    {
      name: 'the same, inside 200',
      post: url,
      status: 200,
      body: { code: 400, message: 'Something went wrong' },
      verified: 'absent',
    },
    {
      name: 'trouble, inside 200',
      post: url,
      status: 200,
      body: { status_msg: 'url does not match' },
      verified: 'unverifiable',
    },
  ],
})
