/** Makes this process's clock wrong by so many milliseconds from now on, as a machine's is when somebody sets it. */
export function stepClock(offset: number): void {
  if (offset === 0) return
  const RealDate = Date
  class SteppedDate extends RealDate {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(RealDate.now() + offset)
      else super(...(given as [number]))
    }
    static override now(): number {
      return RealDate.now() + offset
    }
    // What was made before the step is a date as well.
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof RealDate
    }
  }
  Object.defineProperty(globalThis, 'Date', { value: SteppedDate, configurable: true, writable: true })
}
