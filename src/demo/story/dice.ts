/** Chance that comes out the same every time, so that the demonstration tells one story and not another. */
export interface Dice {
  /** 0 up to, but not including, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** By weight; the list must not be empty. */
  weighted<T>(list: readonly T[], weight: (one: T) => number): T
  shuffled<T>(list: readonly T[]): T[]
  /** Log-normal: waits and sizes of real life. `spread` is the sigma of the logarithm. */
  around(median: number, spread: number): number
}

export function dice(seed: number): Dice {
  let state = seed >>> 0
  // Mulberry32: 32 bits of state are plenty for a story.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)]
    if (found === undefined) throw new Error('there is nothing to pick from')
    return found
  }
  return {
    next,
    pick,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    weighted: (list, weight) => {
      let rest = next() * list.reduce((sum, one) => sum + weight(one), 0)
      for (const one of list) {
        rest -= weight(one)
        if (rest < 0) return one
      }
      return pick(list)
    },
    shuffled: (list) => {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = Math.floor(next() * (i + 1))
        const held = copy[i] as (typeof copy)[number]
        copy[i] = copy[j] as (typeof copy)[number]
        copy[j] = held
      }
      return copy
    },
    around: (median, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return median * Math.exp(spread * normal)
    },
  }
}

/** Hands out a list in changing order: nothing comes again before everything has come. */
export function decks(chance: Dice): <T>(list: readonly T[]) => T {
  const rest = new Map<readonly unknown[], unknown[]>()
  return <T>(list: readonly T[]): T => {
    const left = (rest.get(list) ?? []) as T[]
    const full = left.length > 0 ? left : chance.shuffled(list)
    const card = full.pop()
    if (card === undefined) throw new Error('there is nothing to hand out')
    rest.set(list, full)
    return card
  }
}
