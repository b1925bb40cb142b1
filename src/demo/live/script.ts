import { gather } from '../outside/crowd.ts'
import { overheardNow } from '../overheard/overhear.ts'
import { calendarFrom } from '../story/calendar.ts'
import { dice } from '../story/dice.ts'
import { openingLines } from '../story/history.ts'
import type { Person } from '../story/plot.ts'
import { fill } from '../words/fill.ts'
import { arrivals } from '../words/live.ts'

export interface Arrival {
  readonly person: Person
  readonly text: string
}

/** How many mentions arrive while the demonstration runs; then it is quiet. */
export const ARRIVALS = 200
/** One in so many speaks of us, or of others, to anybody and not to us. */
const EVERY = 4

/** The mention with this number: the first written by hand, the others as on any day. The same each time. */
export function arrival(number: number, now: Date): Arrival {
  const calendar = calendarFrom(now)
  const byHand = arrivals[number]
  if (byHand) {
    const { name, handle, lang = 'en', to } = byHand
    return {
      person: { name, handle, lang },
      text: fill(byHand.text, { us: to }, { calendar, lang, at: now }),
    }
  }
  const chance = dice(40_000 + number)
  if (number % EVERY === 0) return overheardNow(chance, { calendar, crowd: gather(chance) }, now)
  return openingLines({ calendar, chance, crowd: gather(chance), scale: 1 }, now)
}
