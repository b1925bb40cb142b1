import { useEffect, useRef } from 'react'
import { textId } from '../column-context.ts'
import type { Cursor } from './insert.ts'

/** Where in a column was last written; remembered when the field loses the focus. */
export function useCursor(key: string): () => Cursor | null {
  const last = useRef<Cursor | null>(null)
  useEffect(() => {
    const onLeave = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLTextAreaElement)) return
      const part = partOf(target.id, key)
      if (part === null) return
      last.current = { part, start: target.selectionStart, end: target.selectionEnd }
    }
    document.addEventListener('focusout', onLeave)
    return () => document.removeEventListener('focusout', onLeave)
  }, [key])
  return () => {
    const cursor = last.current
    // What was marked may have gone since, with its post.
    return cursor && document.getElementById(textId(key, cursor.part)) ? cursor : null
  }
}

function partOf(id: string, key: string): number | null {
  const first = textId(key)
  if (id === first) return 0
  const rest = id.startsWith(`${first}-`) ? id.slice(first.length + 1) : ''
  return /^\d+$/.test(rest) ? Number(rest) : null
}

/** Goes back to where the words were put, once the pane over the page is gone. */
export function returnTo(key: string, { part }: Cursor, end: number): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const field = document.getElementById(textId(key, part))
      if (!(field instanceof HTMLTextAreaElement)) return
      field.focus()
      field.setSelectionRange(end, end)
    }),
  )
}
