import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { correct, takeBack } from './commands/enrichment/correct.ts'
import { enrichmentContract } from './contract/enrichment.ts'

const os = implement(enrichmentContract).$context<RequestContext>()

/** What a mention is, put right by people; spread into the room's routes. */
export const enrichmentRoutes = {
  correct: os.correct.handler(member(correct)),
  takeBackCorrection: os.takeBackCorrection.handler(member(takeBack)),
}
