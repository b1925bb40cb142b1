import { SafeFetchError } from './errors.ts'

export interface Deadline {
  readonly signal: AbortSignal
  /** The request is over; the timer must not keep the process or fire later. */
  clear(): void
  /** From now on only silence counts: each call of the returned function starts the wait again. */
  becomeIdle(idleMs: number): () => void
  abort(reason: Error): void
}

/** One time limit over connecting, redirects, headers and body, joined with the caller's own signal. */
export function deadline(ms: number, host: string, caller: AbortSignal): Deadline {
  const controller = new AbortController()
  const expire = () =>
    controller.abort(new SafeFetchError('timeout', `${host} took too long to answer.`, { maybeSent: true }))
  // Unreferenced: an unread answer must not keep a process from ending.
  let timer = setTimeout(expire, ms).unref()
  const follow = () => controller.abort(caller.reason)
  if (caller.aborted) follow()
  else caller.addEventListener('abort', follow, { once: true })
  return {
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer)
      caller.removeEventListener('abort', follow)
    },
    becomeIdle: (idleMs) => {
      const restart = () => {
        clearTimeout(timer)
        timer = setTimeout(expire, idleMs).unref()
      }
      restart()
      return restart
    },
    abort: (reason) => controller.abort(reason),
  }
}
