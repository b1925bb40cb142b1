import { implement } from '@orpc/server'
import type { Engine } from '#platform/ctx.ts'
import { anyone, type RequestContext } from '#platform/http/context.ts'
import { publicContract } from '../contract.ts'
import { publicFeed } from '../queries/feed.ts'

const os = implement(publicContract).$context<RequestContext>()

/** The feed, without sign-in. It takes the engine, because the organisation is found by the address. */
export function publicCalendarRoutes(engine: Engine) {
  return os.router({
    publicFeed: os.publicFeed.handler(
      anyone((context: RequestContext, input: { file: string }) =>
        publicFeed(engine, input, context.address),
      ),
    ),
  })
}
