import type { Fault } from '#networks/contract/faults.ts'
import type { Deliver } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { noteStreaming, takeStreamed } from '../commands/take-streamed.ts'
import { backoffMs } from '../domain/backoff.ts'
import { findSource } from '../store/sources.ts'
import { askSource } from './ask-source.ts'

export interface Stream {
  /** True while items are told as they happen. */
  alive(): boolean
  /** True once it stood for a moment. */
  steady(): boolean
  /** Starts when it is time and none is alive. `onOver` is called when it breaks. */
  start(): void
  /** Ends it and waits until its last items are stored. */
  stop(): Promise<void>
}

interface StreamOptions {
  readonly ctx: () => Ctx
  readonly source: { readonly id: string; readonly channelId: string }
  /** The stream stood, or broke: the caller polls, because between the last poll and the stream things were said. */
  readonly onTurn: (fault: Fault | null) => void
}

/** A stream that stands for so long counts as standing, and its earlier failures as past. */
const STEADY_MS = 2000
const LONG_MS = 60_000
/** Servers that refuse to stream are asked again seldom; they are polled. */
const NO_STREAM_MS = 3_600_000
const LAST_WORDS_MS = 5000

/** Follows one source's stream, with growing pauses between attempts. */
export function createStream({ ctx, source, onTurn }: StreamOptions): Stream {
  let running: { readonly over: Promise<void>; readonly abort: AbortController } | null = null
  let notBefore = 0
  let failures = 0
  let stands = false

  const note = (streaming: boolean) =>
    noteStreaming(ctx(), source.id, streaming).catch((error: unknown) =>
      ctx().log.debug({ err: error }, 'the state of a stream was not noted'),
    )
  const run = async (abort: AbortController): Promise<void> => {
    const began = Date.now()
    const steady = setTimeout(() => {
      stands = true
      void note(true)
      onTurn(null)
    }, STEADY_MS)
    const fault = await listen(ctx(), source, abort.signal).catch(lostDatabase)
    clearTimeout(steady)
    running = null
    stands = false
    failures = Date.now() - began >= LONG_MS ? 1 : failures + 1
    notBefore = Date.now() + pauseMs(fault, failures, ctx().now())
    void note(false)
    if (!abort.signal.aborted) onTurn(fault)
  }

  return {
    alive: () => running !== null,
    steady: () => stands,
    start() {
      if (running || Date.now() < notBefore) return
      const abort = new AbortController()
      running = { abort, over: run(abort) }
    },
    async stop() {
      const last = running
      if (!last) return
      last.abort.abort()
      await Promise.race([last.over, new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS).unref())])
    },
  }
}

async function listen(
  ctx: Ctx,
  source: { readonly id: string; readonly channelId: string },
  signal: AbortSignal,
): Promise<Fault> {
  const given = new AbortController()
  const either = AbortSignal.any([signal, given.signal])
  const row = await ctx.read((tx) => findSource(tx, ctx.organisationId, source.id))
  if (row?.state !== 'active') return { kind: 'refused', reason: 'This source is not followed any more.' }
  const asked = await askSource<never>(ctx, row, async (receive, session, reading) => {
    if (!receive.stream) return { kind: 'refused', reason: 'This network does not stream.' }
    const { pollSeconds } = receive
    const deliver: Deliver = async (items, cursor) => {
      const taken = await takeStreamed(ctx, source.id, {
        items,
        reading,
        cursor,
        pollSeconds,
        signal: either,
      })
      if (taken.ok) return
      given.abort()
      throw new Error(taken.error.message)
    }
    return receive.stream(session, deliver, either, row.cursor)
  })
  return asked?.answer ?? { kind: 'refused', reason: 'The channel is not connected.' }
}

function lostDatabase(error: unknown): Fault {
  return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) }
}

function pauseMs(fault: Fault, failures: number, now: Date): number {
  if (fault.kind === 'refused' || fault.kind === 'gone') return NO_STREAM_MS
  const patient = backoffMs(failures, Math.random())
  return fault.kind === 'retryLater' ? Math.max(patient, fault.at.getTime() - now.getTime()) : patient
}
