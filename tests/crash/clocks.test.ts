import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { livePosts } from '#modules/publishing/index.ts'
import type { Network } from '#networks/contract/network.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { duePost } from './due-post.ts'
import { poorNetwork } from './poor-network.ts'

const { publish } = poorNetwork
if (!publish) throw new Error('The fake network publishes.')
/** As a server without keys is read back: what is older than the claim is not ours. */
const dated: Network = {
  ...poorNetwork,
  publish: {
    ...publish,
    async reconcile(session, request) {
      const found = await publish.reconcile(session, request)
      return found.kind === 'live' && found.at < request.claimedAt ? { kind: 'absent' } : found
    },
  },
}

let app: TestApp
let server: FakeServer
beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [dated], allowHosts: ['127.0.0.1'] })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})

it('finds what a worker had sent whose clock was ahead of the one that looks', async () => {
  const text = 'The ferry carries a lantern.'
  const { worker, ctx, account, published } = await duePost(app, server, 'fjell', text)

  // It was killed when the network had the post: a minute ahead of everybody, as its row says.
  const ahead = new Date(Date.now() + 60_000)
  await worker.write((tx) =>
    tx.execute(sql`update post set state = 'sending', attempts = 1, claimed_at = ${ahead.toISOString()}`),
  )
  server.service.publish(account.id, { text })
  await app.drain()

  expect(published()).toEqual([text])
  const window = { from: new Date(0), to: new Date(Date.now() + 60_000) }
  expect(await livePosts(ctx, window)).toHaveLength(1)
})
