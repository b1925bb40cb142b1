import { channelsRoutes } from '#modules/channels/index.ts'
import { governanceRoutes } from '#modules/governance/index.ts'
import { inboxRoutes } from '#modules/inbox/index.ts'
import { insightsRoutes } from '#modules/insights/index.ts'
import { listeningRoutes } from '#modules/listening/routes.ts'
import { peopleRoutes } from '#modules/people/routes.ts'
import { publishingRoutes } from '#modules/publishing/index.ts'
import type { Engine } from '#platform/ctx.ts'

/** The implementation of contract.ts: one line a room. */
export function routes(engine: Engine) {
  return {
    people: peopleRoutes(engine),
    governance: governanceRoutes,
    channels: channelsRoutes,
    listening: listeningRoutes,
    publishing: publishingRoutes,
    inbox: inboxRoutes,
    insights: insightsRoutes,
  }
}
