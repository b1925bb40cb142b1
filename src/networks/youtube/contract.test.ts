import { expect, it } from 'vitest'
import { assistedKit } from '#networks/contract/kit/checks/assisted.ts'
import { youtube } from './index.ts'

const id = 'aB3-_dEfGh1'
const url = `https://www.youtube.com/watch?v=${id}`
const embed = {
  title: 'How wool is spun',
  author_name: 'Fjell & Sons',
  author_url: 'https://www.youtube.com/@fjellsons',
  type: 'video',
  html: `<iframe src="https://www.youtube.com/embed/${id}?feature=oembed"></iframe>`,
}

assistedKit({
  network: youtube,
  fillsIn: false,
  addresses: [
    [url, id, null, url],
    [`https://m.youtube.com/watch?app=desktop&v=${id}&t=12s`, id, null, url],
    [`https://youtu.be/${id}?si=abc`, id, null, url],
    [`https://youtube.com/shorts/${id}`, id, null, url],
    [`https://www.youtube.com/live/${id}?feature=share`, id, null, url],
    [`youtube.com/embed/${id}`, id, null, url],
    [`https://music.youtube.com/watch?v=${id}`, id, null, url],
  ],
  others: [
    'https://www.youtube.com/@fjellsons',
    'https://www.youtube.com/watch?v=tooshort',
    `https://www.youtube.com/watch?v=${id}x`,
    'https://www.youtube.com/watch?list=PLabc',
    'https://www.youtube.com/playlist?list=PLabcdefghi',
    `https://www.youtube.com/redirect?q=https://youtu.be/${id}`,
    `https://youtube.com.de/watch?v=${id}`,
    `https://studio.youtube.com/video/${id}/edit`,
  ],
  answers: [
    {
      name: 'the video',
      post: url,
      status: 200,
      body: embed,
      verified: { kind: 'found', text: null, handle: 'fjellsons' },
    },
    { name: 'no such video', post: url, status: 404, body: 'Not Found', verified: 'absent' },
    { name: 'an id that cannot be', post: url, status: 400, body: 'Bad Request', verified: 'absent' },
    { name: 'a private video', post: url, status: 401, body: 'Unauthorized', verified: 'unverifiable' },
    {
      name: 'a video that may not be embedded',
      post: url,
      status: 403,
      body: 'Forbidden',
      verified: 'unverifiable',
    },
  ],
})

it('counts the bytes of a description and takes no angle brackets', () => {
  const { limits } = youtube
  expect(youtube.measureText('ü'.repeat(2500), limits)).toMatchObject({ length: 2500, valid: true })
  expect(youtube.measureText('ü'.repeat(2501), limits)).toMatchObject({ length: 2501, valid: false })
  expect(youtube.measureText('wool > cotton', limits).valid).toBe(false)
})
