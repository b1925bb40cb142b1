import type { ReceivePort } from '#networks/contract/receive.ts'
import { call } from './api.ts'
import { normalise } from './normalise.ts'
import { pageOf } from './pages.ts'
import { rawItem } from './raw-item.ts'
import { stream } from './stream.ts'
import { objects } from './wire.ts'

/** Mentions and quotes of our account: polled, and as they happen where the server streams. */
export const mastodonReceive: ReceivePort = {
  pollSeconds: 3,
  normalise,
  stream,

  poll(session, stored) {
    const ask = async (bounds: Readonly<Record<string, string>>) => {
      const answer = await call(session, '/api/v1/notifications', {
        // Private words of people we do not follow are filtered away by default: to a company they are customers.
        query: { types: ['mention', 'quote'], include_filtered: 'true', ...bounds },
      })
      return answer.kind === 'answer' ? objects(answer.body) : answer
    }
    return pageOf({ ask, rawItem }, stored)
  },
}
