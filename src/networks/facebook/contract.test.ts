import { assistedKit } from '#networks/contract/kit/checks/assisted.ts'
import { facebook } from './index.ts'

const pfbid = 'pfbid02aBcDeFgHiJkLmNoPqRsTuVwXyZ1234567890abcdefghij'
const at = (path: string) => `https://www.facebook.com/${path}`

assistedKit({
  network: facebook,
  fillsIn: false,
  addresses: [
    [at(`fjellsons/posts/${pfbid}`), pfbid, 'fjellsons', at(`fjellsons/posts/${pfbid}`)],
    [
      'https://m.facebook.com/fjell.sons/posts/10160000000000001/',
      '10160000000000001',
      'fjell.sons',
      at('fjell.sons/posts/10160000000000001'),
    ],
    [
      at('fjellsons/posts/first-words/10160000000000001'),
      '10160000000000001',
      'fjellsons',
      at('fjellsons/posts/10160000000000001'),
    ],
    [
      at('permalink.php?story_fbid=123456&id=99887766'),
      '123456',
      null,
      at('permalink.php?story_fbid=123456&id=99887766'),
    ],
    [
      'https://mbasic.facebook.com/story.php?story_fbid=123456&id=99887766',
      '123456',
      null,
      at('permalink.php?story_fbid=123456&id=99887766'),
    ],
    ['https://de-de.facebook.com/photo/?fbid=123456&set=a.1', '123456', null, at('photo?fbid=123456')],
    [at('photo.php?fbid=123456'), '123456', null, at('photo?fbid=123456')],
    [at('fjellsons/photos/a.1/123456'), '123456', 'fjellsons', at('fjellsons/photos/123456')],
    [at('fjellsons/videos/words/123456/'), '123456', 'fjellsons', at('fjellsons/videos/123456')],
    [at('watch/?v=123456'), '123456', null, at('watch?v=123456')],
    [at('reel/123456'), '123456', null, at('reel/123456')],
    [at('groups/knitting/permalink/123456/'), '123456', null, at('groups/knitting/posts/123456')],
    [at('share/p/1AbCdEfGh/'), 'share:1AbCdEfGh', null, at('share/p/1AbCdEfGh/')],
    [at('share/1AbCdEfGh/?mibextid=x'), 'share:1AbCdEfGh', null, at('share/1AbCdEfGh/')],
    ['https://fb.watch/aBcDeF12_-/', 'share:aBcDeF12_-', null, 'https://fb.watch/aBcDeF12_-/'],
  ],
  others: [
    at('fjellsons'),
    at('fjellsons/posts/'),
    at('profile.php?id=99887766'),
    at('permalink.php?story_fbid=123456'),
    at('permalink.php?story_fbid=<1>&id=2'),
    at('sharer/sharer.php?u=https://www.facebook.com/reel/123456'),
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Freel%2F123456',
    'https://developers.facebook.com/reel/123456',
    'https://fb.com.evil.example/reel/123456',
    'https://fb.watch/',
  ],
})
