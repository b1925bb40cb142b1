import { useSyncExternalStore } from 'react'
import { formatAgo, formatDay, formatExact, formatTime } from '../i18n.ts'

// One clock for all times on the page; it ticks only while somebody looks.
const listeners = new Set<() => void>()
let minute = Math.floor(Date.now() / 60_000)
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    minute = Math.floor(Date.now() / 60_000)
    for (const each of listeners) each()
  }, 15_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The current minute since 1970; a component that uses it draws itself anew when it passes. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => minute)
}

type TimeProps = {
  /** ISO instant. */
  at: string
  /** `short`: 09:31, Tue 09:31, 2 March. `ago`: 50 min, 4 h. `day`: 11 March 2026. */
  style?: 'short' | 'ago' | 'day' | undefined
  className?: string | undefined
}

/** A moment in the viewer's zone, short in the page and exact on hover. */
export function Time({ at, style = 'short', className }: TimeProps) {
  useMinute()
  const words = style === 'ago' ? formatAgo(at) : style === 'day' ? formatDay(at) : formatTime(at)
  return (
    <time dateTime={at} title={formatExact(at)} className={className}>
      {words}
    </time>
  )
}
