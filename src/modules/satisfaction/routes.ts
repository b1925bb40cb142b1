import { implement } from '@orpc/server'
import type { Result } from '#kernel/result.ts'
import type { Caller } from '#platform/auth/index.ts'
import type { Engine } from '#platform/ctx.ts'
import { anyone, member, type RequestContext } from '#platform/http/context.ts'
import { publicAnswer } from './commands/answer.ts'
import { setDesk } from './commands/desks.ts'
import { memberContract, publicContract } from './contract.ts'
import { listDesks } from './queries/desks.ts'
import { publicAsk } from './queries/said.ts'

const os = implement(memberContract).$context<RequestContext>()

export const satisfactionRoutes = os.router({
  desks: os.desks.handler(member((ctx) => listDesks(ctx))),
  setDesk: os.setDesk.handler(member(setDesk)),
})

const pub = implement(publicContract).$context<RequestContext>()

const caller = ({ request, address }: RequestContext): Caller => ({
  address,
  agent: request.headers.get('user-agent') ?? '',
})

/** Routes without sign-in. They take the engine, because the organisation is found by the link. */
export function publicSatisfactionRoutes(engine: Engine) {
  const at = <I, O>(work: (engine: Engine, input: I, from: Caller) => Promise<Result<O>>) =>
    anyone((context: RequestContext, input: I) => work(engine, input, caller(context)))
  return pub.router({
    publicAsk: pub.publicAsk.handler(at(publicAsk)),
    publicAnswer: pub.publicAnswer.handler(at(publicAnswer)),
  })
}
