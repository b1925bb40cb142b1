import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Right, rights } from '#kernel/actor.ts'
import { type Clock, systemClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { channelsModule, createRemoteMedia, REMOTE_MEDIA } from '#modules/channels/index.ts'
import { linkSafetyModule } from '#modules/link-safety/index.ts'
import { peopleModule } from '#modules/people/index.ts'
import { NETWORKS, type Network, networkRegistry } from '#networks/contract/network.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { migrate } from '#platform/db/migrate.ts'
import type { ReactionDefinition } from '#platform/jobs/define.ts'
import { type Envelope, lanes, prepareQueues } from '#platform/jobs/queue.ts'
import { runner, startWorkers } from '#platform/jobs/worker.ts'
import { MOOD_PROGRAM, type MoodProgram } from '#platform/learning/program/index.ts'
import { createLogger } from '#platform/log/index.ts'
import { SAFE_FETCH } from '#platform/safe-fetch/index.ts'
import { createSecrets, SECRETS } from '#platform/secrets/index.ts'
import { type FrameStream, STREAM } from '#platform/stream/index.ts'
import { createTestDatabase } from '#tests/support/postgres.ts'
import { openEngine, service } from '../../../engine.ts'
import { listeningModule } from '../index.ts'

const platform = (folder: string) => new URL(`../../../platform/${folder}/migrations/`, import.meta.url)

export interface WorldOptions {
  readonly networks: readonly Network[]
  readonly clock?: Clock
  /** Another server than the run's own. */
  readonly url?: string
  readonly reactions?: readonly ReactionDefinition[]
  /** Wide sources are matched behind it. */
  readonly stream?: FrameStream
  readonly moods?: MoodProgram
}

export type World = Awaited<ReturnType<typeof openWorld>>

/** The two rooms, and the tables of people and link safety, on a database of their own, with the networks the test brings. */
export async function openWorld(options: WorldOptions) {
  const database = options.url ? null : await createTestDatabase({ empty: true })
  const url = options.url ?? database?.url ?? ''
  await migrate(url, [
    { room: 'platform', directory: platform('db') },
    { room: 'events', directory: platform('events') },
    { room: 'auth', directory: platform('auth') },
    ...[peopleModule, channelsModule, linkSafetyModule, listeningModule].flatMap(({ name, migrations }) =>
      migrations ? [{ room: name, directory: migrations }] : [],
    ),
  ])
  await prepareQueues(url)
  const log = createLogger('silent')
  const unreachable: typeof fetch = () => Promise.reject(new Error('this test reaches nobody'))
  const media = { keys: [randomBytes(32)], fetch: unreachable, directory: join(tmpdir(), 'never'), log }
  const probe = { name: 'probe', reactions: options.reactions ?? [] }
  const modules = [channelsModule, listeningModule, probe]
  const running = await openEngine({
    url,
    modules,
    log,
    clock: options.clock ?? systemClock,
    work: true,
    services: [
      service(NETWORKS, networkRegistry(options.networks)),
      service(SECRETS, createSecrets([{ id: 'test', key: randomBytes(32) }])),
      service(SAFE_FETCH, unreachable),
      service(STREAM, options.stream ?? null),
      service(MOOD_PROGRAM, options.moods ?? null),
      service(REMOTE_MEDIA, createRemoteMedia(media)),
    ],
  })
  const workers = {
    jobs: modules.flatMap((module) => ('jobs' in module ? (module.jobs ?? []) : [])),
    reactions: modules.flatMap((module) => module.reactions ?? []),
    contextFor: running.systemCtx,
    log,
  }
  const run = runner(workers)

  return {
    ...running,
    url,
    /** A member of a new organisation. */
    organisation: (having: readonly Right[] = rights): Ctx =>
      createCtx(running.engine, {
        organisationId: newId(),
        actor: {
          kind: 'member',
          memberId: newId(),
          userId: newId(),
          name: 'Ada Owner',
          departmentId: null,
          rights: new Set(having),
          scopes: new Map(),
          hidden: [],
        },
      }),
    /** Runs what is queued, and what that queues, until nothing is left. */
    async drain() {
      for (let found = true; found; ) {
        found = false
        for (const lane of lanes)
          for (const job of (await running.boss.fetch<Envelope>(lane, { batchSize: 100 })) ?? []) {
            found = true
            await run(job.data)
            await running.boss.complete(lane, job.id)
          }
      }
    },
    /** Runs jobs as they come, like a worker process. */
    work: () => startWorkers({ ...workers, queue: running.engine.queue }),
    async end() {
      await running.close()
      await database?.drop()
    },
  }
}

/** Polls until it holds; a shared machine makes fixed waits lie. */
export async function eventually<T>(
  read: () => Promise<T> | T,
  holds: (value: T) => boolean,
  ms = 15_000,
): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const value = await read()
    if (holds(value)) return value
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(value)} after ${ms} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
