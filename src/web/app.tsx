import { i18n } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Toaster } from './design/toast.tsx'
import { onSignedOut, queryClient } from './queries.ts'
import { isInside, router } from './routes.tsx'
import { sessionEnded } from './session-ended.ts'
import { sessionKey } from './session-key.ts'
import { startShortcuts } from './shell/shortcuts.ts'

/** Everything that stands around the routes. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <Pages />
      </QueryClientProvider>
    </I18nProvider>
  )
}

function Pages() {
  const { i18n: now } = useLingui()
  useEffect(startShortcuts, [])
  useEffect(() => {
    onSignedOut((wanted) => {
      // Nobody was signed in yet: the way in is the route's own affair.
      if (isInside() && queryClient.getQueryData(sessionKey) !== undefined) sessionEnded(wanted)
    })
  }, [])
  // A new language draws every sentence anew; nothing else would know that a word has changed.
  return (
    <div key={now.locale} className="contents">
      <RouterProvider router={router} />
      <Toaster />
    </div>
  )
}
