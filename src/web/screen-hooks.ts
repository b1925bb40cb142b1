import {
  useNavigate,
  useParams as useRouterParams,
  useSearch as useRouterSearch,
} from '@tanstack/react-router'
import { useCallback } from 'react'

export { usePlace } from './place.ts'

/** The parameters of the screen's path. The caller names their shape: routes are built from a list, so no type travels. */
export function useParams<T extends { [name: string]: string | undefined }>(): Partial<T> {
  return useRouterParams({ strict: false }) as Partial<T>
}

/** The address's search part as the screen's `search` reads it. */
export function useSearch<T extends object>(): T {
  return useRouterSearch({ strict: false }) as T
}

/** Changes some search values and keeps the rest; `undefined` removes one. Replaces, so Back leaves the screen. */
export function useSetSearch(): (
  patch: Readonly<Record<string, unknown>>,
  options?: { push?: boolean },
) => void {
  const navigate = useNavigate()
  return useCallback(
    (patch, options) => {
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, ...patch }),
        replace: options?.push !== true,
        resetScroll: false,
      })
    },
    [navigate],
  )
}

/** Goes to a plain address: `go('/inbox/mine?sort=age')`. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate()
  return useCallback(
    (to, options) => void navigate({ href: to, replace: options?.replace === true }),
    [navigate],
  )
}
