import { assistContract } from '#modules/assist/contract.ts'
import { businessCasesContract } from '#modules/business-cases/contract.ts'
import { calendarContract } from '#modules/calendar/contract.ts'
import { campaignsContract } from '#modules/campaigns/contract.ts'
import { channelsContract } from '#modules/channels/contract.ts'
import { councilContract } from '#modules/council/contract.ts'
import { directoryContract } from '#modules/directory/contract.ts'
import { factsContract } from '#modules/facts/contract.ts'
import { governanceContract } from '#modules/governance/contract.ts'
import { hoursContract } from '#modules/hours/contract.ts'
import { ideasContract } from '#modules/ideas/contract.ts'
import { inboxContract } from '#modules/inbox/contract.ts'
import { incidentsContract } from '#modules/incidents/contract.ts'
import { insightsContract } from '#modules/insights/contract.ts'
import { libraryContract } from '#modules/library/contract.ts'
import { linkSafetyContract } from '#modules/link-safety/contract.ts'
import { listeningContract } from '#modules/listening/contract.ts'
import { onCallContract } from '#modules/on-call/contract.ts'
import { originalityContract } from '#modules/originality/contract.ts'
import { peopleContract } from '#modules/people/contract.ts'
import { planningContract } from '#modules/planning/contract.ts'
import { policyContract } from '#modules/policy/contract.ts'
import { presenceContract } from '#modules/presence/contract.ts'
import { publishingContract } from '#modules/publishing/contract.ts'
import { recordsContract } from '#modules/records/contract.ts'
import { reportsContract } from '#modules/reports/contract.ts'
import { resultsContract } from '#modules/results/contract.ts'
import { satisfactionContract } from '#modules/satisfaction/contract.ts'
import { savedRepliesContract } from '#modules/saved-replies/contract.ts'
import { signalsContract } from '#modules/signals/contract.ts'
import { statementsContract } from '#modules/statements/contract.ts'
import { surveyContract } from '#modules/survey/contract.ts'
import { tiesContract } from '#modules/ties/contract.ts'
import { trainingContract } from '#modules/training/contract.ts'

/** The whole HTTP surface as schemas: the browser's typed client, the server and the OpenAPI document share it. */
export const contract = {
  people: peopleContract,
  channels: channelsContract,
  facts: factsContract,
  policy: policyContract,
  training: trainingContract,
  linkSafety: linkSafetyContract,
  directory: directoryContract,
  library: libraryContract,
  originality: originalityContract,
  presence: presenceContract,
  assist: assistContract,
  hours: hoursContract,
  governance: governanceContract,
  council: councilContract,
  survey: surveyContract,
  onCall: onCallContract,
  listening: listeningContract,
  publishing: publishingContract,
  results: resultsContract,
  savedReplies: savedRepliesContract,
  satisfaction: satisfactionContract,
  statements: statementsContract,
  calendar: calendarContract,
  inbox: inboxContract,
  signals: signalsContract,
  ideas: ideasContract,
  campaigns: campaignsContract,
  planning: planningContract,
  cases: businessCasesContract,
  records: recordsContract,
  ties: tiesContract,
  incidents: incidentsContract,
  insights: insightsContract,
  reports: reportsContract,
}
