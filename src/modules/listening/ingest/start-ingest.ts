import { createCtx, type Engine } from '#platform/ctx.ts'
import { createAlarm } from './alarm.ts'
import { type Following, followSource } from './follow-source.ts'
import { type Followed, holdSources } from './held-sources.ts'

export interface IngestOptions {
  readonly engine: Engine
  /** Aborting it ends ingest; see `done`. */
  readonly signal: AbortSignal
  /** How often new, gone and woken sources are looked for. Default 1,000 ms. */
  readonly tickMs?: number
}

export interface Ingest {
  /** Resolves when every source is put down and its last items are stored. Never rejects. */
  readonly done: Promise<void>
}

interface Running extends Following {
  readonly stop: AbortController
  seen: number
}

/**
 * The ingest role: follows the sources of all organisations, each in a loop of its own, so that one that hangs or
 * fails holds up no other. Any number of processes may run it; each source is followed by one of them. When the
 * database goes away everything pauses and goes on by itself, from the stored cursors.
 */
export function startIngest({ engine, signal, tickMs = 1000 }: IngestOptions): Ingest {
  const running = new Map<string, Running>()
  const held = holdSources(engine.db.$client, () => {
    for (const one of running.values()) one.stop.abort()
  })

  const begin = (followed: Followed): void => {
    const stop = new AbortController()
    const actor = { kind: 'system', name: 'listening.ingest' } as const
    const contextFor = () => createCtx(engine, { organisationId: followed.organisationId, actor })
    const following = followSource(followed, contextFor, AbortSignal.any([signal, stop.signal]))
    const done = following.done.then(async () => {
      running.delete(followed.id)
      await held.release(followed.id)
    })
    running.set(followed.id, { ...following, done, stop, seen: followed.wake })
  }
  const look = async (): Promise<void> => {
    const sources = await held.refresh()
    const ids = new Set(sources.map(({ id }) => id))
    for (const [id, one] of running) if (!ids.has(id)) one.stop.abort()
    for (const source of sources) {
      const one = running.get(source.id)
      if (!one) begin(source)
      else if (one.seen !== source.wake) {
        one.seen = source.wake
        one.wake()
      }
    }
  }
  return { done: run() }

  async function run(): Promise<void> {
    const alarm = createAlarm(signal, () => new Date())
    let away = false
    while (!signal.aborted) {
      try {
        await look()
        if (away) engine.log.info({}, 'ingest goes on')
        away = false
      } catch (error) {
        if (!away) engine.log.warn({ err: error }, 'ingest waits for the database')
        away = true
      }
      await alarm.until(new Date(Date.now() + tickMs))
    }
    await Promise.all([...running.values()].map((one) => one.done))
    held.close()
  }
}
