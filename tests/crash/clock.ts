/** Makes this process's clock wrong by so many milliseconds, as a machine's is after somebody set it. */
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
  }
  Object.defineProperty(globalThis, 'Date', { value: SteppedDate, configurable: true, writable: true })
}
