import { fixedClock } from '#kernel/clock.ts'
import type { StoredEvent } from '#kernel/event.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { Queue } from '#platform/jobs/queue.ts'
import type { Module } from '#platform/module.ts'

/** Work that a room left behind: due at a moment of the story. */
export interface LeftBehind {
  readonly at: Date
  run(): Promise<void>
}

export interface StoryEngine {
  readonly engine: Engine
  moveTo(at: Date): void
  /** Work without a person behind it. */
  system(organisationId: string): Ctx
  /** From now on jobs and reactions of the rooms that take part are part of the story. */
  follow(): void
  /** The first of what they left behind that is due before `until` (null: whatever there is); null when nothing is. */
  next(until: Date | null): LeftBehind | null
}

export interface StoryOptions {
  readonly start: Date
  /** What is due later than this is left to the real queue. */
  readonly now: Date
  /** Rooms whose jobs and reactions take part. Of the others the story itself tells what followed. */
  readonly rooms: readonly Module[]
  /** Reactions that stay out all the same: what they do is for people who are there now. */
  readonly except: readonly string[]
}

/**
 * An engine inside one open transaction, with a clock that the story moves. Commands of the rooms run in it as
 * usual, each in a savepoint, and all of it stands or falls together. What they have done later is done later in the
 * story, too: reminders on their day, a wave at its hour. Use it from one place at a time, for it is one connection.
 */
export function storyEngine(real: Engine, tx: Tx, options: StoryOptions): StoryEngine {
  const clock = fixedClock(options.start)
  const waiting: LeftBehind[] = []
  let follows = false
  const engine: Engine = {
    ...real,
    clock,
    db: Object.assign(tx, { $client: real.db.$client }) as unknown as Db,
    queue: storyQueue(real.queue, options, (organisationId, name, at, run) => {
      if (!follows) return
      waiting.push({ at, run: () => run(system(organisationId, name)) })
    }),
  }
  const system = (organisationId: string, name = 'demo'): Ctx =>
    createCtx(engine, { organisationId, actor: { kind: 'system', name } })
  return {
    engine,
    moveTo: clock.moveTo,
    system,
    follow: () => {
      follows = true
    },
    next: (until) => {
      const first = waiting.reduce<LeftBehind | null>((a, b) => (a && a.at <= b.at ? a : b), null)
      if (!first || (until !== null && first.at >= until)) return null
      waiting.splice(waiting.indexOf(first), 1)
      return { run: first.run, at: new Date(Math.max(first.at.getTime(), clock.now().getTime())) }
    },
  }
}

type Leave = (organisationId: string, name: string, at: Date, run: (ctx: Ctx) => Promise<void>) => void

function storyQueue(queue: Queue, { now, rooms, except }: StoryOptions, leave: Leave): Queue {
  const jobs = new Set(rooms.flatMap((room) => room.jobs ?? []).map((job) => job.name))
  const reactions = rooms
    .flatMap((room) => room.reactions ?? [])
    .filter((reaction) => !except.includes(reaction.name))
  return {
    ...queue,
    enqueue: async (tx, organisationId, job, data, given = {}) => {
      const { startAfter: after } = given
      const startAfter = typeof after === 'number' ? new Date(now.getTime() + after * 1000) : after
      if (!jobs.has(job.name) || (startAfter && startAfter > now))
        return queue.enqueue(tx, organisationId, job, data, given)
      leave(organisationId, job.name, startAfter ?? new Date(0), async (ctx) =>
        (await job.load())(ctx, job.schema.parse(data)),
      )
    },
    react: async (_, events) => {
      for (const event of events)
        for (const reaction of reactions.filter(({ on }) => on.includes(event.type)))
          leave(event.organisationId, reaction.name, new Date(event.at), async (ctx) =>
            (await reaction.load())(ctx, event satisfies StoredEvent),
          )
    },
  }
}
