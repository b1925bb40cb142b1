import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { moveOnBoard, putOnBoard } from './commands/board.ts'
import { describeIncident, setSaying } from './commands/describe.ts'
import { answerHandover, handOver } from './commands/handover.ts'
import { measureIncident } from './commands/measure.ts'
import { mergeIncident, partIncident } from './commands/merge.ts'
import { moveIncident } from './commands/move.ts'
import { nameMember, restrictIncident } from './commands/named.ts'
import { offerToTouched } from './commands/offer.ts'
import { openIncident } from './commands/open-by-hand.ts'
import { allClear, pauseForIncident } from './commands/pause.ts'
import { giveReview, moveReview, saveReview } from './commands/review.ts'
import { appoint, claim } from './commands/seats.ts'
import { saveSettings } from './commands/settings.ts'
import { setFloor, setSeverity } from './commands/severity.ts'
import { addTask, settleTask } from './commands/tasks.ts'
import { writeEntry } from './commands/write.ts'
import { incidentsContract } from './contract.ts'
import { listIncidents } from './queries/list.ts'
import { band, mine } from './queries/mine.ts'
import { ofSignal } from './queries/of-signal.ts'
import { report } from './queries/report.ts'
import { review } from './queries/review.ts'
import { warRoom } from './queries/room.ts'
import { sayNow } from './queries/say.ts'
import { settingsView, whatIf } from './queries/settings.ts'
import { timeline } from './queries/timeline.ts'
import { touchedConversations } from './queries/touched.ts'

const os = implement(incidentsContract).$context<RequestContext>()

export const incidentsRoutes = os.router({
  list: os.list.handler(member(listIncidents)),
  one: os.one.handler(member(warRoom)),
  ofSignal: os.ofSignal.handler(member(ofSignal)),
  band: os.band.handler(member((ctx) => band(ctx))),
  mine: os.mine.handler(member((ctx) => mine(ctx))),
  open: os.open.handler(member(openIncident)),
  describe: os.describe.handler(member(describeIncident)),
  measure: os.measure.handler(member(measureIncident)),
  severity: os.severity.handler(member(setSeverity)),
  floor: os.floor.handler(member(setFloor)),
  move: os.move.handler(member(moveIncident)),
  claim: os.claim.handler(member(claim)),
  merge: os.merge.handler(member(mergeIncident)),
  part: os.part.handler(member(partIncident)),
  restrict: os.restrict.handler(member(restrictIncident)),
  name: os.name.handler(member(nameMember)),
  pause: os.pause.handler(member(pauseForIncident)),
  allClear: os.allClear.handler(member(allClear)),
  timeline: os.timeline.handler(member(timeline)),
  write: os.write.handler(member(writeEntry)),
  appoint: os.appoint.handler(member(appoint)),
  putOnBoard: os.putOnBoard.handler(member(putOnBoard)),
  moveOnBoard: os.moveOnBoard.handler(member(moveOnBoard)),
  addTask: os.addTask.handler(member(addTask)),
  settleTask: os.settleTask.handler(member(settleTask)),
  handOver: os.handOver.handler(member(handOver)),
  answerHandover: os.answerHandover.handler(member(answerHandover)),
  touched: os.touched.handler(member(touchedConversations)),
  offer: os.offer.handler(member(offerToTouched)),
  say: os.say.handler(member(sayNow)),
  setSaying: os.setSaying.handler(member(setSaying)),
  review: os.review.handler(member(review)),
  saveReview: os.saveReview.handler(member(saveReview)),
  moveReview: os.moveReview.handler(member(moveReview)),
  giveReview: os.giveReview.handler(member(giveReview)),
  report: os.report.handler(member(report)),
  settings: os.settings.handler(member((ctx) => settingsView(ctx))),
  saveSettings: os.saveSettings.handler(member(saveSettings)),
  whatIf: os.whatIf.handler(member(whatIf)),
})
