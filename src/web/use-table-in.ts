import type { QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { useActOf } from './use-act.ts'

type Bring<T> = (input: { csv: string; tryOnly: boolean }) => Promise<T>

/**
 * A table on its way in: a file is read and tried at once, and taken in whole when nothing in it is wrong.
 * @param key what the room's queries are kept under
 * @param words what is said once it is in
 */
export function useTableIn<T extends { readonly wrong: readonly unknown[] }>(
  key: QueryKey,
  bring: Bring<T>,
  words: string,
) {
  const [csv, setCsv] = useState('')
  const [told, setTold] = useState<T | null>(null)
  const trying = useActOf(key, (text: string) => bring({ csv: text, tryOnly: true }), '', setTold)
  const taking = useActOf(
    key,
    (text: string) => bring({ csv: text, tryOnly: false }),
    words,
    (done) => {
      setTold(done)
      setCsv('')
    },
  )
  return {
    told,
    /** What it would do, while it waits to be taken in and nothing is wrong. */
    ready: csv !== '' && told !== null && told.wrong.length === 0 ? told : null,
    busy: taking.isPending,
    read: async (file: File | undefined): Promise<void> => {
      if (!file) return
      // What was said of another file says nothing of this one, which may be refused as a whole.
      setTold(null)
      const text = await file.text()
      setCsv(text)
      trying.mutate(text)
    },
    takeIn: () => taking.mutate(csv),
  }
}
