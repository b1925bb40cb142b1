import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { checkNow } from './commands/check-now.ts'
import { replay, replayAll } from './commands/replay.ts'
import { listeningContract } from './contract.ts'
import { listDeadLetters, readDeadLetter } from './queries/dead-letters.ts'
import { listSources } from './queries/source-health.ts'
import { freshMentions, listMentions } from './queries/stream.ts'
import { listeningSummary } from './queries/summary.ts'

const os = implement(listeningContract).$context<RequestContext>()

export const listeningRoutes = os.router({
  mentions: os.mentions.handler(member((ctx, input) => listMentions(ctx, input))),
  fresh: os.fresh.handler(member((ctx, input) => freshMentions(ctx, input))),
  summary: os.summary.handler(member((ctx) => listeningSummary(ctx))),
  sources: os.sources.handler(member((ctx) => listSources(ctx))),
  checkNow: os.checkNow.handler(member((ctx, input) => checkNow(ctx, input))),
  deadLetters: os.deadLetters.handler(member((ctx, input) => listDeadLetters(ctx, input))),
  deadLetter: os.deadLetter.handler(member((ctx, input) => readDeadLetter(ctx, input))),
  replay: os.replay.handler(member((ctx, input) => replay(ctx, input))),
  replayAll: os.replayAll.handler(member((ctx, input) => replayAll(ctx, input))),
})
