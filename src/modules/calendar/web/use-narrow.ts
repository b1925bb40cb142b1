import { useSyncExternalStore } from 'react'

const phone = '(max-width: 699px)'

/** True on a phone: one column. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = matchMedia(phone)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    () => matchMedia(phone).matches,
  )
}
