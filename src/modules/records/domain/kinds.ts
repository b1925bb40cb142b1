import type { ValuesOf } from './fields.ts'
import type { Kind } from './kind.ts'
import { effort } from './kinds/effort.ts'
import { engagement } from './kinds/engagement.ts'
import { eventCount } from './kinds/event.ts'
import { eventHeld } from './kinds/event-held.ts'
import { headcount } from './kinds/headcount.ts'
import { hiringCost } from './kinds/hiring-cost.ts'
import { opening } from './kinds/opening.ts'
import { outspoken } from './kinds/outspoken.ts'
import { paidCost } from './kinds/paid-cost.ts'
import { pickup } from './kinds/pickup.ts'
import { prospect } from './kinds/prospect.ts'
import { pulse } from './kinds/pulse.ts'
import { recommendation } from './kinds/recommendation.ts'
import { regulatedItem } from './kinds/regulated-item.ts'
import { separation } from './kinds/separation.ts'

/** Every kind of fact, by the name it has in addresses. What is most often restricted comes first: attacks begin there. */
export const kinds = {
  separation,
  headcount,
  pulse,
  opening,
  'hiring-cost': hiringCost,
  'regulated-item': regulatedItem,
  engagement,
  outspoken,
  pickup,
  recommendation,
  effort,
  event: eventHeld,
  'event-count': eventCount,
  'paid-cost': paidCost,
  prospect,
} as const

export type KindId = keyof typeof kinds
export const kindIds = Object.keys(kinds) as [KindId, ...KindId[]]

/** The values a row of this kind has. */
export type RecordOf<K extends KindId> = ValuesOf<(typeof kinds)[K]['fields']>

/** A kind where it does not matter which: its rules take the values as they come. */
export const anyKind = (id: KindId): Kind => kinds[id]
