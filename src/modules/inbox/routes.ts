import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { answer } from './commands/answer.ts'
import { act } from './commands/answering/act.ts'
import { help } from './commands/answering/help.ts'
import { insertReply } from './commands/answering/insert-reply.ts'
import { surveyLink } from './commands/answering/survey-link.ts'
import { triage } from './commands/answering/triage.ts'
import { undoAnswer } from './commands/answering/undo-answer.ts'
import { saveGiving } from './commands/assignment/save-giving.ts'
import { pauseClocks, resumeClocks } from './commands/clocks/pause.ts'
import { restoreClockRules, saveClockRules } from './commands/clocks/save-clock-rules.ts'
import { answerQuestion } from './commands/experts/answer.ts'
import { askExpert, withdrawQuestion } from './commands/experts/ask.ts'
import { chooseLearned, learnNow } from './commands/learned/choose.ts'
import { addNote, saveReplyDraft, sawMentions } from './commands/notes.ts'
import { makeCode } from './commands/people/codes.ts'
import { exportPerson, startErasure } from './commands/people/erase.ts'
import {
  blockPerson,
  changePerson,
  notePerson,
  removePersonNote,
  unblockPerson,
} from './commands/people/keep.ts'
import { mergePeople, unmergePeople } from './commands/people/merge-people.ts'
import { restoreRoutes, saveRoutes } from './commands/routing/save-routes.ts'
import { keepRota, removeRota } from './commands/simulator/scenarios.ts'
import { mergeConversations } from './commands/threads/lay-together.ts'
import { splitConversation } from './commands/threads/part.ts'
import { undoMove } from './commands/threads/undo-move.ts'
import { assign, close, hand, reopen, snooze } from './commands/work.ts'
import { startBulk } from './commands/work-list/bulk.ts'
import { removeLabel, saveLabel, setLabels, setPriority } from './commands/work-list/labels.ts'
import { orderViews, removeView, saveView } from './commands/work-list/saved-views.ts'
import { undoBulk } from './commands/work-list/undo-bulk.ts'
import { memberContract } from './contract.ts'
import { showAnswering, showLikeness } from './queries/answering/answering.ts'
import { listAssignable } from './queries/assignable.ts'
import { showGiving } from './queries/assignment/giving.ts'
import { showClockPages } from './queries/clocks/pages.ts'
import { previewClocks } from './queries/clocks/preview.ts'
import { showClockRules } from './queries/clocks/rules.ts'
import { getConversation } from './queries/conversation.ts'
import { askedOfMe, listAskable, listQuestions } from './queries/experts/questions.ts'
import { figuresBy } from './queries/figures/by.ts'
import { inboxFigures } from './queries/figures/figures.ts'
import { exportFigure, figureRows } from './queries/figures/rows.ts'
import { showLearned } from './queries/learned/learned.ts'
import { listConversations } from './queries/list.ts'
import { findContradictions } from './queries/people/contradictions.ts'
import { getPerson } from './queries/people/person.ts'
import { personTimeline } from './queries/people/timeline.ts'
import { previewRoutes } from './queries/routing/preview-routes.ts'
import { showRoutes } from './queries/routing/routes.ts'
import { keptRotas } from './queries/simulator/scenarios.ts'
import { rotaToday } from './queries/simulator/today.ts'
import { tryFile, tryRota } from './queries/simulator/try.ts'
import { listMoves } from './queries/threads/moves.ts'
import { countViews } from './queries/views.ts'
import { showRun } from './queries/work/bulk-run.ts'
import { exportList } from './queries/work/export.ts'
import { listLabels } from './queries/work/labels.ts'
import { listSavedViews } from './queries/work/saved-views.ts'

export { publicInboxRoutes } from './routes/public.ts'

const os = implement(memberContract).$context<RequestContext>()

export const inboxRoutes = os.router({
  list: os.list.handler(member(listConversations)),
  savedViews: os.savedViews.handler(member(listSavedViews)),
  saveView: os.saveView.handler(member(saveView)),
  removeView: os.removeView.handler(member(removeView)),
  orderViews: os.orderViews.handler(member(orderViews)),
  labels: os.labels.handler(member(listLabels)),
  saveLabel: os.saveLabel.handler(member(saveLabel)),
  removeLabel: os.removeLabel.handler(member(removeLabel)),
  setLabels: os.setLabels.handler(member(setLabels)),
  setPriority: os.setPriority.handler(member(setPriority)),
  exportList: os.exportList.handler(member(exportList)),
  bulk: os.bulk.handler(member(startBulk)),
  bulkRun: os.bulkRun.handler(member(showRun)),
  undoBulk: os.undoBulk.handler(member(undoBulk)),
  views: os.views.handler(member(countViews)),
  figures: os.figures.handler(member(inboxFigures)),
  figuresBy: os.figuresBy.handler(member(figuresBy)),
  figureRows: os.figureRows.handler(member(figureRows)),
  figureExport: os.figureExport.handler(member(exportFigure)),
  rotaToday: os.rotaToday.handler(member(rotaToday)),
  tryRota: os.tryRota.handler(member(tryRota)),
  tryFile: os.tryFile.handler(member(tryFile)),
  rotas: os.rotas.handler(member(keptRotas)),
  keepRota: os.keepRota.handler(member(keepRota)),
  removeRota: os.removeRota.handler(member(removeRota)),
  get: os.get.handler(member(getConversation)),
  person: os.person.handler(member(getPerson)),
  personTimeline: os.personTimeline.handler(member(personTimeline)),
  changePerson: os.changePerson.handler(member(changePerson)),
  notePerson: os.notePerson.handler(member(notePerson)),
  removePersonNote: os.removePersonNote.handler(member(removePersonNote)),
  blockPerson: os.blockPerson.handler(member(blockPerson)),
  unblockPerson: os.unblockPerson.handler(member(unblockPerson)),
  mergePeople: os.mergePeople.handler(member(mergePeople)),
  unmergePeople: os.unmergePeople.handler(member(unmergePeople)),
  makeCode: os.makeCode.handler(member(makeCode)),
  contradictions: os.contradictions.handler(member(findContradictions)),
  exportPerson: os.exportPerson.handler(member(exportPerson)),
  erasePerson: os.erasePerson.handler(member(startErasure)),
  mergeConversations: os.mergeConversations.handler(member(mergeConversations)),
  splitConversation: os.splitConversation.handler(member(splitConversation)),
  undoMove: os.undoMove.handler(member(undoMove)),
  moves: os.moves.handler(member(listMoves)),
  answer: os.answer.handler(member(answer)),
  undoAnswer: os.undoAnswer.handler(member(undoAnswer)),
  answering: os.answering.handler(member(showAnswering)),
  triage: os.triage.handler(member(triage)),
  act: os.act.handler(member(act)),
  likeness: os.likeness.handler(member(showLikeness)),
  insertReply: os.insertReply.handler(member(insertReply)),
  surveyLink: os.surveyLink.handler(member(surveyLink)),
  help: os.help.handler(member(help)),
  note: os.note.handler(member(addNote)),
  assign: os.assign.handler(member(assign)),
  hand: os.hand.handler(member(hand)),
  close: os.close.handler(member(close)),
  reopen: os.reopen.handler(member(reopen)),
  snooze: os.snooze.handler(member(snooze)),
  saveDraft: os.saveDraft.handler(member(saveReplyDraft)),
  routes: os.routes.handler(member(showRoutes)),
  previewRoutes: os.previewRoutes.handler(member(previewRoutes)),
  saveRoutes: os.saveRoutes.handler(member(saveRoutes)),
  restoreRoutes: os.restoreRoutes.handler(member(restoreRoutes)),
  clockRules: os.clockRules.handler(member(showClockRules)),
  previewClocks: os.previewClocks.handler(member(previewClocks)),
  saveClockRules: os.saveClockRules.handler(member(saveClockRules)),
  restoreClockRules: os.restoreClockRules.handler(member(restoreClockRules)),
  pauseClocks: os.pauseClocks.handler(member(pauseClocks)),
  resumeClocks: os.resumeClocks.handler(member(resumeClocks)),
  clockPages: os.clockPages.handler(member(showClockPages)),
  assignable: os.assignable.handler(member(listAssignable)),
  giving: os.giving.handler(member(showGiving)),
  saveGiving: os.saveGiving.handler(member(saveGiving)),
  learned: os.learned.handler(member(showLearned)),
  chooseLearned: os.chooseLearned.handler(member(chooseLearned)),
  learnNow: os.learnNow.handler(member(learnNow)),
  askable: os.askable.handler(member(listAskable)),
  questions: os.questions.handler(member(listQuestions)),
  askExpert: os.askExpert.handler(member(askExpert)),
  withdrawQuestion: os.withdrawQuestion.handler(member(withdrawQuestion)),
  answerQuestion: os.answerQuestion.handler(member(answerQuestion)),
  askedOfMe: os.askedOfMe.handler(member(askedOfMe)),
  sawMentions: os.sawMentions.handler(member(sawMentions)),
})
