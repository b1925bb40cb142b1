import { unwrap } from '#kernel/result.ts'
import { connectDirect } from '#modules/channels/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'

/** A fake network on a free port with one account of ours on it, connected as a channel of the organisation. */
export async function fakeChannel(ctx: Ctx, handle = 'fjell', server?: FakeServer) {
  const network = server ?? (await startFakeServer())
  const account = network.service.createAccount({ handle, displayName: 'Fjell & Sons', password: 'horse' })
  const input = { server: network.url, handle, password: 'horse' }
  const channel = unwrap(await connectDirect(ctx, { network: 'fake', input }))
  return {
    server: network,
    account,
    channel,
    input,
    /** Texts of what we published there, oldest first. */
    published: () =>
      [...network.service.state.posts.values()]
        .filter((post) => post.accountId === account.id)
        .map((post) => post.text),
    /** What we published there with the post each answers, oldest first. */
    posts: () =>
      [...network.service.state.posts.values()]
        .filter((post) => post.accountId === account.id)
        .map((post) => ({ text: post.text, inReplyTo: post.replyTo })),
  }
}
