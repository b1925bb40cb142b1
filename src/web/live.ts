import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import {
  backoff,
  type LiveEvent,
  type LiveState,
  liveAddress,
  lost,
  ownWords,
  parseEvent,
  startState,
  take,
} from './live-state.ts'
import { sessionKey } from './session-key.ts'

export type Connection = 'live' | 'connecting' | 'reconnecting' | 'offline'
type Keys = readonly QueryKey[] | ((event: LiveEvent) => readonly QueryKey[])

const routes: { prefix: string; keys: Keys }[] = []
const listeners = new Set<() => void>()
const watchers = new Set<(event: LiveEvent) => void>()
let connection: Connection = 'connecting'

/** Events whose type starts with `prefix` refetch what is shown under these query keys. Returns a way to undo it. */
export function registerLive(prefix: string, keys: Keys): () => void {
  const route = { prefix, keys }
  routes.push(route)
  return () => void routes.splice(routes.indexOf(route), 1)
}

/** Sees every new event (for presence and other things that are not queries). */
export function watchLive(watch: (event: LiveEvent) => void): () => void {
  watchers.add(watch)
  return () => watchers.delete(watch)
}

/** The query keys an event touches. */
export function keysFor(event: LiveEvent): QueryKey[] {
  return routes
    .filter((route) => event.type.startsWith(route.prefix))
    .flatMap((route) => (typeof route.keys === 'function' ? route.keys(event) : route.keys))
}

/** How the line to the server stands. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function setConnection(next: Connection): void {
  if (next === connection) return
  connection = next
  for (const listener of listeners) listener()
}

/** Hidden tabs hang up after this long: browsers allow few lines to one host, and coming back catches up by number. */
const hiddenGrace = 60_000

let open: { line: Line; close: () => void } | undefined

/**
 * Opens the line and keeps it; a second call changes nothing. As early as possible: what is asked for before the line
 * stands must be asked for twice.
 */
export function openLive(queries: QueryClient): void {
  if (open) return
  const line = new Line(queries)
  const onVisible = (): void => line.seen(!document.hidden)
  const onOnline = (): void => line.dial()
  const onOffline = (): void => setConnection('offline')
  document.addEventListener('visibilitychange', onVisible)
  addEventListener('online', onOnline)
  addEventListener('offline', onOffline)
  const close = (): void => {
    line.hangUp()
    document.removeEventListener('visibilitychange', onVisible)
    removeEventListener('online', onOnline)
    removeEventListener('offline', onOffline)
  }
  open = { line, close }
  line.dial()
}

export function closeLive(): void {
  open?.close()
  open = undefined
  setConnection('connecting')
}

/** Does not wait for the next attempt: the reason for the break is known to be gone. */
export function redialLive(): void {
  open?.line.dial()
}

class Line {
  private state: LiveState = startState
  private source: EventSource | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly queries: QueryClient
  private readonly refresh: (keys: QueryKey[]) => void

  constructor(queries: QueryClient) {
    this.queries = queries
    this.refresh = gather(queries)
  }

  dial(): void {
    this.hangUp()
    const source = new EventSource(liveAddress(this.state))
    this.source = source
    source.onopen = () => setConnection('live')
    source.onmessage = (message: MessageEvent<string>) => this.hear(parseEvent(message.data))
    for (const word of ownWords) {
      source.addEventListener(word, (message) => this.hear(parseEvent(message.data, word)))
    }
    source.onerror = () => this.broke(source.readyState === EventSource.CLOSED)
  }

  hangUp(): void {
    clearTimeout(this.timer)
    this.source?.close()
    this.source = undefined
  }

  seen(visible: boolean): void {
    if (!visible) {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.hangUp(), hiddenGrace)
    } else if (this.source) clearTimeout(this.timer)
    else this.dial()
  }

  private hear(event: LiveEvent | undefined): void {
    if (!event) return
    const first = this.state.seq === null
    const taken = take(this.state, event)
    this.state = taken.state
    if (taken.verdict === 'reset') void this.queries.invalidateQueries()
    else if (first) this.refetchEarlier()
    if (taken.verdict !== 'new') return
    this.refresh(keysFor(event))
    for (const watch of watchers) watch(event)
  }

  /**
   * What was asked for before the stream named its number may have missed something in between: it is asked for again,
   * once its first answer is here, so that the page is not drawn later for it.
   */
  private refetchEarlier(): void {
    const cache = this.queries.getQueryCache()
    const again = (hashes: readonly string[]): void =>
      void this.queries.invalidateQueries({ predicate: (query) => hashes.includes(query.queryHash) })
    const asked = cache.getAll().filter((query) => query.state.dataUpdatedAt > 0)
    const asking = cache.findAll({ fetchStatus: 'fetching' })
    again(asked.filter((query) => !asking.includes(query)).map((query) => query.queryHash))
    for (const query of asking)
      void query.promise?.catch(() => undefined).then(() => again([query.queryHash]))
  }

  private broke(refused: boolean): void {
    this.hangUp()
    this.state = lost(this.state)
    setConnection(navigator.onLine ? 'reconnecting' : 'offline')
    // The browser hides why a stream was refused; asking who we are tells whether the session is over.
    if (refused) void this.queries.invalidateQueries({ queryKey: sessionKey })
    this.timer = setTimeout(() => this.dial(), backoff(this.state.failures, Math.random()))
  }
}

/** A burst of events (catching up) becomes one refetch a key. */
function gather(queries: QueryClient): (keys: QueryKey[]) => void {
  const waiting = new Map<string, QueryKey>()
  let timer: ReturnType<typeof setTimeout> | undefined
  return (keys) => {
    for (const key of keys) waiting.set(JSON.stringify(key), key)
    if (timer !== undefined || waiting.size === 0) return
    timer = setTimeout(() => {
      timer = undefined
      const due = [...waiting.values()]
      waiting.clear()
      for (const queryKey of due) void queries.invalidateQueries({ queryKey })
    }, 50)
  }
}
