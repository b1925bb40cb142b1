import type { Fault } from '#networks/contract/faults.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { ReceivePort } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { takeFault } from '../commands/take-fault.ts'
import { findSource } from '../store/sources.ts'
import { createAlarm } from './alarm.ts'
import { catchUp } from './catch-up.ts'
import type { Followed } from './held-sources.ts'
import { createStream } from './stream.ts'

export interface Following {
  /** Looks at once. */
  wake(): void
  /** Resolves when it ended and its last items are stored. Never rejects. */
  readonly done: Promise<void>
}

/** While a stream stands, a poll now and then moves the cursor and finds what the stream may have dropped. */
const WITH_STREAM_SECONDS = 60
const DATABASE_MS = { first: 250, longest: 5000 }

/** Follows one source until the signal aborts: polls when it is due, streams where the network can. */
export function followSource(followed: Followed, contextFor: () => Ctx, signal: AbortSignal): Following {
  const alarm = createAlarm(signal, () => contextFor().now())
  const stream = createStream({
    ctx: contextFor,
    source: followed,
    onTurn: (fault) => {
      if (fault && (streamsOnly || fault.kind === 'reauth')) void broke(fault)
      alarm.ring()
    },
  })
  // No poll would notice that such a source fell silent.
  let streamsOnly = false
  const broke = async (fault: Fault) => {
    const ctx = contextFor()
    const taken = { fault, pollSeconds: WITH_STREAM_SECONDS, luck: 0, askedAt: ctx.now() }
    // Should this fail, the poll that follows hears the same from the network.
    await takeFault(ctx, followed.id, taken).catch(() => undefined)
  }
  const nextPoll = (receive: ReceivePort): Date => {
    const usual = receive.pollSeconds * (0.95 + Math.random() / 10)
    const seconds = stream.alive() ? Math.max(usual, WITH_STREAM_SECONDS) : usual
    return new Date(contextFor().now().getTime() + seconds * 1000)
  }
  const round = async (): Promise<Date> => {
    const caught = await catchUp(contextFor(), followed, nextPoll, { signal, streams: stream.steady() })
    streamsOnly = caught.receive?.streamsOnly === true
    if (caught.kind === 'done' && caught.receive?.stream && !signal.aborted) stream.start()
    return caught.nextAt
  }
  return { wake: () => alarm.ring(), done: run() }

  async function run(): Promise<void> {
    let failures = 0
    let nextAt: Date | null = null
    while (!signal.aborted) {
      const ctx = contextFor()
      try {
        nextAt ??= await firstPoll(ctx, followed.id)
        await alarm.until(nextAt)
        if (signal.aborted) break
        nextAt = await round()
        failures = 0
      } catch (error) {
        failures += 1
        if (failures === 1)
          ctx.log.warn({ err: error, source: followed.id }, 'a source waits for the database')
        const pause = Math.min(DATABASE_MS.longest, DATABASE_MS.first * 2 ** failures)
        nextAt = new Date(ctx.now().getTime() + pause)
      }
    }
    await stream.stop()
  }
}

/**
 * When to begin: as planned before, so that a process that starts again and again does not poll again and again. A
 * source that streams is looked at now, for its plan counted on the stream.
 */
async function firstPoll(ctx: Ctx, sourceId: string): Promise<Date> {
  const row = await ctx.read((tx) => findSource(tx, ctx.organisationId, sourceId))
  const streams = row && ctx.use(NETWORKS).get(row.network)?.receive?.stream
  return row && (row.failures > 0 || !streams) ? row.nextAt : ctx.now()
}
