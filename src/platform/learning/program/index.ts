import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'

export const moods = ['positive', 'neutral', 'negative', 'unsure'] as const
export type SaidMood = (typeof moods)[number]

export interface MoodAnswer {
  readonly label: SaidMood
  /** From 0 to 1. */
  readonly confidence: number
}

/**
 * Why a program rests: it could not be started, did not say in time that it is ready, did not begin with its name, ended,
 * took too long to answer, or said something that is no answer.
 */
export type ProgramFault = 'no-start' | 'not-ready' | 'nameless' | 'ended' | 'slow' | 'nonsense'

/** How a program that somebody brought along is doing. */
export interface ProgramState {
  /** `resting`: it failed, and is started again later; the built-in model speaks meanwhile. */
  readonly state: 'starting' | 'well' | 'resting'
  /** What it calls itself and a hash of its file; null until it was ready once. */
  readonly version: string | null
  /** What went wrong last; null while it is well. */
  readonly fault: ProgramFault | null
  /** Milliseconds since 1970: since when it has been so. */
  readonly since: number
}

/** A program on this machine that says how posts are meant, for those who have a better model than ours. */
export interface MoodProgram {
  /**
   * What it says of each text, in order; null where it said nothing in time. Never rejects, and takes no longer than the time
   * for an answer.
   */
  ask(texts: readonly string[]): Promise<readonly (MoodAnswer | null)[]>
  /** Resolves when it is ready to answer, or has failed to become so; starts it where it does not run. */
  ready(): Promise<ProgramState>
  state(): ProgramState
  close(): void
}

/** Null where nobody brought a program along. */
export const MOOD_PROGRAM: ServiceKey<MoodProgram | null> = serviceKey<MoodProgram | null>('mood-program')
