import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { backoff, type LiveEvent, type LiveState, liveAddress, lost, parseEvent, startState, take } from './live-state.ts'

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

/** Opens the line and keeps it. Returns a way to close it. */
export function startLive(queries: QueryClient): () => void {
  let state: LiveState = startState
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let hideTimer: ReturnType<typeof setTimeout> | undefined
  const refresh = gather(queries)

  const hangUp = (): void => {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }
  const onMessage = (message: MessageEvent<string>): void => {
    const event = parseEvent(message.data)
    if (!event) return
    const taken = take(state, event)
    state = taken.state
    if (taken.verdict === 'reset') void queries.invalidateQueries()
    if (taken.verdict !== 'new') return
    refresh(keysFor(event))
    for (const watch of watchers) watch(event)
  }
  const dial = (): void => {
    hangUp()
    const first = state.seq === null
    const line = new EventSource(liveAddress(state))
    source = line
    line.onopen = () => {
      setConnection('live')
      // Without a number to catch up from, what was fetched before the line stood may already be old.
      if (first) void queries.invalidateQueries({ refetchType: 'active', stale: true })
    }
    line.onmessage = onMessage
    line.onerror = () => {
      hangUp()
      state = lost(state)
      setConnection(navigator.onLine ? 'reconnecting' : 'offline')
      timer = setTimeout(dial, backoff(state.failures, Math.random()))
    }
  }
  const onVisible = (): void => {
    clearTimeout(hideTimer)
    if (document.hidden) hideTimer = setTimeout(hangUp, hiddenGrace)
    else if (!source) dial()
  }
  const onOffline = (): void => setConnection('offline')

  dial()
  document.addEventListener('visibilitychange', onVisible)
  addEventListener('online', dial)
  addEventListener('offline', onOffline)
  return () => {
    hangUp()
    clearTimeout(hideTimer)
    document.removeEventListener('visibilitychange', onVisible)
    removeEventListener('online', dial)
    removeEventListener('offline', onOffline)
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
