/** What the server says happened: `seq` only grows; `ids` are the things it is about. */
export type LiveEvent = { seq: number; type: string; ids: readonly string[] }

/** The stream's own words: `hello` names the number it starts from, `reload` says that too much was missed. */
export const ownWords = ['hello', 'reload'] as const

export type LiveState = {
  /** The last number seen; null before the server has named one. */
  seq: number | null
  /** Attempts in a row that failed; 0 while a line stands. */
  failures: number
}

export const startState: LiveState = { seq: null, failures: 0 }

export type Taken = {
  state: LiveState
  /** `new`: act on it. `seen`: a repeat from catching up. `reset`: too much was missed, everything shown is suspect. */
  verdict: 'new' | 'seen' | 'reset'
}

/**
 * Takes one event in. Numbers at or below the last one are repeats (a reconnect may hand out what we already had).
 * `reload`, or numbers that start again below ours after a restored backup, mean that catching up is impossible.
 */
export function take(state: LiveState, event: LiveEvent): Taken {
  if (event.type === 'reload') return { state: { seq: event.seq, failures: 0 }, verdict: 'reset' }
  if (event.type === 'hello') {
    const restarted = state.seq !== null && event.seq < state.seq
    return {
      state: { seq: restarted ? event.seq : (state.seq ?? event.seq), failures: 0 },
      verdict: restarted ? 'reset' : 'seen',
    }
  }
  if (state.seq !== null && event.seq <= state.seq)
    return { state: { ...state, failures: 0 }, verdict: 'seen' }
  return { state: { seq: event.seq, failures: 0 }, verdict: 'new' }
}

/** The line broke. */
export function lost(state: LiveState): LiveState {
  return { ...state, failures: state.failures + 1 }
}

/**
 * Milliseconds to wait before the next attempt: half a second, doubling to half a minute, spread by `luck` (0..1) so that
 * a thousand browsers do not come back in the same instant.
 */
export function backoff(failures: number, luck: number): number {
  const full = Math.min(30_000, 500 * 2 ** Math.max(0, failures - 1))
  return Math.round(full * (0.5 + luck / 2))
}

/** The address to listen at: everything after the last number we have. */
export function liveAddress(state: LiveState): string {
  return state.seq === null ? '/api/live' : `/api/live?after=${state.seq}`
}

/** Reads one message of the stream; undefined when it is not ours. `word` is the stream's own event name, if it had one. */
export function parseEvent(raw: string, word?: string): LiveEvent | undefined {
  try {
    const data = JSON.parse(raw) as { seq?: unknown; type?: unknown; ids?: unknown }
    const type = word ?? data.type
    if (typeof data.seq !== 'number' || typeof type !== 'string') return undefined
    return { seq: data.seq, type, ids: Array.isArray(data.ids) ? data.ids.map(String) : [] }
  } catch {
    return undefined
  }
}
