import { useMinute } from '#web/design/time.tsx'

/** The moment of drawing. Who uses it is drawn anew with every minute that passes. */
export function useNow(): Date {
  useMinute()
  return new Date()
}
