import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Clock } from '#kernel/clock.ts'
import type { DomainEvent } from '#kernel/event.ts'
import { newId } from '#kernel/ids.ts'
import type { ServiceKey } from '#kernel/service-key.ts'
import { withLock } from './db/lock.ts'
import type { Db, Tx } from './db/pool.ts'
import { appendEvents } from './events/append.ts'
import type { Queue } from './jobs/queue.ts'
import type { Logger } from './log/index.ts'
import type { Ctx, EnqueueOptions, JobDefinition, WriteTx } from './work.ts'

export type { Ctx, WriteTx } from './work.ts'

export interface Engine {
  readonly db: Db
  readonly queue: Queue
  readonly clock: Clock
  readonly log: Logger
  readonly services: ReadonlyMap<string, unknown>
}

/** The transaction this call chain already holds, so that rooms calling each other share it and its connection. */
type Open =
  | { readonly mode: 'read'; readonly organisationId: string; readonly tx: Tx }
  | {
      readonly mode: 'write'
      readonly organisationId: string
      readonly tx: WriteTx
      readonly events: DomainEvent[]
    }

type OpenWrite = Extract<Open, { mode: 'write' }>

const open = new AsyncLocalStorage<Open>()

/** Carries a refusal through drizzle's rollback. */
class RolledBack extends Error {
  readonly value: unknown
  constructor(value: unknown) {
    super('rolled back by a refusal')
    this.value = value
  }
}

/** Makes a context. `requestId` ties log lines, error screens and events of one request together. */
export function createCtx(
  engine: Engine,
  who: { readonly organisationId: string; readonly actor: Actor; readonly requestId?: string },
): Ctx {
  const { organisationId, actor } = who
  const requestId = who.requestId ?? newId()
  return {
    organisationId,
    actor,
    requestId,
    log: engine.log,
    now: () => engine.clock.now(),
    read: (work) => read(engine, organisationId, work),
    write: (work) => write(engine, organisationId, actor, work),
    exclusively: (name, work) => withLock(engine.db.$client, `${organisationId}/${name}`, work),
    use: <T>(key: ServiceKey<T>): T => {
      if (!engine.services.has(key.name)) throw new Error(`compose.ts hands in no "${key.name}"`)
      return engine.services.get(key.name) as T
    },
    as: (other) => createCtx(engine, { organisationId, actor: other, requestId }),
  }
}

async function read<T>(engine: Engine, organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const joined = open.getStore()
  if (joined?.organisationId === organisationId) return work(joined.tx)
  return engine.db.transaction(
    async (tx) => {
      await scope(tx, organisationId)
      return open.run({ mode: 'read', organisationId, tx }, () => work(tx))
    },
    { accessMode: 'read only' },
  )
}

async function write<T>(
  engine: Engine,
  organisationId: string,
  actor: Actor,
  work: (tx: WriteTx) => Promise<T>,
): Promise<T> {
  const outer = open.getStore()
  if (outer?.mode === 'write' && outer.organisationId === organisationId)
    return settle(() => nested(engine, outer, work))
  return settle(() =>
    engine.db.transaction(async (tx) => {
      await scope(tx, organisationId)
      const events: DomainEvent[] = []
      const own = writable(engine, organisationId, tx, events)
      const value = await open.run({ mode: 'write', organisationId, tx: own, events }, () => work(own))
      if (refused(value)) throw new RolledBack(value)
      const context = {
        organisationId,
        actor: actor.kind === 'member' ? actor.memberId : null,
        now: engine.clock.now(),
      }
      await engine.queue.react(tx, await appendEvents(tx, context, events))
      return value
    }),
  )
}

async function nested<T>(engine: Engine, outer: OpenWrite, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const events: DomainEvent[] = []
  const value = await outer.tx.transaction(async (tx) => {
    const own = writable(engine, outer.organisationId, tx, events)
    const result = await open.run({ ...outer, tx: own, events }, () => work(own))
    if (refused(result)) throw new RolledBack(result)
    return result
  })
  outer.events.push(...events)
  return value
}

async function settle<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RolledBack) return error.value as T
    throw error
  }
}

function writable(engine: Engine, organisationId: string, tx: Tx, events: DomainEvent[]): WriteTx {
  return Object.assign(tx, {
    emit: (event: DomainEvent) => {
      events.push(event)
    },
    enqueue: (job: JobDefinition, data: object, options?: EnqueueOptions) =>
      engine.queue.enqueue(tx, organisationId, job, data, options),
  })
}

async function scope(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(sql`select set_config('weft.organisation_id', ${organisationId}, true)`)
}

function refused(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
}
