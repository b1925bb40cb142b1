import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { beat } from './commands/beat.ts'
import { presenceContract } from './contract.ts'
import { subjectOf } from './domain/subject.ts'
import { listOthers } from './queries/others.ts'

const os = implement(presenceContract).$context<RequestContext>()

export const presenceRoutes = os.router({
  beat: os.beat.handler(
    member((ctx, { kind, id, state }) => beat(ctx, { subject: subjectOf(kind, id), state })),
  ),
  at: os.at.handler(member(listOthers)),
})
