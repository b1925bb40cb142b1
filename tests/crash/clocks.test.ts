import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { giveConsent, listApprovals } from '#modules/governance/index.ts'
import { createDraft, livePosts, submitDraft } from '#modules/publishing/index.ts'
import type { Network } from '#networks/contract/network.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { fakeChannel } from '../support/fake.ts'
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
  const organisation = await app.organisation()
  const approver = await organisation.member('Hanne Voss', 'approver')
  const { ctx } = await organisation.member('Elin Dahl', 'author')
  const { account, channel, published } = await fakeChannel(organisation.ctx, 'fjell', server)
  await app.drain()
  const text = 'The ferry carries a lantern.'
  const variants = [{ channelId: channel.id, text, media: [], lang: null }]
  const draft = unwrap(await createDraft(ctx, { title: text, idea: '', scheduledAt: null, variants }))
  unwrap(await submitDraft(ctx, { id: draft.id, revision: draft.revision }))
  for (const { id, digest } of unwrap(await listApprovals(approver.ctx, { view: 'mine' })).approvals)
    unwrap(await giveConsent(approver.ctx, { id, digest }))
  await app.drain(['quick'])

  // It was killed when the network had the post: a minute ahead of everybody, as its row says.
  const ahead = new Date(Date.now() + 60_000)
  await organisation.system.write((tx) =>
    tx.execute(sql`update post set state = 'sending', attempts = 1, claimed_at = ${ahead.toISOString()}`),
  )
  server.service.publish(account.id, { text })
  await app.drain()

  expect(published()).toEqual([text])
  const window = { from: new Date(0), to: new Date(Date.now() + 60_000) }
  expect(await livePosts(ctx, window)).toHaveLength(1)
})
