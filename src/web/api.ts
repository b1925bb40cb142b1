import { createORPCClient, ORPCError, onError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../contract.ts'
import { saidIn, serverWordsReady } from './server-words.ts'

const link = new RPCLink({
  url: () => new URL('/rpc', location.href).href,
  // A foreign page can make a browser send a form, but not this header.
  headers: { 'x-weft-csrf': '1' },
  fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
  // What the server says waits for its German, so that no screen shows it in English first.
  interceptors: [
    onError((error) => (error instanceof ORPCError ? serverWordsReady() : undefined)),
    async ({ next }) => saidIn(await next()),
  ],
})

/** The whole server, typed: `await api.inbox.reply({ … })`. Throws; `toRefusal` turns what is thrown into words. */
export const api: ContractRouterClient<typeof contract> = createORPCClient(link)

/** The same for TanStack Query: `orpc.inbox.list.queryOptions({ input })`, `.mutationOptions()`, `.key()`. */
export const orpc = createTanstackQueryUtils(api)
