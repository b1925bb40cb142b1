import { useMemo } from 'react'
import { useSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { daysOf, type FiguresSearch } from './search.ts'

/** What the address asks for, as the server is asked. */
export function useFigures() {
  const search = useSearch<FiguresSearch>()
  const { zone } = useSession().organisation
  const { query } = search
  const { from, to, firstDay, lastDay } = daysOf(search, zone, new Date())
  const asked = useMemo(() => ({ from, to, ...(query ? { queryIds: [query] } : {}) }), [from, to, query])
  return { search, zone, asked, firstDay, lastDay }
}
