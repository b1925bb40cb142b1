import { implement } from '@orpc/server'
import type { Result } from '#kernel/result.ts'
import type { Engine } from '#platform/ctx.ts'
import { anyone, type RequestContext } from '#platform/http/context.ts'
import { removeOwn, submitRequest } from '../commands/ask.ts'
import { type Browser, castVote } from '../commands/cast-vote.ts'
import { publicContract } from '../contract.ts'
import { boxPage, ownRequest, pollPage } from '../queries/public.ts'

const os = implement(publicContract).$context<RequestContext>()

const browser = ({ request, address, responseHeaders }: RequestContext): Browser => ({
  address,
  agent: request.headers.get('user-agent') ?? '',
  cookies: request.headers.get('cookie') ?? '',
  setCookie: (cookie) => responseHeaders.append('set-cookie', cookie),
})

/** Routes without sign-in. They take the engine, because the organisation is found by the address. */
export function publicIdeasRoutes(engine: Engine) {
  const at = <I, O>(work: (engine: Engine, input: I, from: Browser) => Promise<Result<O>>) =>
    anyone((context: RequestContext, input: I) => work(engine, input, browser(context)))
  return os.router({
    boxPage: os.boxPage.handler(at(boxPage)),
    ask: os.ask.handler(at(submitRequest)),
    own: os.own.handler(at(ownRequest)),
    removeOwn: os.removeOwn.handler(at(removeOwn)),
    pollPage: os.pollPage.handler(at(pollPage)),
    castVote: os.castVote.handler(at(castVote)),
  })
}
