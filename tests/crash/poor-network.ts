import type { Network } from '#networks/contract/network.ts'
import { call } from '#networks/fake/api.ts'
import { fake } from '#networks/fake/index.ts'
import { fakePublish } from '#networks/fake/publish.ts'
import type { WirePost } from '#networks/fake/server/wire.ts'

/**
 * The fake network as a poor peer: it forgets idempotency keys, as many real servers do. A repeat makes a second
 * post, so only looking before sending again keeps the promise.
 */
export const poorNetwork: Network = {
  ...fake,
  publish: {
    publish: (session, request) => fakePublish.publish(session, { ...request, key: crypto.randomUUID() }),
    async reconcile(session, request) {
      const query = new URLSearchParams({ by: session.account.handle })
      const answer = await call<{ posts: WirePost[] }>(session, `/api/posts?${query}`)
      if (answer.kind !== 'answer') return answer
      const post = answer.body.posts.find((one) => one.text === request.text)
      if (!post) return { kind: 'absent' }
      return { kind: 'live', remoteId: post.id, url: post.url, at: new Date(post.createdAt), context: {} }
    },
  },
}
