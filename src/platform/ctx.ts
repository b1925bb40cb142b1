import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Clock } from '#kernel/clock.ts'
import type { DomainEvent } from '#kernel/event.ts'
import { newId } from '#kernel/ids.ts'
import type { ServiceKey } from '#kernel/service-key.ts'
import { allSeeing, type Eyes, eyesOf, seeing } from './db/eyes.ts'
import { withLock } from './db/lock.ts'
import type { Db, Transacting, Tx } from './db/pool.ts'
import { appendEvents } from './events/append.ts'
import type { Queue } from './jobs/queue.ts'
import type { Logger } from './log/index.ts'
import type { Ctx, EnqueueOptions, JobDefinition, Reading, WriteTx } from './work.ts'

export type { Ctx, WriteTx } from './work.ts'

export interface Engine {
  readonly db: Db
  readonly queue: Queue
  readonly clock: Clock
  readonly log: Logger
  readonly services: ReadonlyMap<string, unknown>
}

/** For whom rows are shown: the organisation is the same for everybody in a transaction, the eyes may change. */
interface Viewer {
  readonly organisationId: string
  readonly eyes: Eyes
}

/** The transaction this call chain already holds, so that rooms calling each other share it and its connection. */
type Open =
  | ({ readonly mode: 'read'; readonly tx: Tx; readonly answers: Map<string, Promise<unknown>> } & Viewer)
  | ({ readonly mode: 'write'; readonly tx: WriteTx; readonly events: DomainEvent[] } & Viewer)

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
  const viewer: Viewer = { organisationId, eyes: eyesOf(actor) }
  return {
    organisationId,
    actor,
    requestId,
    log: engine.log,
    now: () => engine.clock.now(),
    read: (work, how) => read(engine, viewer, work, how),
    once: (question, work) => once(viewer, question, work),
    write: (work, how) => write(engine, viewer, actor, work, how),
    exclusively: (name, work) => withLock(engine.db.$client, `${organisationId}/${name}`, work),
    use: <T>(key: ServiceKey<T>): T => {
      if (!engine.services.has(key.name)) throw new Error(`compose.ts hands in no "${key.name}"`)
      return engine.services.get(key.name) as T
    },
    as: (other) => createCtx(engine, { organisationId, actor: other, requestId }),
  }
}

async function read<T>(
  engine: Engine,
  viewer: Viewer,
  work: (tx: Tx) => Promise<T>,
  how: Reading = {},
): Promise<T> {
  const joined = open.getStore()
  if (joined?.organisationId === viewer.organisationId) {
    const { tx } = joined
    return seeing(tx, joined.eyes, viewer.eyes, () =>
      open.run({ ...joined, eyes: viewer.eyes }, () => work(tx)),
    )
  }
  const config: Transacting = { accessMode: 'read only', keepPlans: how.often ?? false }
  return engine.db.transaction(async (tx) => {
    await scope(tx, viewer)
    return open.run({ mode: 'read', ...viewer, tx, answers: new Map() }, () => work(tx))
  }, config)
}

async function once<T>(viewer: Viewer, question: string, work: () => Promise<T>): Promise<T> {
  const joined = open.getStore()
  if (joined?.mode !== 'read' || joined.organisationId !== viewer.organisationId) return work()
  const { hidden, audit, member } = viewer.eyes
  const key = [question, hidden, audit, member].join(' ')
  const known = joined.answers.get(key)
  if (known) return known as Promise<T>
  const asked = work()
  joined.answers.set(key, asked)
  return asked
}

async function write<T>(
  engine: Engine,
  viewer: Viewer,
  actor: Actor,
  work: (tx: WriteTx) => Promise<T>,
  how: Reading = {},
): Promise<T> {
  const { organisationId } = viewer
  const config: Transacting = { keepPlans: how.often ?? false }
  const outer = open.getStore()
  if (outer?.mode === 'write' && outer.organisationId === organisationId)
    return settle(() => nested(engine, outer, viewer, work))
  return settle(() =>
    engine.db.transaction(async (tx) => {
      await scope(tx, viewer)
      const events: DomainEvent[] = []
      const own = writable(engine, viewer, tx, events)
      const value = await open.run({ mode: 'write', ...viewer, tx: own, events }, () => work(own))
      if (refused(value)) throw new RolledBack(value)
      const context = {
        organisationId,
        actor: actor.kind === 'member' ? actor.memberId : null,
        now: engine.clock.now(),
      }
      await engine.queue.react(tx, await appendEvents(tx, context, events))
      return value
    }, config),
  )
}

async function nested<T>(
  engine: Engine,
  outer: OpenWrite,
  viewer: Viewer,
  work: (tx: WriteTx) => Promise<T>,
): Promise<T> {
  const events: DomainEvent[] = []
  const value = await outer.tx.transaction(async (tx) => {
    const own = writable(engine, viewer, tx, events)
    const joined: OpenWrite = { ...outer, eyes: viewer.eyes, tx: own, events }
    const result = await seeing(tx, outer.eyes, viewer.eyes, () => open.run(joined, () => work(own)))
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

function writable(engine: Engine, viewer: Viewer, tx: Tx, events: DomainEvent[]): WriteTx {
  return Object.assign(tx, {
    emit: (event: DomainEvent) => {
      events.push(event)
    },
    enqueue: (job: JobDefinition, data: object, options?: EnqueueOptions) =>
      engine.queue.enqueue(tx, viewer.organisationId, job, data, options),
    unhidden: <T>(work: () => Promise<T>) => seeing(tx, viewer.eyes, allSeeing, work),
  })
}

async function scope(tx: Tx, { organisationId, eyes }: Viewer): Promise<void> {
  await tx.execute(sql`select set_config('weft.organisation_id', ${organisationId}, true),
    set_config('weft.hidden_departments', ${eyes.hidden}, true), set_config('weft.audit', ${eyes.audit}, true),
    set_config('weft.member_id', ${eyes.member}, true)`)
}

function refused(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
}
