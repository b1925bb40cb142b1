import { createCtx, type Engine } from '#platform/ctx.ts'
import type { FrameStream } from '#platform/stream/index.ts'
import { frameTaker } from './match-frames.ts'

export interface Matchers {
  /** Resolves when the last frames are stored. Never rejects. */
  readonly done: Promise<void>
}

/** A query that was saved finds what comes so much later; what was found before is looked at again when it is stored. */
const QUERIES_MS = 1000

/** Takes part in matching what comes through the stream, with every other process that does. */
export function startMatchers(engine: Engine, stream: FrameStream, signal: AbortSignal): Matchers {
  const actor = { kind: 'system', name: 'listening.matcher' } as const
  const contextFor = (organisationId: string) => createCtx(engine, { organisationId, actor })
  const done = stream
    .consume(frameTaker(contextFor, QUERIES_MS), signal)
    .catch((error: unknown) =>
      engine.log.error({ err: error }, 'matching what comes through the stream ended'),
    )
  return { done }
}
