import type { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { DomainEvent, StoredEvent } from '#kernel/event.ts'
import type { ServiceKey } from '#kernel/service-key.ts'
import type { Tx } from './db/pool.ts'
import type { Logger } from './log/index.ts'

/** A transaction that may say what happened and what is to be done; both stand or fall with it. */
export type WriteTx = Tx & {
  /** Records a fact; reactions of other rooms are enqueued with it. Written at the end of the transaction. */
  emit(event: DomainEvent): void
  /** Enqueues a job, at once or from `startAfter` on. */
  enqueue<D extends object>(job: JobDefinition, data: D, options?: EnqueueOptions): Promise<void>
  /**
   * Runs statements that see restricted departments too: to give something away that afterwards is no longer there for
   * the one who gave it. PostgreSQL asks that a changed row still shows; only this can let go of one. Every use is
   * listed in tests/safety/restricted-departments.test.ts.
   */
  unhidden<T>(work: () => Promise<T>): Promise<T>
}

export interface Reading {
  /** Asked again and again, and all of it by keys: the database plans its statements once (db/kept-plans.ts). */
  readonly often?: boolean
}

/** One request or job at work: for whom, by whom, when, and with what. Handed to every command and query. */
export interface Ctx {
  readonly organisationId: string
  readonly actor: Actor
  readonly requestId: string
  readonly log: Logger
  readonly now: () => Date
  /** A read-only transaction that sees this organisation only. Joins an open transaction of the same context. */
  read<T>(work: (tx: Tx) => Promise<T>, how?: Reading): Promise<T>
  /**
   * Asks the same question once in a reading transaction, however many rooms need the answer (who the departments are,
   * what a channel is called). Elsewhere it asks every time: in a writing one the answer may change meanwhile. Whoever
   * gets the answer must not change it.
   */
  once<T>(question: string, work: () => Promise<T>): Promise<T>
  /**
   * A writing transaction. A refused result (`{ ok: false }`) rolls it back. Called inside another write of the
   * same organisation it joins it by a savepoint, so that rooms can work in one transaction.
   */
  write<T>(work: (tx: WriteTx) => Promise<T>, how?: Reading): Promise<T>
  /**
   * Runs `work` while no other process runs under the same name for this organisation; `busy` when one does. The
   * lock is a PostgreSQL session lock, so it dies with the process that holds it: nothing stays locked after a kill. It
   * dies with its connection too: then `lost` is aborted, and nothing may be done any more that two may not do.
   */
  exclusively<T>(name: string, work: (lost: AbortSignal) => Promise<T>): Promise<T | 'busy'>
  /** What compose.ts handed in under this key. */
  use<T>(key: ServiceKey<T>): T
  /** The same context acting as somebody else (a job that continues a member's command). */
  as(actor: Actor): Ctx
}

/** Queues with workers of their own, so that slow work never stands before quick work. `page` fetches people in an alarm. */
export type Lane = 'quick' | 'slow' | 'dispatch' | 'page'

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

/** One room's answer to a fact of another. Each reaction is a job of its own and is retried alone. */
export interface ReactionDefinition {
  /** `room.what-it-does`, unique. */
  readonly name: string
  readonly on: readonly string[]
  /** Says of which of these facts it wants to hear; pure, asked before anything is enqueued. Absent: of all. */
  readonly when?: (event: DomainEvent) => boolean
  readonly load: () => Promise<(ctx: Ctx, event: StoredEvent) => Promise<void>>
}

export interface EnqueueOptions {
  /** A moment, or seconds from now by the database's clock. */
  readonly startAfter?: Date | number
  /** Of all runs of this job asked for under one name, a single one is kept. Names are not used again later: put the time in. */
  readonly once?: string
}
