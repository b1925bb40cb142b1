import type { Company } from '../company/company.ts'
import type { StoryNetwork } from '../network.ts'
import type { Calendar } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { answerDeeds } from './answers.ts'
import { articleDeeds } from './articles.ts'
import { assignmentDeeds } from './assignment.ts'
import { businessCaseDeeds } from './business-cases.ts'
import { campaignDeeds } from './campaigns.ts'
import { clockDeeds } from './clocks.ts'
import { councilDeeds } from './council.ts'
import { directoryDeeds } from './directory.ts'
import { type FactIds, factDeeds } from './facts.ts'
import { hoursDeeds } from './hours.ts'
import { inboxWorkDeeds } from './inbox-work.ts'
import { incidentDeeds } from './incidents.ts'
import { linkDeeds } from './links.ts'
import { onCallDeeds } from './on-call.ts'
import { originalityDeeds } from './originality.ts'
import { ownLinkDeeds } from './own-links.ts'
import { outsiderDeeds } from './people-outside.ts'
import { planningDeeds } from './planning.ts'
import { policyDeeds } from './policy.ts'
import { profileDeeds } from './profiles.ts'
import { recordDeeds } from './records.ts'
import { reportDeeds } from './reports.ts'
import { routingDeeds } from './routing.ts'
import { rulesDeeds } from './rules.ts'
import { scoreboardDeeds } from './scoreboard.ts'
import { signalDeeds } from './signals.ts'
import { spokespersonDeeds } from './spokespersons.ts'
import { statementDeeds } from './statements.ts'
import { surveyDeeds } from './survey.ts'
import { tieDeeds } from './ties.ts'
import { trainingDeeds } from './training.ts'

/** How the house came to its rules after the recall: every room filled by its own commands, at its moment. */
export function houseDeeds(calendar: Calendar, company: Company, network: StoryNetwork): Deed[] {
  const facts: FactIds = new Map()
  return [
    ...rulesDeeds(calendar, company),
    ...spokespersonDeeds(calendar, company),
    ...trainingDeeds(calendar, company),
    ...policyDeeds(calendar, company),
    ...factDeeds(calendar, company, facts),
    ...profileDeeds(calendar, company, network, facts),
    ...linkDeeds(calendar, company),
    ...surveyDeeds(calendar, company),
    ...directoryDeeds(calendar, company),
    ...hoursDeeds(calendar, company),
    ...councilDeeds(calendar, company),
    ...onCallDeeds(calendar, company),
    ...incidentDeeds(calendar, company),
    ...statementDeeds(calendar, company),
    ...signalDeeds(calendar, company),
    ...routingDeeds(calendar, company),
    ...clockDeeds(calendar, company),
    ...inboxWorkDeeds(calendar, company),
    ...outsiderDeeds(calendar, company),
    ...assignmentDeeds(calendar, company),
    ...answerDeeds(calendar, company),
    ...campaignDeeds(calendar, company),
    ...originalityDeeds(calendar, company),
    ...ownLinkDeeds(calendar, company),
    ...articleDeeds(calendar, company),
    ...planningDeeds(calendar, company),
    ...businessCaseDeeds(calendar, company),
    ...recordDeeds(calendar, company),
    ...tieDeeds(calendar, company),
    ...scoreboardDeeds(calendar, company),
    ...reportDeeds(calendar, company),
  ]
}
