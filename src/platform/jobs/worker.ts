import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '../ctx.ts'
import type { Logger } from '../log/index.ts'
import type { JobDefinition, Lane, ReactionDefinition } from './define.ts'
import { type Envelope, lanes, type Queue } from './queue.ts'

export interface WorkerOptions {
  readonly queue: Queue
  readonly jobs: readonly JobDefinition[]
  readonly reactions: readonly ReactionDefinition[]
  readonly contextFor: (organisationId: string, name: string) => Ctx
  readonly log: Logger
}

const concurrency: Record<Lane, number> = { quick: 6, slow: 2, dispatch: 8, page: 8 }

/** Starts the lanes. A run that throws is logged here, once, and tried again by the queue. */
export async function startWorkers(options: WorkerOptions): Promise<void> {
  const lanesHere: Lanes = {
    queue: options.queue,
    run: runner(options),
    busy: { quick: 0, slow: 0, dispatch: 0, page: 0 },
  }
  for (const lane of lanes)
    for (let slot = 0; slot < concurrency[lane]; slot += 1) await startSlot(lanesHere, lane)
}

interface Lanes {
  readonly queue: Queue
  readonly run: (envelope: Envelope) => Promise<void>
  /** How many places of each lane have a run now. */
  readonly busy: Record<Lane, number>
}

/**
 * One place in a lane, one run at a time. Whoever had a run asks for the next at once: pg-boss itself would wait out its
 * poll between any two, so that a lane with a backlog would take two runs a second in each place. Only while this process
 * is full of posts that are due now does everything else keep to that pace.
 */
async function startSlot({ queue, run, busy }: Lanes, lane: Lane): Promise<void> {
  const slot: { id?: string } = {}
  slot.id = await queue.boss.work<Envelope>(
    lane,
    { batchSize: 1, pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 },
    async ([job]) => {
      if (!job) return
      busy[lane] += 1
      try {
        await run(job.data)
      } finally {
        busy[lane] -= 1
        if (slot.id && (lane === 'dispatch' || lane === 'page' || busy.dispatch < concurrency.dispatch))
          queue.boss.notifyWorker(slot.id)
      }
    },
  )
}

/** Runs one envelope; also what tests call to drain the queue without waiting. */
export function runner(options: Omit<WorkerOptions, 'queue'>): (envelope: Envelope) => Promise<void> {
  const jobs = new Map(options.jobs.map((job) => [job.name, job]))
  const reactions = new Map(options.reactions.map((reaction) => [reaction.name, reaction]))
  return async (envelope) => {
    const ctx = options.contextFor(envelope.organisationId, envelope.name)
    try {
      if (envelope.kind === 'job') await runJob(jobs.get(envelope.name), ctx, envelope)
      else await runReaction(reactions.get(envelope.name), ctx, envelope)
    } catch (error) {
      options.log.error(
        { err: error, job: envelope.name, organisation: envelope.organisationId },
        'a job failed and will be tried again',
      )
      throw error
    }
  }
}

async function runJob(job: JobDefinition | undefined, ctx: Ctx, envelope: Envelope): Promise<void> {
  if (!job) throw new Error(`No job is called ${envelope.name}: was it renamed while runs were waiting?`)
  const handler = await job.load()
  await handler(ctx, job.schema.parse(envelope.data))
}

async function runReaction(
  reaction: ReactionDefinition | undefined,
  ctx: Ctx,
  envelope: Envelope,
): Promise<void> {
  if (!reaction)
    throw new Error(`No reaction is called ${envelope.name}: was it renamed while runs were waiting?`)
  const handle = await reaction.load()
  await handle(ctx, envelope.data as StoredEvent)
}
