import { channelsRoutes } from '#modules/channels/routes.ts'
import { councilRoutes } from '#modules/council/routes.ts'
import { directoryRoutes } from '#modules/directory/routes.ts'
import { factsRoutes } from '#modules/facts/routes.ts'
import { governanceRoutes } from '#modules/governance/routes.ts'
import { inboxRoutes } from '#modules/inbox/routes.ts'
import { insightsRoutes } from '#modules/insights/routes.ts'
import { linkSafetyRoutes } from '#modules/link-safety/routes.ts'
import { listeningRoutes } from '#modules/listening/routes.ts'
import { peopleRoutes } from '#modules/people/routes.ts'
import { policyPublicRoutes, policyRoutes } from '#modules/policy/routes.ts'
import { publishingRoutes } from '#modules/publishing/routes.ts'
import { publicSurveyRoutes, surveyRoutes } from '#modules/survey/routes.ts'
import { trainingRoutes } from '#modules/training/routes.ts'
import type { Engine } from '#platform/ctx.ts'

/** The implementation of contract.ts: one line a room. */
export function routes(engine: Engine) {
  return {
    people: peopleRoutes(engine),
    channels: channelsRoutes,
    facts: factsRoutes,
    policy: { ...policyRoutes, ...policyPublicRoutes(engine) },
    training: trainingRoutes,
    linkSafety: linkSafetyRoutes,
    directory: directoryRoutes,
    governance: governanceRoutes(engine),
    council: councilRoutes,
    survey: { ...surveyRoutes, ...publicSurveyRoutes(engine) },
    listening: listeningRoutes,
    publishing: publishingRoutes,
    inbox: inboxRoutes,
    insights: insightsRoutes,
  }
}
