import type { ServiceKey } from '#kernel/service-key.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'

/**
 * What happens before a member is known (first run, sign-in, accepting an invitation) works with the engine itself.
 * These two give it what a context gives everybody else.
 */
export function serviceOf<T>(engine: Engine, key: ServiceKey<T>): T {
  if (!engine.services.has(key.name)) throw new Error(`compose.ts hands in no "${key.name}"`)
  return engine.services.get(key.name) as T
}

/** A context for one organisation in which the door acts by itself. */
export function doorCtx(engine: Engine, organisationId: string, requestId?: string): Ctx {
  const actor = { kind: 'system', name: 'people.door' } as const
  return createCtx(engine, { organisationId, actor, ...(requestId ? { requestId } : {}) })
}
