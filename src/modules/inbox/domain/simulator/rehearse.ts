import { randomFrom } from '#kernel/random.ts'
import { durations, type Handling } from './handling.ts'
import { type Gone, type Outcome, outcomeOf } from './outcome.ts'
import { replay } from './replay.ts'
import { calendarOf, levelsOf, type Staff, staffedMinutes } from './rota.ts'

/** Something a person outside waited for, as it really came. Times are instants in milliseconds. */
export interface Arrival {
  readonly at: number
  readonly due: number
  readonly desk: string
  /** When it was really answered; null when it never was. */
  readonly answered: number | null
}

/** What is tried. */
export interface Rehearsal {
  /** Who is at work, by desk; a desk that is not named has nobody. */
  readonly staff: ReadonlyMap<string, Staff>
  readonly handling: Handling
  /** Minutes by the wall clock within which everything is due, instead of the goals it really had. */
  readonly goal: number | null
  /** Another rule: this share (0–1) of what came to one desk goes to another. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly share: number }[]
  readonly seed: number
}

export interface Window {
  readonly from: number
  readonly to: number
  readonly zone: string
}

export interface Rehearsed {
  readonly all: Outcome
  readonly desks: readonly { readonly desk: string; readonly outcome: Outcome }[]
}

const MINUTE = 60_000
/** People go on for four weeks past the window, so that what came last is answered as well. */
const AFTER = 28 * 1440

/**
 * Replays what really came through another rota, rule or desk. The same seed gives the same answer. Nothing that came
 * because of an earlier answer moves with it: everything comes when it really came.
 */
export function rehearse(arrivals: readonly Arrival[], tried: Rehearsal, window: Window): Rehearsed {
  const length = (window.to - window.from) / MINUTE
  const calendar = calendarOf(window.from, Math.ceil((length + AFTER) / 15), window.zone)
  const hours = hoursOf(calendar)
  const placed = place(arrivals, tried, window)
  const all: Gone[] = []
  let busy = 0
  let staffed = 0
  const desks = [...placed].map(([desk, came]) => {
    const levels = levelsOf(tried.staff.get(desk) ?? { present: null, shifts: [] }, calendar)
    const at = Float64Array.from(came, (one) => one.at)
    const due = Float64Array.from(came, (one) => one.due)
    const takes = Float64Array.from(came, (one) => one.takes)
    const played = replay({ at, due, takes }, levels)
    const gone = came.map(
      (one, index): Gone => ({
        at: one.at,
        due: one.due,
        begun: played.begun[index] ?? Number.POSITIVE_INFINITY,
        done: played.done[index] ?? Number.POSITIVE_INFINITY,
      }),
    )
    for (const one of gone) all.push(one)
    const its = staffedMinutes(levels, length)
    busy += played.busy
    staffed += its
    const frame = { length, hours, busy: played.busy, staffed: its }
    return { desk, outcome: outcomeOf(gone, frame) }
  })
  return { all: outcomeOf(all, { length, hours, busy, staffed }), desks }
}

/** The same arrivals as they were really answered, for comparison. */
export function asItWas(arrivals: readonly Arrival[], window: Window): Rehearsed {
  const length = (window.to - window.from) / MINUTE
  const hours = hoursOf(calendarOf(window.from, Math.ceil(length / 15), window.zone))
  const frame = { length, hours, busy: null, staffed: null }
  const gone = arrivals.map((one) => {
    const done = one.answered === null ? Number.POSITIVE_INFINITY : (one.answered - window.from) / MINUTE
    return {
      at: (one.at - window.from) / MINUTE,
      due: (one.due - window.from) / MINUTE,
      begun: done,
      done,
      desk: one.desk,
    }
  })
  const desks = [...new Set(arrivals.map(({ desk }) => desk))].map((desk) => ({
    desk,
    outcome: outcomeOf(
      gone.filter((one) => one.desk === desk),
      frame,
    ),
  }))
  return { all: outcomeOf(gone, frame), desks }
}

/** The hour of the week for each hour since the beginning. */
function hoursOf(calendar: Uint16Array): Uint8Array {
  return Uint8Array.from(
    { length: Math.ceil(calendar.length / 4) },
    (_, hour) => (calendar[hour * 4] ?? 0) >> 2,
  )
}

interface Placed {
  readonly at: number
  readonly due: number
  readonly takes: number
}

/** What comes to each desk under the rule that is tried, in order of arrival. */
function place(arrivals: readonly Arrival[], tried: Rehearsal, window: Window): Map<string, Placed[]> {
  const sorted = [...arrivals].sort((a, b) => a.at - b.at)
  const takes = durations(tried.handling, sorted.length, tried.seed)
  const random = randomFrom(tried.seed + 1)
  const placed = new Map<string, Placed[]>()
  for (const [index, one] of sorted.entries()) {
    const desk = deskOf(one.desk, random(), tried.moves)
    const at = (one.at - window.from) / MINUTE
    const due = tried.goal === null ? (one.due - window.from) / MINUTE : at + tried.goal
    const list = placed.get(desk)
    const work = { at, due, takes: takes[index] ?? 0 }
    if (list) list.push(work)
    else placed.set(desk, [work])
  }
  return placed
}

function deskOf(desk: string, drawn: number, moves: Rehearsal['moves']): string {
  let share = 0
  for (const move of moves) {
    if (move.from !== desk) continue
    share += move.share
    if (drawn < share) return move.to
  }
  return desk
}
