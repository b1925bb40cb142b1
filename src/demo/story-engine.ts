import { fixedClock } from '#kernel/clock.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface StoryEngine {
  readonly engine: Engine
  moveTo(at: Date): void
  /** Work without a person behind it. */
  system(organisationId: string): Ctx
}

/**
 * An engine inside one open transaction, with a clock that the story moves. Commands of the rooms run in it as
 * usual, each in a savepoint, and all of it stands or falls together. Reactions stay out: the story tells what
 * followed. Use it from one place at a time, for it is one connection.
 */
export function storyEngine(real: Engine, tx: Tx, start: Date): StoryEngine {
  const clock = fixedClock(start)
  const engine: Engine = {
    ...real,
    clock,
    db: Object.assign(tx, { $client: real.db.$client }) as unknown as Db,
    queue: { ...real.queue, react: async () => undefined },
  }
  return {
    engine,
    moveTo: clock.moveTo,
    system: (organisationId) =>
      createCtx(engine, { organisationId, actor: { kind: 'system', name: 'demo' } }),
  }
}
