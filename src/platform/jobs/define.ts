import type { z } from 'zod'
import type { JobDefinition, ReactionDefinition } from '../work.ts'

export type { JobDefinition, Lane, ReactionDefinition } from '../work.ts'

/**
 * Defines a job of a room. Handlers must be idempotent: a killed run comes back whole.
 * `load` is a dynamic import, so that a web process never loads worker code.
 */
export function defineJob<S extends z.ZodType>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition
}

export function defineReaction(definition: ReactionDefinition): ReactionDefinition {
  return definition
}
