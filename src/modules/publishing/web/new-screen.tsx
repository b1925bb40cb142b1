import { useEffect } from 'react'
import { useGo, useSearch } from '#web/screen-hooks.ts'

/** The short address of a new draft. It lives under drafts, so that it can take its own address while one types. */
export function Screen() {
  const { at } = useSearch<{ at?: string }>()
  const go = useGo()
  useEffect(() => {
    go(at ? `/publish/drafts/new?at=${encodeURIComponent(at)}` : '/publish/drafts/new', { replace: true })
  }, [at, go])
  return null
}
