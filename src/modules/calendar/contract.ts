import { boardContract } from './contract/board.ts'
import { exchangeContract, publicContract } from './contract/exchange.ts'
import { planContract } from './contract/plan.ts'
import { programmesContract } from './contract/programmes.ts'

export type { BoardFilter, BoardItem, BulkAct, Left, Warning } from './contract/board.ts'
export type { Problem } from './contract/exchange.ts'
export { publicContract } from './contract/exchange.ts'
export type {
  BlackoutInput,
  BlackoutView,
  EventInput,
  HourView,
  SlotView,
  TargetView,
} from './contract/plan.ts'
export type {
  EvergreenView,
  ProgrammeInput,
  ProgrammeState,
  ProgrammeView,
} from './contract/programmes.ts'
export type { Band, ConflictView, EventKind, EventView, Ghost, Place } from './contract/shapes.ts'
export { eventKinds } from './contract/shapes.ts'

/** What needs a member; the feed is implemented apart, because it finds the organisation by its address. */
export const memberContract = {
  ...boardContract,
  ...planContract,
  ...programmesContract,
  ...exchangeContract,
}
export const calendarContract = { ...memberContract, ...publicContract }
