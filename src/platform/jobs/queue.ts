import { createHash } from 'node:crypto'
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

export const lanes: readonly Lane[] = ['quick', 'slow', 'dispatch', 'page']
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

  return {
    boss,
    async enqueue(tx, organisationId, job, data, options = {}) {
      job.schema.parse(data)
      const envelope: Envelope = { kind: 'job', name: job.name, organisationId, data }
      const { startAfter, once } = options
      await boss.send(job.lane, envelope, {
        db: fromDrizzle(tx, sql),
        retryLimit: job.retryLimit ?? JOB_RETRIES,
        ...(startAfter ? { startAfter } : {}),
        ...(once ? { id: sameId(`${organisationId}/${job.name}/${once}`) } : {}),
      })
    },
    async react(tx, events) {
      const jobs = events.flatMap((event) =>
        (byEvent.get(event.type) ?? []).flatMap(({ name, when }) => {
          if (when?.(event) === false) return []
          const { organisationId } = event
          const envelope: Envelope = { kind: 'reaction', name, organisationId, data: event }
          return [{ data: envelope, retryLimit: REACTION_RETRIES }]
        }),
      )
      // One statement: the organisation's chain is locked meanwhile.
      if (jobs.length > 0) await boss.insert('quick', jobs, { db: fromDrizzle(tx, sql) })
    },
  }
}

/** The same id for the same name, as a UUID version 8 (RFC 9562): the queue keeps one job of an id. */
function sameId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
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
