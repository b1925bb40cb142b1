import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { addSource, changeBudget, dropSource } from './commands/change-sources.ts'
import { checkNow } from './commands/check-now.ts'
import { replay, replayAll } from './commands/replay.ts'
import { saveQuery } from './commands/save-query.ts'
import { setQueryState } from './commands/set-query-state.ts'
import { listeningContract } from './contract.ts'
import { inflowRoutes } from './inflow/routes.ts'
import { listDeadLetters, readDeadLetter } from './queries/dead-letters.ts'
import { listTemplates } from './queries/query-templates.ts'
import { listQueries, readQuery } from './queries/saved-queries.ts'
import { listSilences } from './queries/silences.ts'
import { listSources } from './queries/source-health.ts'
import { freshMentions, listMentions } from './queries/stream.ts'
import { listeningSummary } from './queries/summary.ts'
import { tryQuery } from './queries/try-query.ts'
import { listWays } from './queries/ways.ts'
import { auditRoutes } from './routes-audit.ts'
import { enrichmentRoutes } from './routes-enrichment.ts'
import { figureRoutes } from './routes-figures.ts'

const os = implement(listeningContract).$context<RequestContext>()

export const listeningRoutes = os.router({
  ...inflowRoutes,
  ...figureRoutes,
  ...enrichmentRoutes,
  ...auditRoutes,
  mentions: os.mentions.handler(member((ctx, input) => listMentions(ctx, input))),
  fresh: os.fresh.handler(member((ctx, input) => freshMentions(ctx, input))),
  summary: os.summary.handler(member((ctx) => listeningSummary(ctx))),
  sources: os.sources.handler(member((ctx) => listSources(ctx))),
  ways: os.ways.handler(member((ctx) => listWays(ctx))),
  addSource: os.addSource.handler(member((ctx, input) => addSource(ctx, input))),
  removeSource: os.removeSource.handler(member((ctx, input) => dropSource(ctx, input))),
  setBudget: os.setBudget.handler(member((ctx, input) => changeBudget(ctx, input))),
  queries: os.queries.handler(member((ctx, input) => listQueries(ctx, input))),
  query: os.query.handler(member((ctx, input) => readQuery(ctx, input))),
  tryQuery: os.tryQuery.handler(member((ctx, input) => tryQuery(ctx, input))),
  saveQuery: os.saveQuery.handler(member((ctx, input) => saveQuery(ctx, input))),
  setQueryState: os.setQueryState.handler(member((ctx, input) => setQueryState(ctx, input))),
  queryTemplates: os.queryTemplates.handler(member((ctx) => listTemplates(ctx))),
  silences: os.silences.handler(member((ctx, input) => listSilences(ctx, input))),
  checkNow: os.checkNow.handler(member((ctx, input) => checkNow(ctx, input))),
  deadLetters: os.deadLetters.handler(member((ctx, input) => listDeadLetters(ctx, input))),
  deadLetter: os.deadLetter.handler(member((ctx, input) => readDeadLetter(ctx, input))),
  replay: os.replay.handler(member((ctx, input) => replay(ctx, input))),
  replayAll: os.replayAll.handler(member((ctx, input) => replayAll(ctx, input))),
})
