import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { governanceHoldings } from './holdings.ts'
import { approvalOverdueJob } from './jobs/approval-overdue.ts'
import { approvalTime, mandateCoverage } from './metrics.ts'

export { forgetSubjects } from './commands/forget-subjects.ts'
export { grantMandate, type MandateGrant, revokeMandate } from './commands/mandates.ts'
export { liftPause, setPause } from './commands/pause.ts'
export { setQuiet } from './commands/quiet.ts'
export { drawReading } from './commands/readings.ts'
export { type ConsentRequest, recordDecision, requestConsent, voidOpen } from './commands/record-decision.ts'
export { setRegister } from './commands/register.ts'
export { alignRoleMandates } from './commands/role-mandates.ts'
export { adoptRules, type RulesAdoption } from './commands/rules.ts'
export { declineConsent, giveConsent } from './commands/settle-approval.ts'
export { takeBack } from './commands/take-back.ts'
export type { Decision, DecisionReason, DecisionStep, StatementAct } from './domain/question.ts'
export type { Decided } from './domain/revive.ts'
export type { RulesChange } from './domain/rulebook.ts'
export { type ApprovalSummary, approvalOf, openApprovals } from './queries/approval-of.ts'
export { listApprovals } from './queries/approvals.ts'
export { decidePublication } from './queries/decide-publication.ts'
export { listMandates } from './queries/mandates.ts'
export { type Destination, listPauses, pauseFor, pausesFor, type StandingPause } from './queries/pauses.ts'
export { previewRules } from './queries/preview-rules.ts'
export { replayDecision } from './queries/replay.ts'
export { currentRulebook } from './queries/rulebook.ts'
export { listQuiet } from './queries/rules.ts'
export { type Standing, standing } from './queries/standing.ts'
export { consentersOf, spokespersons } from './queries/statements.ts'
export { whoMayReply } from './queries/who-may-reply.ts'
export { answerScenario, houseFrom, type ScenarioAnswer } from './scenarios.ts'

export const governanceModule = defineModule({
  name: 'governance',
  holdings: governanceHoldings,
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [approvalOverdueJob],
  metrics: [approvalTime, mandateCoverage],
  reactions: [
    defineReaction({
      name: 'governance.on-member-changed',
      on: [
        'organisation.created',
        'member.joined',
        'members.joined',
        'members.changed',
        'member.changed',
        'member.left',
        'role.assigned',
        'role.begun',
        'role.ended',
        'role.changed',
      ],
      load: () => import('./reactions/on-member-changed.ts').then((file) => file.onMemberChanged),
    }),
    defineReaction({
      name: 'governance.on-post-live',
      on: ['post.live'],
      load: () => import('./reactions/on-post-live.ts').then((file) => file.onPostLive),
    }),
    defineReaction({
      name: 'governance.on-approval-open',
      on: ['approval.requested', 'approval.expired'],
      load: () => import('./reactions/on-approval-open.ts').then((file) => file.onApprovalOpen),
    }),
  ],
})
