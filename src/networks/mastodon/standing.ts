import type { StandingPort } from '#networks/contract/standing.ts'
import { htmlToText } from '#platform/html-text/index.ts'
import { call } from './api.ts'
import { mastodonHandles } from './handles.ts'
import { count, object, text, webAddress } from './wire.ts'

/** What our own server knows of the account; it asks the account's home for its counts from time to time. */
export const mastodonStanding: StandingPort = {
  async read(session, handle) {
    const resolved = await mastodonHandles.resolve(session, handle)
    if (resolved.kind !== 'handle') return resolved
    if (!resolved.found) return { kind: 'nobody' }
    const { remoteId, handle: whole } = resolved.found
    const answer = await call(session, `/api/v1/accounts/${encodeURIComponent(remoteId)}`, {
      expected: [404, 410],
    })
    if (answer.kind !== 'answer') return answer
    if (answer.status !== 200) return { kind: 'nobody' }
    const account = object(answer.body)
    return {
      kind: 'standing',
      handle: whole,
      displayName: htmlToText(text(account.display_name) ?? '').replace(/\s+/g, ' ') || whole,
      followers: count(account.followers_count),
      posts: count(account.statuses_count),
      url: webAddress(account.url),
    }
  },
}
