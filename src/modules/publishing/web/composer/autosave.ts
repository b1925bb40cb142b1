/**
 * The life of what was typed, from the key to the server:
 *
 *   idle ─typed▶ waiting ─due▶ saving ─saved▶ idle (or waiting, when more was typed meanwhile)
 *                                │ ├▶ offline ─due▶ saving …
 *                                │ ├▶ stale      somebody else saved: a person decides
 *                                └▶ refused      the server said no: typing on tries again
 */
export type SaveState = {
  readonly phase: 'idle' | 'waiting' | 'saving' | 'offline' | 'stale' | 'refused'
  /** What our text is based on; 0 before the server knows the draft. */
  readonly revision: number
  /** ISO instant of the last save; null before the first. */
  readonly savedAt: string | null
  /** Typed while a save was on its way. */
  readonly more: boolean
  /** Failed attempts in a row. */
  readonly failures: number
  /** Counts up with every key, so that the pause after typing starts anew. */
  readonly keys: number
  /** Why the server said no. */
  readonly reason: string | null
}

export type SaveEvent =
  | { readonly type: 'typed' }
  | { readonly type: 'due' }
  | { readonly type: 'saved'; readonly revision: number; readonly at: string }
  | { readonly type: 'failed'; readonly kind: 'offline' | 'stale' | 'refused'; readonly reason: string }
  /** The server's version was read: ours now builds on it. `same` when nothing of ours is left to save. */
  | { readonly type: 'based'; readonly revision: number; readonly at: string | null; readonly same: boolean }

/** The pause after the last key before it is saved, in milliseconds. */
export const SAVE_PAUSE = 800

export function startSaving(revision: number, savedAt: string | null): SaveState {
  return { phase: 'idle', revision, savedAt, more: false, failures: 0, keys: 0, reason: null }
}

export function nextSave(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case 'typed':
      return typed(state)
    case 'due':
      return state.phase === 'waiting' || state.phase === 'offline'
        ? { ...state, phase: 'saving', more: false }
        : state
    case 'saved': {
      const kept = { ...state, revision: event.revision, savedAt: event.at, failures: 0, reason: null }
      return { ...kept, phase: state.more ? 'waiting' : 'idle', more: false }
    }
    case 'failed':
      if (state.phase !== 'saving') return state
      return {
        ...state,
        // What was typed since may be just what the refusal asked for.
        phase: event.kind === 'refused' && state.more ? 'waiting' : event.kind,
        more: false,
        failures: state.failures + 1,
        reason: event.reason,
      }
    case 'based': {
      const based = { ...state, revision: event.revision, savedAt: event.at ?? state.savedAt, reason: null }
      return { ...based, phase: event.same ? 'idle' : 'waiting', more: false, failures: 0 }
    }
  }
}

function typed(state: SaveState): SaveState {
  const keys = state.keys + 1
  switch (state.phase) {
    case 'saving':
      return { ...state, keys, more: true }
    // Being offline retries by its own clock, and who was first is for a person to say.
    case 'offline':
    case 'stale':
      return { ...state, keys }
    default:
      return { ...state, keys, phase: 'waiting', reason: null }
  }
}

/** How long to wait before trying again without a line: 2 s, 4 s, 8 s … at most 30 s. */
export function retryPause(failures: number): number {
  return Math.min(30_000, 1000 * 2 ** Math.max(1, failures))
}

/** Whether something here is not on the server yet. */
export function isUnsaved(state: SaveState): boolean {
  return state.phase !== 'idle'
}
