import { assistRoutes } from '#modules/assist/routes.ts'
import { businessCasesRoutes } from '#modules/business-cases/routes.ts'
import { calendarRoutes, publicCalendarRoutes } from '#modules/calendar/routes.ts'
import { campaignsRoutes } from '#modules/campaigns/routes.ts'
import { channelsRoutes } from '#modules/channels/routes.ts'
import { councilRoutes } from '#modules/council/routes.ts'
import { directoryRoutes } from '#modules/directory/routes.ts'
import { factsRoutes } from '#modules/facts/routes.ts'
import { governanceRoutes } from '#modules/governance/routes.ts'
import { hoursRoutes } from '#modules/hours/routes.ts'
import { ideasRoutes, publicIdeasRoutes } from '#modules/ideas/routes.ts'
import { inboxRoutes, publicInboxRoutes } from '#modules/inbox/routes.ts'
import { incidentsRoutes } from '#modules/incidents/routes.ts'
import { insightsRoutes } from '#modules/insights/routes.ts'
import { libraryRoutes } from '#modules/library/routes.ts'
import { linkSafetyRoutes } from '#modules/link-safety/routes.ts'
import { listeningRoutes } from '#modules/listening/routes.ts'
import { onCallRoutes, publicOnCallRoutes } from '#modules/on-call/routes.ts'
import { originalityRoutes } from '#modules/originality/routes.ts'
import { peopleRoutes } from '#modules/people/routes.ts'
import { planningRoutes } from '#modules/planning/routes.ts'
import { policyPublicRoutes, policyRoutes } from '#modules/policy/routes.ts'
import { presenceRoutes } from '#modules/presence/routes.ts'
import { publishingRoutes } from '#modules/publishing/routes.ts'
import { recordsRoutes } from '#modules/records/routes.ts'
import { publicReportsRoutes, reportsRoutes } from '#modules/reports/routes.ts'
import { resultsRoutes } from '#modules/results/routes.ts'
import { publicSatisfactionRoutes, satisfactionRoutes } from '#modules/satisfaction/routes.ts'
import { savedRepliesRoutes } from '#modules/saved-replies/routes.ts'
import { signalsRoutes } from '#modules/signals/routes.ts'
import { statementsRoutes } from '#modules/statements/routes.ts'
import { publicSurveyRoutes, surveyRoutes } from '#modules/survey/routes.ts'
import { tiesRoutes } from '#modules/ties/routes.ts'
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
    library: libraryRoutes,
    originality: originalityRoutes,
    presence: presenceRoutes,
    assist: assistRoutes,
    hours: hoursRoutes,
    governance: governanceRoutes(engine),
    council: councilRoutes,
    survey: { ...surveyRoutes, ...publicSurveyRoutes(engine) },
    onCall: { ...onCallRoutes, ...publicOnCallRoutes(engine) },
    listening: listeningRoutes,
    publishing: publishingRoutes,
    results: resultsRoutes,
    savedReplies: savedRepliesRoutes,
    satisfaction: { ...satisfactionRoutes, ...publicSatisfactionRoutes(engine) },
    statements: statementsRoutes,
    calendar: { ...calendarRoutes, ...publicCalendarRoutes(engine) },
    signals: signalsRoutes,
    inbox: { ...inboxRoutes, ...publicInboxRoutes(engine) },
    ideas: { ...ideasRoutes, ...publicIdeasRoutes(engine) },
    campaigns: campaignsRoutes,
    planning: planningRoutes,
    cases: businessCasesRoutes,
    records: recordsRoutes,
    ties: tiesRoutes,
    incidents: incidentsRoutes,
    insights: insightsRoutes,
    reports: { ...reportsRoutes, ...publicReportsRoutes(engine) },
  }
}
