import { assistedKit } from '#networks/contract/kit/checks/assisted.ts'
import { pinterest } from './index.ts'

const id = '106890191127977979'
const url = `https://www.pinterest.com/pin/${id}/`
const embed = {
  title: 'Wool',
  author_url: 'https://www.pinterest.com/fjellsons/',
  html: `<iframe src="https://assets.pinterest.com/ext/embed.html?id=${id}"></iframe>`,
}

assistedKit({
  network: pinterest,
  fillsIn: false,
  addresses: [
    [url, id, null, url],
    [`https://pinterest.com/pin/${id}/sent/?invite_code=1`, id, null, url],
    [`https://www.pinterest.de/pin/${id}`, id, null, url],
    [`https://www.pinterest.co.uk/pin/${id}/`, id, null, url],
    [`https://br.pinterest.com/pin/${id}/`, id, null, url],
    [`pinterest.at/pin/wool-and-needles--${id}/`, id, null, url],
    ['https://pin.it/1AbCdEfGh', 'short:1AbCdEfGh', null, 'https://pin.it/1AbCdEfGh'],
  ],
  others: [
    'https://www.pinterest.com/fjellsons/',
    'https://www.pinterest.com/fjellsons/wool/',
    'https://www.pinterest.com/pin/create/button/',
    'https://www.pinterest.com/pin/abc/',
    `https://www.pinterest.evil/pin/${id}/`,
    `https://www.pinterest.co.uk.evil.example/pin/${id}/`,
    `https://help.pinterest.com/pin/${id}/`,
    'https://pin.it/',
  ],
  answers: [
    {
      name: 'the pin',
      post: url,
      status: 200,
      body: embed,
      verified: { kind: 'found', text: null, handle: 'fjellsons' },
    },
    { name: 'no such pin', post: url, status: 404, body: {}, verified: 'absent' },
  ],
})
