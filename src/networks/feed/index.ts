import type { Network } from '#networks/contract/network.ts'
import { feedConnect } from './connect.ts'
import { measureFeedText } from './length.ts'
import { feedLimits } from './limits.ts'
import { feedReceive } from './receive.ts'

/** Feeds: RSS, Atom and JSON Feed, by address or file. Read only. */
export const feed: Network = {
  id: 'feed',
  name: 'Feed',
  limits: feedLimits,
  measureText: measureFeedText,
  connect: feedConnect,
  receive: feedReceive,
}
