import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in px as it changes; `start` before it is measured. */
export function useWidth<T extends HTMLElement>(start: number): [RefObject<T | null>, number] {
  const element = useRef<T>(null)
  const [width, setWidth] = useState(start)
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    setWidth(node.clientWidth || start)
    const watch = new ResizeObserver(() => setWidth(node.clientWidth || start))
    watch.observe(node)
    return () => watch.disconnect()
  }, [start])
  return [element, width]
}
