import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

type Floating = {
  open: boolean
  anchor: () => HTMLElement | null
  align: 'start' | 'end'
  onClose: () => void
  /** Selector of what gets focus on opening. */
  focus?: string | undefined
}

const gap = 4
const edge = 8

/**
 * Places a `popover` layer below its anchor, above it where there is more room, and inside the window. The browser's own
 * popover closes it on Escape and on a press elsewhere.
 */
export function useFloating({
  open,
  anchor,
  align,
  onClose,
  focus,
}: Floating): RefObject<HTMLDivElement | null> {
  const layer = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  const from = useRef(anchor)
  useEffect(() => {
    close.current = onClose
    from.current = anchor
  })
  useLayoutEffect(() => {
    const element = layer.current
    if (!open || !element) return
    const place = (): void => {
      const button = from.current()
      if (button) put(element, button.getBoundingClientRect(), align)
    }
    const onToggle = (event: ToggleEvent): void => {
      if (event.newState !== 'closed') return
      if (element.contains(document.activeElement) || document.activeElement === document.body)
        from.current()?.focus()
      close.current()
    }
    element.showPopover()
    place()
    if (focus) element.querySelector<HTMLElement>(focus)?.focus()
    element.addEventListener('toggle', onToggle)
    addEventListener('resize', place)
    addEventListener('scroll', place, true)
    return () => {
      element.removeEventListener('toggle', onToggle)
      removeEventListener('resize', place)
      removeEventListener('scroll', place, true)
    }
  }, [open, align, focus])
  return layer
}

function put(element: HTMLElement, box: DOMRect, align: 'start' | 'end'): void {
  const { offsetWidth: width, offsetHeight: height } = element
  const below = innerHeight - box.bottom - gap - edge
  const up = below < height && box.top > below
  const left = align === 'end' ? box.right - width : box.left
  element.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`
  element.style.top = `${up ? Math.max(edge, box.top - gap - height) : box.bottom + gap}px`
  element.style.maxHeight = `${Math.max(120, up ? box.top - gap - edge : below)}px`
  element.style.minWidth = `${Math.min(box.width, 480)}px`
}
