import { hashtag, measureBy } from '#networks/contract/by-hand/measure-text.ts'
import type { Network } from '#networks/contract/network.ts'
import { connectPort } from './connect.ts'
import { unwrapPost } from './frames/wire-post.ts'
import { firehoseLimits } from './limits.ts'
import { normaliser, type ReadPost, saidOn } from './normalise.ts'
import { guardedDial } from './socket/dial.ts'
import { type StreamOptions, stream } from './stream.ts'

export interface FirehoseOptions {
  /** How Bluesky reads a post; networks do not know each other, so it is handed in. */
  readonly readPost: ReadPost
  /** What may be reached beside the public internet, as for the guarded fetch. */
  readonly allowHosts: readonly string[]
  readonly userAgent: string
  /** Default 30,000: a server that is silent for so long is asked whether it is there. */
  readonly askAfterMs?: number
}

/** Everything that is said publicly on Bluesky, as it is said. Listened to by address; nobody signs in. */
export function createFirehose(options: FirehoseOptions): Network {
  const { readPost, allowHosts, ...rest } = options
  const streamOptions: StreamOptions = { ...rest, dial: guardedDial(allowHosts) }
  return {
    id: 'firehose',
    name: 'Bluesky firehose',
    limits: firehoseLimits,
    measureText: measureBy({ tag: hashtag }),
    connect: connectPort(streamOptions),
    receive: {
      pollSeconds: 60,
      wide: true,
      streamsOnly: true,
      poll: async (_session, cursor) => ({ kind: 'page', items: [], cursor, more: false }),
      stream: (session, deliver, signal, cursor) => stream(session, deliver, signal, cursor, streamOptions),
      normalise: normaliser(readPost),
      wire: { network: saidOn, site: 'bsky.app', unwrap: unwrapPost },
    },
  }
}
