import type { DomainEvent } from '#kernel/event.ts'
import type { Floor, SignalKind } from './domain/parts.ts'

interface About {
  readonly id: string
  readonly rootKey: string
  readonly queryId: string | null
  readonly departmentId: string | null
  readonly floor: Floor | null
}

/**
 * Something was noticed (`raised`), is noticed by more or twice as much (`grew`, with how often), is over (`ended`), or is or
 * looks like what somebody called noise (`muted`); somebody said it is real (`confirmed`). `kind`: by what, the newest.
 */
export function signalEvent(
  what: 'raised' | 'grew' | 'ended' | 'muted' | 'confirmed',
  { id, rootKey, queryId, departmentId, floor }: About,
  kind: SignalKind,
  times?: number,
): DomainEvent {
  const data = { kind, rootKey, queryId, departmentId, floor, ...(times === undefined ? {} : { times }) }
  return { type: `signal.${what}`, version: 1, subject: id, data }
}

/** Noise is told again from now on. */
export function muteLifted(muteId: string, signalId: string): DomainEvent {
  return { type: 'signal-mute.lifted', version: 1, subject: muteId, data: { signalId } }
}

/** A word is looked out for, with what it means, or not any more. */
export function watchWordChanged(word: string, lookedOut: boolean, floor: Floor | null): DomainEvent {
  return { type: 'watch-word.changed', version: 1, subject: word, data: { lookedOut, floor } }
}
