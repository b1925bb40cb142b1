import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { councilHoldings } from './holdings.ts'
import { carryOutJob } from './jobs/carry-out.ts'
import { closeVoteJob } from './jobs/close-vote.ts'
import { exceptionOverJob } from './jobs/exception-over.ts'
import { inviteJob } from './jobs/invite.ts'
import { planNextJob } from './jobs/plan-next.ts'
import { remindOwnerJob } from './jobs/remind-owner.ts'
import { termOverJob } from './jobs/term-over.ts'

export { type CharterInput, setCharter } from './commands/charter.ts'
export { closeMeeting } from './commands/close-meeting.ts'
export { applyDecision, finishDecision } from './commands/decisions.ts'
export { addItem, type NewItem } from './commands/items.ts'
export { attend, openMeeting, planMeeting } from './commands/meetings.ts'
export { approveMinutes, sealMinutes } from './commands/minutes.ts'
export {
  accept as acceptQuestion,
  ask as askCouncil,
  decline as declineQuestion,
} from './commands/questions.ts'
export { nameSeat } from './commands/seats.ts'
export { castVote, closeVote, openVote } from './commands/votes.ts'
export { starterCharter } from './domain/starter.ts'
export { listSeats } from './queries/body.ts'
export { listDecisions } from './queries/decisions.ts'
export { showMeeting } from './queries/meetings.ts'

export const councilModule = defineModule({
  name: 'council',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [planNextJob, inviteJob, closeVoteJob, carryOutJob, remindOwnerJob, exceptionOverJob, termOverJob],
  reactions: [
    defineReaction({
      name: 'council.on-member-left',
      on: ['member.left'],
      load: () => import('./reactions/on-member-left.ts').then((file) => file.onMemberLeft),
    }),
  ],
  holdings: councilHoldings,
})
