import type { z } from 'zod'
import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '../ctx.ts'

/** Queues with workers of their own, so that slow work never stands before quick work. */
export type Lane = 'quick' | 'slow' | 'dispatch'

/** A light definition; the handler is imported only by a process that runs it. */
export interface JobDefinition<S extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly lane: Lane
  readonly schema: S
  /** How often a failing run is tried again before it lands in the dead-letter queue. */
  readonly retryLimit?: number
  readonly load: () => Promise<JobHandler<z.output<S>>>
}

export type JobHandler<D> = (ctx: Ctx, data: D) => Promise<void>

/**
 * Defines a job of a room. Handlers must be idempotent: a killed run comes back whole.
 * `load` is a dynamic import, so that a web process never loads worker code.
 */
export function defineJob<S extends z.ZodType>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition
}

/** One room's answer to a fact of another. Each reaction is a job of its own and is retried alone. */
export interface ReactionDefinition {
  /** `room.what-it-does`, unique. */
  readonly name: string
  readonly on: readonly string[]
  readonly load: () => Promise<(ctx: Ctx, event: StoredEvent) => Promise<void>>
}

export function defineReaction(definition: ReactionDefinition): ReactionDefinition {
  return definition
}
