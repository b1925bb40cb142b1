import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { bulk, undoBulk } from './commands/bulk.ts'
import { addEvergreen, endEvergreen } from './commands/evergreens.ts'
import { closeFeed, renewFeed } from './commands/feed.ts'
import { importCsv } from './commands/import-csv.ts'
import { importIcs } from './commands/import-ics.ts'
import { moveDraft } from './commands/move.ts'
import {
  addBlackout,
  addEvent,
  addSlot,
  removeBlackout,
  removeEvent,
  removeSlot,
  removeTarget,
  saveEvent,
  setTarget,
  setZone,
} from './commands/plan.ts'
import { addProgramme, saveProgramme, skipDay, turnProgramme } from './commands/programmes.ts'
import { memberContract } from './contract.ts'
import { bestTimes } from './queries/best-times.ts'
import { board, choices } from './queries/board.ts'
import { cadence } from './queries/cadence.ts'
import { exportCsv, exportIcs } from './queries/exports.ts'
import { myFeed } from './queries/feed.ts'
import { nextSlot } from './queries/next-slot.ts'
import { listBlackouts, listEvents, listSlots } from './queries/plan.ts'
import { listEvergreens, listProgrammes, programmeById } from './queries/programmes.ts'

export { publicCalendarRoutes } from './routes/public.ts'

const os = implement(memberContract).$context<RequestContext>()

export const calendarRoutes = os.router({
  board: os.board.handler(member(board)),
  choices: os.choices.handler(member(choices)),
  move: os.move.handler(member(moveDraft)),
  bulk: os.bulk.handler(member(bulk)),
  undo: os.undo.handler(member(undoBulk)),
  nextSlot: os.nextSlot.handler(member(nextSlot)),
  slots: os.slots.handler(member(listSlots)),
  addSlot: os.addSlot.handler(member(addSlot)),
  removeSlot: os.removeSlot.handler(member(removeSlot)),
  setZone: os.setZone.handler(member(setZone)),
  cadence: os.cadence.handler(member(cadence)),
  setTarget: os.setTarget.handler(member(setTarget)),
  removeTarget: os.removeTarget.handler(member(removeTarget)),
  blackouts: os.blackouts.handler(member(listBlackouts)),
  addBlackout: os.addBlackout.handler(member(addBlackout)),
  removeBlackout: os.removeBlackout.handler(member(removeBlackout)),
  events: os.events.handler(member(listEvents)),
  addEvent: os.addEvent.handler(member(addEvent)),
  saveEvent: os.saveEvent.handler(member(saveEvent)),
  removeEvent: os.removeEvent.handler(member(removeEvent)),
  bestTimes: os.bestTimes.handler(member((ctx, input: { channelId: string }) => bestTimes(ctx, input))),
  programmes: os.programmes.handler(member(listProgrammes)),
  programme: os.programme.handler(member(programmeById)),
  addProgramme: os.addProgramme.handler(member((ctx, input) => addProgramme(ctx, input))),
  saveProgramme: os.saveProgramme.handler(member(saveProgramme)),
  turnProgramme: os.turnProgramme.handler(member(turnProgramme)),
  skipDay: os.skipDay.handler(member(skipDay)),
  evergreens: os.evergreens.handler(member(listEvergreens)),
  addEvergreen: os.addEvergreen.handler(member(addEvergreen)),
  endEvergreen: os.endEvergreen.handler(member(endEvergreen)),
  importCsv: os.importCsv.handler(member(importCsv)),
  importIcs: os.importIcs.handler(member(importIcs)),
  exportCsv: os.exportCsv.handler(member(exportCsv)),
  exportIcs: os.exportIcs.handler(member(exportIcs)),
  feed: os.feed.handler(member(myFeed)),
  renewFeed: os.renewFeed.handler(member(renewFeed)),
  closeFeed: os.closeFeed.handler(member(closeFeed)),
})
