import { bodyContract } from './contract/body.ts'
import { decisionsContract } from './contract/decisions.ts'
import { meetingsContract } from './contract/meetings.ts'

export type { CharterView, MyPart, SeatView } from './contract/body.ts'
export type { Change, ChangeKind, ChangeView } from './contract/change.ts'
export { changeKinds } from './contract/change.ts'
export type { DecisionCard, DecisionView, QuestionView } from './contract/decisions.ts'
export type {
  ItemView,
  MeetingCard,
  MeetingRecord,
  MeetingView,
  MinutesView,
  ProposalInput,
  VoteView,
} from './contract/meetings.ts'

export const councilContract = { ...bodyContract, ...meetingsContract, ...decisionsContract }
