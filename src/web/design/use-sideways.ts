import { type RefObject, useEffect, useState } from 'react'

/** Whether more stands in a box than its width shows, so that it has to be scrolled sideways; follows its size. */
export function useSideways(box: RefObject<HTMLElement | null>): boolean {
  const [wide, setWide] = useState(false)
  useEffect(() => {
    const node = box.current
    if (!node) return
    const look = () => setWide(node.scrollWidth > node.clientWidth + 1)
    const watch = new ResizeObserver(look)
    watch.observe(node)
    if (node.firstElementChild) watch.observe(node.firstElementChild)
    return () => watch.disconnect()
  }, [box])
  return wide
}
