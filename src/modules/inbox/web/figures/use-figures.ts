import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '#web/api.ts'
import { useSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { daysOf, type FiguresSearch } from './search.ts'

/** What the address asks for, as the server is asked, and what may be chosen. */
export function useFigures() {
  const search = useSearch<FiguresSearch>()
  const { zone } = useSession().organisation
  const { desk, channel, by } = search
  const { from, to, firstDay, lastDay } = daysOf(search, zone, new Date())
  const asked = useMemo(
    () => ({
      from,
      to,
      by,
      ...(desk ? { departmentId: desk } : {}),
      ...(channel ? { channelId: channel } : {}),
    }),
    [from, to, by, desk, channel],
  )
  const departments = useQuery(orpc.people.departments.queryOptions())
  const listed = useQuery(orpc.channels.list.queryOptions())
  return {
    search,
    zone,
    asked,
    firstDay,
    lastDay,
    desks: departments.data?.departments.map(({ id, name }) => ({ id, name })) ?? [],
    channels:
      listed.data?.channels.map((card) => ({ id: card.id, name: `${card.networkName} (${card.handle})` })) ??
      [],
  }
}
