import { useMemo } from 'react'

const DAY = 86_400_000

/** The last so many days up to the next full hour, the same for an hour so that nothing is asked twice. */
export function useWindow(days: number): { from: string; to: string } {
  const hour = Math.ceil(Date.now() / 3_600_000)
  return useMemo(() => {
    const to = hour * 3_600_000
    return { from: new Date(to - days * DAY).toISOString(), to: new Date(to).toISOString() }
  }, [hour, days])
}
