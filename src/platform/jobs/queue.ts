import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { StoredEvent } from '#kernel/event.ts'
import type { Tx } from '../db/pool.ts'
import type { EnqueueOptions, JobDefinition, Lane, ReactionDefinition } from '../work.ts'

export interface Envelope {
  readonly kind: 'job' | 'reaction'
  readonly name: string
  readonly organisationId: string
  readonly data: object
}

export const lanes: readonly Lane[] = ['quick', 'slow', 'dispatch']
export const DEAD_LANE = 'dead'
const REACTION_RETRIES = 12
const JOB_RETRIES = 8

/**
 * The job queue: pg-boss in the same database, so that a job is enqueued in the transaction that makes it
 * necessary, or not at all.
 */
export interface Queue {
  readonly boss: PgBoss
  enqueue(
    tx: Tx,
    organisationId: string,
    job: JobDefinition,
    data: object,
    options?: EnqueueOptions,
  ): Promise<void>
  react(tx: Tx, events: readonly StoredEvent[]): Promise<void>
}

export function createQueue(boss: PgBoss, reactions: readonly ReactionDefinition[]): Queue {
  const byEvent = new Map<string, ReactionDefinition[]>()
  for (const reaction of reactions)
    for (const type of reaction.on) byEvent.set(type, [...(byEvent.get(type) ?? []), reaction])

  const send = (tx: Tx, lane: Lane, envelope: Envelope, retryLimit: number, startAfter?: Date | number) =>
    boss.send(lane, envelope, {
      db: fromDrizzle(tx, sql),
      retryLimit,
      ...(startAfter ? { startAfter } : {}),
    })

  return {
    boss,
    async enqueue(tx, organisationId, job, data, options = {}) {
      job.schema.parse(data)
      const envelope: Envelope = { kind: 'job', name: job.name, organisationId, data }
      await send(tx, job.lane, envelope, job.retryLimit ?? JOB_RETRIES, options.startAfter)
    },
    async react(tx, events) {
      for (const event of events)
        for (const reaction of byEvent.get(event.type) ?? []) {
          const { organisationId } = event
          const envelope: Envelope = { kind: 'reaction', name: reaction.name, organisationId, data: event }
          await send(tx, 'quick', envelope, REACTION_RETRIES)
        }
    },
  }
}

/** Creates pg-boss's schema and our lanes with the owner's rights, then lets the application role use them. */
export async function prepareQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  const common = {
    retryBackoff: true,
    retryDelay: 1,
    retryDelayMax: 3600,
    expireInSeconds: 600,
    notify: true,
  }
  await boss.createQueue(DEAD_LANE, { retentionSeconds: 90 * 86_400 })
  for (const lane of lanes)
    await boss.createQueue(lane, {
      ...common,
      heartbeatSeconds: 10,
      deadLetter: DEAD_LANE,
      deleteAfterSeconds: 3600,
    })
  await boss.getDb().executeSql(`
    grant usage on schema pgboss to weft_app;
    grant select, insert, update, delete on all tables in schema pgboss to weft_app;
    grant execute on all functions in schema pgboss to weft_app;`)
  await boss.stop({ graceful: false })
}

/** A pg-boss for one process. `work` false: it only sends. */
export function openBoss(url: string, work: boolean, onError: (error: Error) => void): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    max: work ? 4 : 2,
    migrate: false,
    createSchema: false,
    supervise: work,
    schedule: false,
    useListenNotify: work,
    monitorIntervalSeconds: 10,
    superviseIntervalSeconds: 10,
    application_name: 'weft jobs',
  })
  boss.on('error', onError)
  return boss
}
