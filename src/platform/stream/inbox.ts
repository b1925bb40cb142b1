import type { JsMsg } from '@nats-io/jetstream'

/** The first message of a partition that nobody took out yet; who has it has the partition. */
export interface Taken {
  readonly partition: number
  readonly message: JsMsg
}

export interface Inbox {
  put(taken: Taken): void
  /** The next that came, without waiting. */
  next(): Taken | undefined
  /** All that is left. */
  rest(): Taken[]
  /** Resolves when something has come, when `wake` is called, or after so many milliseconds. */
  come(ms?: number): Promise<void>
  wake(): void
}

/** What has come and was not looked at. */
export function createInbox(): Inbox {
  let waiting: Taken[] = []
  let wake: () => void = () => undefined
  return {
    put(taken) {
      waiting.push(taken)
      wake()
    },
    next: () => waiting.shift(),
    rest() {
      const all = waiting
      waiting = []
      return all
    },
    come(ms) {
      if (waiting.length > 0) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = ms === undefined ? undefined : setTimeout(resolve, ms)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    },
    wake: () => wake(),
  }
}
