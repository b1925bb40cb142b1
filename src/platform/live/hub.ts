import pg from 'pg'
import { LIVE_CHANNEL } from '../events/append.ts'
import type { Logger } from '../log/index.ts'
import { sharedAnswers } from './shared-answers.ts'

export interface LiveHub {
  /** Calls back whenever the organisation's chain grew, or might have (after a reconnect). Returns how to stop. */
  subscribe(organisationId: string, onGrowth: (seq: number | null) => void): () => void
  /**
   * Asks once for all who ask the same while the answer is on its way, and hands everybody that answer. Whoever asks
   * after the chain grew gets one that was begun after it grew, so nobody goes to sleep on an older one.
   */
  share<T>(organisationId: string, question: string, ask: () => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/**
 * One LISTEN connection a process. When it breaks it reconnects and wakes everybody, so nothing that happened in
 * between is missed: subscribers read from their own number on.
 */
export function startLiveHub(url: string, log: Logger): LiveHub {
  const listeners = new Map<string, Set<(seq: number | null) => void>>()
  const shared = sharedAnswers()
  let client: pg.Client | null = null
  let stopped = false
  let retry: NodeJS.Timeout | undefined

  const wakeAll = () => {
    shared.forgetAll()
    for (const set of listeners.values()) for (const wake of set) wake(null)
  }
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, application_name: 'weft live', keepAlive: true })
    next.on('error', () => undefined) // 'end' follows and reconnects
    next.on('end', () => {
      if (stopped) return
      retry = setTimeout(() => void connect(), 500)
    })
    next.on('notification', ({ payload }) => {
      const [organisation, seq] = (payload ?? '').split(':')
      shared.forget(organisation ?? '')
      for (const wake of listeners.get(organisation ?? '') ?? []) wake(Number(seq))
    })
    try {
      await next.connect()
      await next.query(`listen ${LIVE_CHANNEL}`)
      client = next
      wakeAll()
    } catch (error) {
      log.warn({ err: error }, 'live updates wait for the database')
      await next.end().catch(() => undefined)
    }
  }
  void connect()

  return {
    subscribe(organisationId, onGrowth) {
      const set = listeners.get(organisationId) ?? new Set()
      listeners.set(organisationId, set.add(onGrowth))
      return () => {
        set.delete(onGrowth)
        if (set.size === 0) listeners.delete(organisationId)
      }
    },
    share: shared.ask,
    async stop() {
      stopped = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
