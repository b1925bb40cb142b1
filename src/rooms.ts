import { assistModule } from '#modules/assist/index.ts'
import { businessCasesModule } from '#modules/business-cases/index.ts'
import { calendarModule } from '#modules/calendar/index.ts'
import { campaignsModule } from '#modules/campaigns/index.ts'
import { channelsModule } from '#modules/channels/index.ts'
import { councilModule } from '#modules/council/index.ts'
import { directoryModule } from '#modules/directory/index.ts'
import { factsModule } from '#modules/facts/index.ts'
import { governanceModule } from '#modules/governance/index.ts'
import { hoursModule } from '#modules/hours/index.ts'
import { ideasModule } from '#modules/ideas/index.ts'
import { inboxModule } from '#modules/inbox/index.ts'
import { incidentsModule } from '#modules/incidents/index.ts'
import { insightsModule } from '#modules/insights/index.ts'
import { libraryModule } from '#modules/library/index.ts'
import { linkSafetyModule } from '#modules/link-safety/index.ts'
import { listeningModule } from '#modules/listening/index.ts'
import { onCallModule } from '#modules/on-call/index.ts'
import { originalityModule } from '#modules/originality/index.ts'
import { peopleModule } from '#modules/people/index.ts'
import { planningModule } from '#modules/planning/index.ts'
import { policyModule } from '#modules/policy/index.ts'
import { presenceModule } from '#modules/presence/index.ts'
import { publishingModule } from '#modules/publishing/index.ts'
import { recordsModule } from '#modules/records/index.ts'
import { reportsModule } from '#modules/reports/index.ts'
import { resultsModule } from '#modules/results/index.ts'
import { satisfactionModule } from '#modules/satisfaction/index.ts'
import { savedRepliesModule } from '#modules/saved-replies/index.ts'
import { signalsModule } from '#modules/signals/index.ts'
import { statementsModule } from '#modules/statements/index.ts'
import { surveyModule } from '#modules/survey/index.ts'
import { tiesModule } from '#modules/ties/index.ts'
import { trainingModule } from '#modules/training/index.ts'
import { mailModule } from '#platform/mail/index.ts'
import type { Module } from '#platform/module.ts'

/** Every room, lowest storey first. Adding one is a line here and its routes in routes.ts. */
export const modules: readonly Module[] = [
  mailModule,
  peopleModule,
  channelsModule,
  factsModule,
  policyModule,
  trainingModule,
  linkSafetyModule,
  directoryModule,
  libraryModule,
  originalityModule,
  presenceModule,
  assistModule,
  hoursModule,
  governanceModule,
  councilModule,
  surveyModule,
  onCallModule,
  listeningModule,
  publishingModule,
  resultsModule,
  savedRepliesModule,
  satisfactionModule,
  statementsModule,
  calendarModule,
  inboxModule,
  signalsModule,
  ideasModule,
  campaignsModule,
  planningModule,
  businessCasesModule,
  recordsModule,
  tiesModule,
  incidentsModule,
  insightsModule,
  reportsModule,
]
