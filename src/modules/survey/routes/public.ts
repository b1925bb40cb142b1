import { implement } from '@orpc/server'
import type { Result } from '#kernel/result.ts'
import type { Caller } from '#platform/auth/index.ts'
import type { Engine } from '#platform/ctx.ts'
import { anyone, type RequestContext } from '#platform/http/context.ts'
import { confirmAddress, personalAnswer, personalInvitation, personalWithdraw } from '../commands/personal.ts'
import { publicAnswer } from '../commands/public-answer.ts'
import { publicContract } from '../contract.ts'
import { personal, publicForm } from '../queries/public.ts'

const os = implement(publicContract).$context<RequestContext>()

const caller = ({ request, address }: RequestContext): Caller => ({
  address,
  agent: request.headers.get('user-agent') ?? '',
})

/** Routes without sign-in. They take the engine, because the organisation is found by the link. */
export function publicSurveyRoutes(engine: Engine) {
  const at = <I, O>(work: (engine: Engine, input: I, from: Caller) => Promise<Result<O>>) =>
    anyone((context: RequestContext, input: I) => work(engine, input, caller(context)))
  return os.router({
    publicForm: os.publicForm.handler(at(publicForm)),
    publicAnswer: os.publicAnswer.handler(at(publicAnswer)),
    personal: os.personal.handler(at(personal)),
    confirm: os.confirm.handler(at(confirmAddress)),
    personalAnswer: os.personalAnswer.handler(at(personalAnswer)),
    personalWithdraw: os.personalWithdraw.handler(at(personalWithdraw)),
    personalInvitation: os.personalInvitation.handler(at(personalInvitation)),
  })
}
