import type { PgBoss } from 'pg-boss'
import { type Clock, systemClock } from '#kernel/clock.ts'
import type { ServiceKey } from '#kernel/service-key.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import { APP_ROLE, type Db, openDb } from '#platform/db/pool.ts'
import { createQueue, openBoss } from '#platform/jobs/queue.ts'
import type { Logger } from '#platform/log/index.ts'
import type { Module } from '#platform/module.ts'

export interface EngineOptions {
  readonly url: string
  readonly modules: readonly Module[]
  readonly services: readonly (readonly [ServiceKey<never>, unknown])[]
  /** Made from the open database, because sign-in happens before an organisation is known. */
  readonly auth?: (db: Db) => readonly [ServiceKey<never>, unknown]
  readonly log: Logger
  readonly clock?: Clock
  /** True in a process that runs jobs. */
  readonly work: boolean
  readonly maxConnections?: number
}

export interface RunningEngine {
  readonly engine: Engine
  readonly boss: PgBoss
  /** A context for background work: it may store and sort, it never speaks. */
  systemCtx(organisationId: string, name: string): Ctx
  close(): Promise<void>
}

/** Opens the database as the application role and the job queue beside it. Tests and the real thing use this one. */
export async function openEngine(options: EngineOptions): Promise<RunningEngine> {
  const { log } = options
  const warn = (error: Error) =>
    log.warn({ err: error }, 'the database connection had a fault; it reconnects')
  const db = openDb({ url: options.url, max: options.maxConnections ?? 20, role: APP_ROLE, onError: warn })
  const boss = openBoss(options.url, options.work, warn)
  await boss.start()
  const reactions = options.modules.flatMap((module) => module.reactions ?? [])
  const engine: Engine = {
    db,
    queue: createQueue(boss, reactions),
    clock: options.clock ?? systemClock,
    log,
    services: new Map(
      [...options.services, ...(options.auth ? [options.auth(db)] : [])].map(([key, value]) => [
        key.name,
        value,
      ]),
    ),
  }
  return {
    engine,
    boss,
    systemCtx: (organisationId, name) =>
      createCtx(engine, { organisationId, actor: { kind: 'system', name } }),
    close: async () => {
      await boss.stop({ graceful: true, timeout: 5000 })
      await db.$client.end()
    },
  }
}

/** One entry for `services`, checked against the key's type. */
export function service<T>(key: ServiceKey<T>, value: T): readonly [ServiceKey<never>, unknown] {
  return [key as ServiceKey<never>, value]
}
