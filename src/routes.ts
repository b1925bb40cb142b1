import { channelsRoutes } from '#modules/channels/routes.ts'
import { governanceRoutes } from '#modules/governance/routes.ts'
import { inboxRoutes } from '#modules/inbox/routes.ts'
import { insightsRoutes } from '#modules/insights/routes.ts'
import { listeningRoutes } from '#modules/listening/routes.ts'
import { peopleRoutes } from '#modules/people/routes.ts'
import { publishingRoutes } from '#modules/publishing/routes.ts'
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
