import { normal, type Random, randomFrom } from '#kernel/random.ts'
import { listenFrom } from '../../src/modules/signals/detecting/listener.ts'
import { type Count, DAY, GRAIN, HOUR, NOTHING, WEEK } from '../../src/modules/signals/domain/grain.ts'
import { replay } from '../../src/modules/signals/domain/replay.ts'
import { wallOf } from '../../src/modules/signals/domain/wall.ts'
import { median } from './stats.ts'

/** What one kind of query hears, with storms of one size in it, and what the live judgement made of them. */
export interface StormFigures {
  /** Posts an hour, over the whole week. */
  readonly usual: number
  /** Times the usual of that hour at the height of a storm, at least `LEAST` posts an hour. */
  readonly size: number
  readonly storms: number
  readonly found: number
  /** Minutes from a storm's first post until it is told, of those that were found. */
  readonly delays: readonly number[]
  /** Signals a week and query that belong to no storm. */
  readonly falseAWeek: number
}

const START = Date.UTC(2026, 0, 5)
const LEARNED = 9 * WEEK
const WATCHED = 4 * WEEK
const A_QUERY = 6
const LEAST = 20
/** What a storm stirs up may be told for so long after it began. */
const BELONGS = 8 * HOUR
const usuals = [0.5, 5, 50]
const sizes = [4, 8, 16]
/** By the hour of the day: evenings most, nights hardly. */
const perHour = [3, 2, 1, 1, 1, 2, 5, 9, 13, 15, 15, 15, 15, 14, 14, 14, 14, 15, 17, 19, 19, 16, 11, 6]

/** Storms at random times over weeks as queries hear them, judged by the code that judges live. Falls alike every time. */
export function stormFigures(quick: boolean): StormFigures[] {
  const queries = quick ? 1 : 8
  return usuals.flatMap((usual) =>
    sizes.map((size) => {
      const runs = Array.from({ length: queries }, (_, no) =>
        runOf(usual, size, 7000 * usual + 31 * size + no),
      )
      const sum = (of: (run: Run) => number) => runs.reduce((all, run) => all + of(run), 0)
      return {
        ...{ usual, size, storms: sum((run) => run.began.length), found: sum((run) => run.delays.length) },
        delays: runs.flatMap((run) => run.delays),
        falseAWeek: sum((run) => run.wrong) / queries / (WATCHED / WEEK),
      }
    }),
  )
}

/** One line of a table for each. */
export const stormNotes = (figures: readonly StormFigures[]): string[] =>
  figures.map(({ usual, size, storms, found, delays, falseAWeek }) => {
    const delay = delays.length === 0 ? '' : `, told after ${Math.round(median(delays))} min (p50)`
    const rest = `${falseAWeek.toFixed(2)} false a week and query`
    return `storms of ${size}× over ${usual} posts an hour: ${found} of ${storms} found${delay}, ${rest}`
  })

interface Run {
  readonly began: readonly number[]
  readonly delays: readonly number[]
  readonly wrong: number
}

function runOf(usual: number, size: number, seed: number): Run {
  const chance = randomFrom(seed)
  const began = Array.from(
    { length: A_QUERY },
    (_, no) => LEARNED + ((no + 0.1 + 0.6 * chance()) * WATCHED) / A_QUERY,
  )
  const level = usualOf(usual)
  const counts = Array.from({ length: (LEARNED + WATCHED) / GRAIN }, (_, place): Count => {
    const at = place * GRAIN
    const extra = began.reduce(
      (sum, from) => sum + stormAt(at - from, Math.max(LEAST, size * level(from))),
      0,
    )
    // Some five minutes are livelier than others without any reason: more than chance alone.
    const lively = 0.5 + chance() + (chance() < 0.02 ? 2 : 0)
    return { ...NOTHING, n: some(chance, ((level(at) * lively + extra) * GRAIN) / HOUR) }
  })
  const heard = replay(
    { from: START, grain: GRAIN, counts },
    START + LEARNED,
    wallOf('Europe/Oslo'),
    listenFrom(START, null, null),
  )
  const marks = heard.marks.map(({ at }) => Date.parse(at) - START)
  const delays = began.flatMap((from) => {
    const first = marks.find((at) => at >= from && at < from + BELONGS)
    return first === undefined ? [] : [(first - from) / 60_000]
  })
  const wrong = marks.filter((at) => !began.some((from) => at >= from && at < from + BELONGS)).length
  return { began, delays, wrong }
}

/** Posts an hour that are usual at a moment. */
function usualOf(mean: number): (at: number) => number {
  const whole = perHour.reduce((sum, one) => sum + one, 0) / 24
  return (at) => {
    const weekend = Math.floor(at / DAY) % 7 >= 5
    return (mean * (perHour[Math.floor((at % DAY) / HOUR)] ?? 0) * (weekend ? 0.75 : 1.1)) / whole
  }
}

/** A storm rises for half an hour to its height and halves every hour from then on. */
function stormAt(since: number, height: number): number {
  if (since < 0) return 0
  const rise = HOUR / 2
  return since < rise ? (height * since) / rise : height * 0.5 ** ((since - rise) / HOUR)
}

/** A count by chance around a mean (Poisson; by Knuth, and for many by the normal that it comes near to). */
function some(chance: Random, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(chance)))
  const end = Math.exp(-mean)
  let n = 0
  for (let left = chance(); left > end; left *= chance()) n += 1
  return n
}
