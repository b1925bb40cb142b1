import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { addByHand } from './commands/add-by-hand.ts'
import { changeByHand } from './commands/change-by-hand.ts'
import { disconnect, rename } from './commands/change-channel.ts'
import { connectDirect, reconnect } from './commands/connect-direct.ts'
import { beginOauth, completeOauth } from './commands/oauth.ts'
import { channelsContract } from './contract.ts'
import { listChannels } from './queries/channel-cards.ts'
import { listByHandNetworks, listNetworks } from './queries/list-networks.ts'

const os = implement(channelsContract).$context<RequestContext>()

/** Where networks send a member back to: a screen of ours on the origin the member works on. */
function returnAddress(request: Request): string {
  // The CSRF guard let only origins of ours pass; behind a proxy the request's own address lacks the outer scheme.
  const origin = request.headers.get('origin')
  return new URL('/connect/return', origin && URL.canParse(origin) ? origin : request.url).href
}

export const channelsRoutes = os.router({
  list: os.list.handler(member((ctx) => listChannels(ctx))),
  networks: os.networks.handler(member((ctx) => listNetworks(ctx))),
  byHandNetworks: os.byHandNetworks.handler(member((ctx) => listByHandNetworks(ctx))),
  addByHand: os.addByHand.handler(member((ctx, input) => addByHand(ctx, input))),
  changeByHand: os.changeByHand.handler(member((ctx, input) => changeByHand(ctx, input))),
  connect: os.connect.handler(member((ctx, input) => connectDirect(ctx, input))),
  beginOauth: os.beginOauth.handler(
    member((ctx, input, { request }) => beginOauth(ctx, { ...input, redirectUri: returnAddress(request) })),
  ),
  completeOauth: os.completeOauth.handler(member((ctx, input) => completeOauth(ctx, input.params))),
  reconnect: os.reconnect.handler(member((ctx, input) => reconnect(ctx, input))),
  disconnect: os.disconnect.handler(member((ctx, input) => disconnect(ctx, input))),
  rename: os.rename.handler(member((ctx, input) => rename(ctx, input))),
})
