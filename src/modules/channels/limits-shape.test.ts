import { expect, it } from 'vitest'
import { bluesky } from '#networks/bluesky/index.ts'
import { facebook } from '#networks/facebook/index.ts'
import { fake } from '#networks/fake/index.ts'
import { instagram } from '#networks/instagram/index.ts'
import { linkedin } from '#networks/linkedin/index.ts'
import { mastodon } from '#networks/mastodon/index.ts'
import { pinterest } from '#networks/pinterest/index.ts'
import { reddit } from '#networks/reddit/index.ts'
import { threads } from '#networks/threads/index.ts'
import { tiktok } from '#networks/tiktok/index.ts'
import { x } from '#networks/x/index.ts'
import { youtube } from '#networks/youtube/index.ts'
import { channelCard } from './contract.ts'

const networks = [
  bluesky,
  mastodon,
  fake,
  x,
  linkedin,
  instagram,
  facebook,
  threads,
  tiktok,
  youtube,
  pinterest,
  reddit,
]

it.each(networks)('brings the whole rulebook of $name to the browser', ({ limits }) => {
  expect(channelCard.shape.limits.parse(limits)).toEqual(limits)
})
