import { useLocation } from '@tanstack/react-router'
import { type RefObject, useLayoutEffect } from 'react'

// Where each visited place was scrolled to; a place is one entry of the browser's history.
const kept = new Map<string, number>()

/**
 * Keeps where an element is scrolled to for each place visited, and returns there on the way back. It moves only when
 * it appears and when `restoreOn` changes: a list beside which another row was opened must stand still.
 */
export function useKeptScroll(element: RefObject<HTMLElement | null>, name: string, restoreOn = ''): void {
  const entry = useLocation({ select: (location) => location.state.__TSR_key ?? location.href })
  const key = `${entry} ${name}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key alone must not move anything
  useLayoutEffect(() => {
    if (element.current) element.current.scrollTop = kept.get(key) ?? 0
  }, [restoreOn])
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const remember = (): void => void kept.set(key, node.scrollTop)
    remember()
    node.addEventListener('scroll', remember, { passive: true })
    return () => node.removeEventListener('scroll', remember)
  }, [element, key])
}
