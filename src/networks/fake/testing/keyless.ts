import type { Network } from '#networks/contract/network.ts'
import type { PublishPort } from '#networks/contract/publish.ts'
import { call } from '../api.ts'
import { fake } from '../index.ts'
import { liveOf } from '../live.ts'
import { fakePublish } from '../publish.ts'
import type { WirePost } from '../server/wire.ts'

/** Publishes without a key, as on servers that ignore it, and finds a post by its words: the earliest that `fits`. */
export function keylessPublish(fits: (id: string, known: readonly string[]) => boolean): PublishPort {
  return {
    publish: (session, request) => fakePublish.publish(session, { ...request, key: crypto.randomUUID() }),
    async reconcile(session, { text, claimedAt, known = [] }) {
      const query = new URLSearchParams({ by: session.account.handle })
      const answer = await call<{ posts: WirePost[] }>(session, `/api/posts?${query}`)
      if (answer.kind !== 'answer') return answer
      const [found] = answer.body.posts
        .filter((post) => post.text === text && new Date(post.createdAt) >= claimedAt && fits(post.id, known))
        .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))
      return found ? (liveOf(found) ?? { kind: 'unknown', reason: 'It has no id.' }) : { kind: 'absent' }
    },
  }
}

/** The fake network on a server that ignores keys: a repeat makes a second post. */
export const keyless: Network = {
  ...fake,
  publish: keylessPublish((id, known) => !known.includes(id)),
}
