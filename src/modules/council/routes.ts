import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { setCharter } from './commands/charter.ts'
import { closeMeeting } from './commands/close-meeting.ts'
import { applyDecision, changeDecision, endException, finishDecision } from './commands/decisions.ts'
import { invite } from './commands/invitations.ts'
import { addItem, changeItem, moveItem, withdrawItem } from './commands/items.ts'
import { attend, cancelMeeting, changeMeeting, openMeeting, planMeeting } from './commands/meetings.ts'
import { approveMinutes, saveMinutes, sealMinutes } from './commands/minutes.ts'
import { accept, ask, decline, takeBackQuestion } from './commands/questions.ts'
import { addSeat, changeSeat, nameSeat, removeSeat, vacateSeat } from './commands/seats.ts'
import { castVote, closeVote, openVote } from './commands/votes.ts'
import { councilContract } from './contract.ts'
import { listSeats } from './queries/body.ts'
import { showCharter } from './queries/charter.ts'
import { listDecisions, showDecision } from './queries/decisions.ts'
import { listExceptions } from './queries/exceptions.ts'
import { listLoose, preview, showItem } from './queries/items.ts'
import { listMeetings, showMeeting } from './queries/meetings.ts'
import { showMinutes } from './queries/minutes.ts'
import { overview, waiting } from './queries/overview.ts'
import { listQuestions } from './queries/questions.ts'

const os = implement(councilContract).$context<RequestContext>()

export const councilRoutes = os.router({
  overview: os.overview.handler(member(overview)),
  waiting: os.waiting.handler(member(waiting)),
  charter: os.charter.handler(member(showCharter)),
  setCharter: os.setCharter.handler(member(setCharter)),
  seats: os.seats.handler(member(listSeats)),
  addSeat: os.addSeat.handler(member(addSeat)),
  changeSeat: os.changeSeat.handler(member(changeSeat)),
  removeSeat: os.removeSeat.handler(member(removeSeat)),
  nameSeat: os.nameSeat.handler(member(nameSeat)),
  vacateSeat: os.vacateSeat.handler(member(vacateSeat)),
  meetings: os.meetings.handler(member(listMeetings)),
  meeting: os.meeting.handler(member(showMeeting)),
  planMeeting: os.planMeeting.handler(member(planMeeting)),
  changeMeeting: os.changeMeeting.handler(member(changeMeeting)),
  cancelMeeting: os.cancelMeeting.handler(member(cancelMeeting)),
  invite: os.invite.handler(member(invite)),
  openMeeting: os.openMeeting.handler(member(openMeeting)),
  closeMeeting: os.closeMeeting.handler(member(closeMeeting)),
  attend: os.attend.handler(member(attend)),
  item: os.item.handler(member(showItem)),
  loose: os.loose.handler(member(listLoose)),
  addItem: os.addItem.handler(member(addItem)),
  changeItem: os.changeItem.handler(member(changeItem)),
  moveItem: os.moveItem.handler(member(moveItem)),
  withdrawItem: os.withdrawItem.handler(member(withdrawItem)),
  preview: os.preview.handler(member(preview)),
  openVote: os.openVote.handler(member(openVote)),
  vote: os.vote.handler(member(castVote)),
  closeVote: os.closeVote.handler(member(closeVote)),
  minutes: os.minutes.handler(member(showMinutes)),
  saveMinutes: os.saveMinutes.handler(member(saveMinutes)),
  sealMinutes: os.sealMinutes.handler(member(sealMinutes)),
  approveMinutes: os.approveMinutes.handler(member(approveMinutes)),
  decisions: os.decisions.handler(member(listDecisions)),
  decision: os.decision.handler(member(showDecision)),
  finishDecision: os.finishDecision.handler(member(finishDecision)),
  changeDecision: os.changeDecision.handler(member(changeDecision)),
  applyDecision: os.applyDecision.handler(member(applyDecision)),
  exceptions: os.exceptions.handler(member(listExceptions)),
  endException: os.endException.handler(member(endException)),
  questions: os.questions.handler(member(listQuestions)),
  ask: os.ask.handler(member(ask)),
  accept: os.accept.handler(member(accept)),
  decline: os.decline.handler(member(decline)),
  takeBackQuestion: os.takeBackQuestion.handler(member(takeBackQuestion)),
})
