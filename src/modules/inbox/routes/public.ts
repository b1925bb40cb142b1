import { implement } from '@orpc/server'
import type { Engine } from '#platform/ctx.ts'
import { anyone, type RequestContext } from '#platform/http/context.ts'
import { answerByLink, lookExpertLink } from '../commands/experts/answer.ts'
import { expertsPublicContract } from '../contract/experts.ts'

const os = implement(expertsPublicContract).$context<RequestContext>()

/** What a link in a mail opens. It takes the engine, because the organisation is found by the token. */
export function publicInboxRoutes(engine: Engine) {
  return os.router({
    expertLinked: os.expertLinked.handler(
      anyone(({ requestId }: RequestContext, input: { token: string }) =>
        lookExpertLink(engine, input.token, requestId),
      ),
    ),
    answerLinked: os.answerLinked.handler(
      anyone(({ requestId }: RequestContext, input: { token: string; answer: string }) =>
        answerByLink(engine, input, requestId),
      ),
    ),
  })
}
