import { useBlocker } from '@tanstack/react-router'

/** Asks before unsaved words are left; closing the tab asks in the browser's own words. */
export function useLeaving(unsaved: () => boolean) {
  return useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && unsaved(),
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
}
