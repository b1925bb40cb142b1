import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { needsSignIn, toRefusal } from './errors.ts'

type OnSignedOut = () => void
let signedOut: OnSignedOut = () => {}

/** The shell says what happens when the server no longer knows the viewer. */
export function onSignedOut(action: OnSignedOut): void {
  signedOut = action
}

const watch = (error: unknown): void => {
  if (needsSignIn(error)) signedOut()
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({ onError: watch }),
  defaultOptions: {
    queries: {
      // Live events say when something changed; until then what we have is good.
      staleTime: 60_000,
      // A refusal will not change its mind; only silence and breakage are worth another try.
      retry: (failures, error) => failures < 2 && ['server', 'offline'].includes(toRefusal(error).kind),
    },
    mutations: { retry: false },
  },
})
