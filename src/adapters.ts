import { bluesky } from '#networks/bluesky/index.ts'
import type { Network } from '#networks/contract/network.ts'
import { facebook } from '#networks/facebook/index.ts'
import { fake } from '#networks/fake/index.ts'
import { feed } from '#networks/feed/index.ts'
import { createFirehose, type FirehoseOptions } from '#networks/firehose/index.ts'
import { imports } from '#networks/imports/index.ts'
import { instagram } from '#networks/instagram/index.ts'
import { linkedin } from '#networks/linkedin/index.ts'
import { createMailbox } from '#networks/mailbox/index.ts'
import { mastodon } from '#networks/mastodon/index.ts'
import { notes } from '#networks/notes/index.ts'
import { pinterest } from '#networks/pinterest/index.ts'
import { reddit } from '#networks/reddit/index.ts'
import { threads } from '#networks/threads/index.ts'
import { tiktok } from '#networks/tiktok/index.ts'
import { webhook } from '#networks/webhook/index.ts'
import { x } from '#networks/x/index.ts'
import { youtube } from '#networks/youtube/index.ts'

/** Networks people post to by hand; they look at nothing but public addresses. */
const byHand: readonly Network[] = [
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

/** Nobody is asked: their items are handed in. */
const handedIn: readonly Network[] = [webhook, imports, notes]

/** The networks of a real organisation. The demonstration has the fake one instead, so that nothing leaves. */
export function realNetworks(reach: Pick<FirehoseOptions, 'allowHosts' | 'userAgent'>): readonly Network[] {
  const readPost = bluesky.receive?.normalise
  const firehose = readPost ? [createFirehose({ ...reach, readPost })] : []
  return [bluesky, mastodon, feed, createMailbox(reach), ...firehose, ...handedIn, ...byHand]
}

export const demoNetworks: readonly Network[] = [fake, feed, ...handedIn, ...byHand.map(unverified)]

/** Nothing of a demonstration leaves the house, also no look at an address. */
function unverified({ assisted, ...network }: Network): Network {
  if (!assisted) return network
  const { verify: _, ...port } = assisted
  return { ...network, assisted: port }
}
