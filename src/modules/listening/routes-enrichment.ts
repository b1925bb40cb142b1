import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { chooseModel, learnNow } from './commands/enrichment/choose-model.ts'
import { correct, takeBack } from './commands/enrichment/correct.ts'
import { enrichmentContract } from './contract/enrichment.ts'
import { listCorrections } from './queries/enrichment/list-corrections.ts'
import { listModels } from './queries/enrichment/models.ts'

const os = implement(enrichmentContract).$context<RequestContext>()

/** What a mention is, put right by people, and what is learned from that; spread into the room's routes. */
export const enrichmentRoutes = {
  correct: os.correct.handler(member(correct)),
  takeBackCorrection: os.takeBackCorrection.handler(member(takeBack)),
  corrections: os.corrections.handler(member(listCorrections)),
  models: os.models.handler(member((ctx) => listModels(ctx))),
  train: os.train.handler(member(learnNow)),
  useModel: os.useModel.handler(member(chooseModel)),
}
