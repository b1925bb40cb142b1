import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { policyHoldings } from './holdings.ts'
import { askJob } from './jobs/ask.ts'
import { exceptionOverJob } from './jobs/exception-over.ts'
import { remindJob } from './jobs/remind.ts'
import { reviewDueJob } from './jobs/review-due.ts'
import { policyAttested } from './metrics.ts'

export { endException, grantException, setAccess } from './commands/access.ts'
export { acknowledge } from './commands/acknowledge.ts'
export { askConsent, settleConsent } from './commands/consent.ts'
export { createPolicy } from './commands/create.ts'
export { type Publication, publishPolicy } from './commands/publish.ts'
export { saveSection, saveSettings } from './commands/write-draft.ts'
export type { AccessMode } from './domain/access.ts'
export { draftView } from './queries/draft.ts'
export { listPolicies } from './queries/read.ts'
export { type PolicyStanding, policyStanding } from './queries/standing.ts'

export const policyModule = defineModule({
  name: 'policy',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [askJob, remindJob, reviewDueJob, exceptionOverJob],
  reactions: [
    defineReaction({
      name: 'policy.on-member-arrived',
      on: ['member.joined', 'member.moved', 'members.joined', 'members.changed'],
      load: () => import('./reactions/on-member-arrived.ts').then((file) => file.onMemberArrived),
    }),
    defineReaction({
      name: 'policy.on-member-left',
      on: ['member.left'],
      load: () => import('./reactions/on-member-left.ts').then((file) => file.onMemberLeft),
    }),
  ],
  metrics: [policyAttested],
  holdings: policyHoldings,
})
