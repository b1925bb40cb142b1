import type { Calendar } from './calendar.ts'
import type { Dice } from './dice.ts'

/** The shape of the three months, in days before today: slow weeks, a recall, better weeks. */
export const FIRST_DAY = -92
export const RECALL_DAY = -48
const RECALL_ENDS = -37
/** From here on what is still open is written by hand (see scenes/); what comes from the mill is settled. */
export const SETTLED_FROM = -2

export type Phase = 'slow' | 'recall' | 'better'

export function phaseOf(day: number): Phase {
  if (day < RECALL_DAY) return 'slow'
  return day < RECALL_ENDS ? 'recall' : 'better'
}

/** The account that heard nothing, and when, in days: its conversations of that time are missing. */
export const DEAF_FROM = -74
export const DEAF_TO = -60

const burst = [68, 92, 78, 54, 27, 21, 18, 16, 14, 13, 12]

/** How many conversations begin on a day. */
export function volume(calendar: Calendar, chance: Dice, day: number): number {
  const weekend = [0, 6].includes(calendar.weekday(day)) ? 0.7 : 1.06
  const usual = phaseOf(day) === 'slow' ? 8.2 : 12.4
  const base = burst[day - RECALL_DAY] ?? usual * weekend * (day < SETTLED_FROM ? 1 : 0.8)
  return Math.max(1, Math.round(base * (0.85 + chance.next() * 0.3)))
}

/** How many of that day's are about the buckle. */
export function recallShare(day: number): number {
  const since = day - RECALL_DAY
  if (since < 0) return 0
  if (since < 4) return 0.86
  return since < 14 ? 0.5 * 0.78 ** (since - 4) : 0
}

const perHour = [1, 0.5, 0.3, 0.2, 0.2, 0.6, 2, 4, 6, 7, 7, 7, 7, 6, 6, 6, 6, 7, 8, 9, 9, 7, 5, 2.5]

/** An hour at which people write: evenings most, nights hardly. */
export function hourOfDay(chance: Dice): number {
  const hour = chance.weighted([...perHour.keys()], (one) => perHour[one] ?? 0)
  return hour + chance.next()
}

interface Desk {
  readonly desk: string
  /** Below 1 for a further answer: somebody is at it already. */
  readonly share?: number
}

/** Waits compared with customer service. */
const pace: Readonly<Record<string, number>> = {
  service: 1,
  shop: 0.9,
  pr: 0.85,
  sales: 1.15,
  marketing: 1.2,
  product: 1.3,
  ir: 1.15,
  finance: 1.5,
  legal: 1.7,
  hr: 1.9,
}

/** Minutes somebody at this desk took for a first answer, office hours aside. */
function pickedUp(chance: Dice, day: number, { desk, share = 1 }: Desk): number {
  const slow = (pace[desk] ?? 1) * share * chance.around(1, 0.5)
  const since = day - RECALL_DAY
  if (since < 0) return 72 * slow
  const during = [520, 430, 300, 240][since]
  if (during !== undefined) return during * slow
  // It gets better week by week and then stays good.
  return (60 + 195 * 0.9 ** (since - 4)) * slow
}

/** When an answer to something written then is out: desks sleep, and in the slow weeks they have weekends. */
export function answeredAt(calendar: Calendar, chance: Dice, written: Date, desk: Desk): Date {
  const day = calendar.dayOf(written)
  const phase = phaseOf(day)
  const [opens, closes] = phase === 'slow' ? [7.5, 18] : phase === 'recall' ? [7, 23] : [6.5, 23.5]
  let at = new Date(written.getTime() + pickedUp(chance, day, desk) * 60_000)
  for (let moved = true; moved; ) {
    moved = false
    const hour = calendar.hourOf(at)
    const on = calendar.dayOf(at)
    const rests = phase === 'slow' && [0, 6].includes(calendar.weekday(on))
    if (rests || hour >= closes) at = calendar.at(on + 1, opens + chance.next() * 1.5)
    else if (hour < opens) at = calendar.at(on, opens + chance.next() * 1.2)
    else break
    moved = [0, 6].includes(calendar.weekday(calendar.dayOf(at))) && phase === 'slow'
  }
  return at
}
