import type { QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { fileText } from './file-text.ts'
import { noTable, readyOf, type TableIn, tableRead, tableTaken, tableTried } from './table-in.ts'
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
  const [state, setState] = useState<TableIn<T>>(noTable)
  const trying = useActOf(
    key,
    (csv: string) => bring({ csv, tryOnly: true }),
    '',
    (told, csv) => setState((before) => tableTried(before, csv, told)),
  )
  const taking = useActOf(
    key,
    (csv: string) => bring({ csv, tryOnly: false }),
    words,
    (told) => setState(tableTaken(told)),
  )
  return {
    told: state.told,
    /** What it would do, while it waits to be taken in and nothing is wrong. */
    ready: readyOf(state),
    busy: taking.isPending,
    read: async (file: File | undefined): Promise<void> => {
      if (!file) return
      setState(noTable)
      const csv = await fileText(file)
      setState(tableRead(csv))
      trying.mutate(csv)
    },
    takeIn: () => taking.mutate(state.csv),
  }
}
