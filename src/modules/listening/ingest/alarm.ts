export interface Alarm {
  /** Resolves at `at`, when somebody rings, or when the signal aborts. */
  until(at: Date): Promise<void>
  /** Ends the wait that is on, or the next one. */
  ring(): void
}

/** Long waits are cut so that a clock that was set, or a machine that slept, is noticed. */
const LONGEST_MS = 30_000

/** A wait that can be cut short. `now` is the clock that `at` is measured by. */
export function createAlarm(signal: AbortSignal, now: () => Date): Alarm {
  let rung = false
  let wake: (() => void) | null = null
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  signal.addEventListener('abort', () => wake?.(), { once: true })
  return {
    async until(at) {
      while (!rung && !signal.aborted) {
        const left = at.getTime() - now().getTime()
        if (left <= 0) break
        await pause(Math.min(left, LONGEST_MS))
        wake = null
      }
      rung = false
    },
    ring() {
      rung = true
      wake?.()
    },
  }
}
