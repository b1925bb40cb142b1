import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { approvalOverdueJob } from './jobs/approval-overdue.ts'

export { grantMandate, revokeMandate } from './commands/mandates.ts'
export { liftPause, setPause } from './commands/pause.ts'
export { type ConsentRequest, recordDecision, requestConsent, voidOpen } from './commands/record-decision.ts'
export { alignRoleMandates } from './commands/role-mandates.ts'
export { declineConsent, giveConsent } from './commands/settle-approval.ts'
export type { Decision, DecisionReason, DecisionStep } from './domain/decide.ts'
export { type ApprovalSummary, approvalOf, openApprovals } from './queries/approval-of.ts'
export { listApprovals } from './queries/approvals.ts'
export { decidePublication } from './queries/decide-publication.ts'
export { pauseFor, type StandingPause } from './queries/pauses.ts'
export { type Standing, standing } from './queries/standing.ts'

export const governanceModule = defineModule({
  name: 'governance',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [approvalOverdueJob],
  reactions: [
    defineReaction({
      name: 'governance.on-member-changed',
      on: ['organisation.created', 'member.joined', 'member.changed', 'member.left'],
      load: () => import('./reactions/on-member-changed.ts').then((file) => file.onMemberChanged),
    }),
  ],
})
