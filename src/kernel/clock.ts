/** Time is an argument: domain code gets an instant, the edges get a clock. All instants are UTC. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands until it is moved; for tests and for replaying the demonstration story. */
export function fixedClock(start: Date): Clock & { moveTo(at: Date): void; advance(ms: number): void } {
  let at = start
  return {
    now: () => new Date(at),
    moveTo: (to) => {
      at = to
    },
    advance: (ms) => {
      at = new Date(at.getTime() + ms)
    },
  }
}
