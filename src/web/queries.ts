import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { needsSignIn, toRefusal } from './errors.ts'

/** `wanted`: the viewer was doing something, not only looking. */
type OnSignedOut = (wanted: boolean) => void
let signedOut: OnSignedOut = () => {}

/** The shell says what happens when the server no longer knows the viewer. */
export function onSignedOut(action: OnSignedOut): void {
  signedOut = action
}

const watch = (wanted: boolean) => (error: unknown) => {
  if (needsSignIn(error)) signedOut(wanted)
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch(false) }),
  mutationCache: new MutationCache({ onError: watch(true) }),
  defaultOptions: {
    queries: {
      // Live events say when something changed; until then what we have is good.
      staleTime: 60_000,
      // A refusal will not change its mind; only silence and breakage are worth another try.
      retry: (failures, error) => failures < 2 && ['server', 'offline'].includes(toRefusal(error).kind),
    },
    // Held while offline and sent later it would act on a state nobody sees any more: it fails now, in words.
    mutations: { retry: false, networkMode: 'always' },
  },
})
