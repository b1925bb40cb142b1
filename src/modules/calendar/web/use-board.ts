import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import type { BoardFilter, BoardItem, Warning } from '../contract.ts'
import { type Day, dayOf, daysOf, instant, minuteOf, readDay, spanOf, type View } from './days.ts'
import { conflictWords, exact } from './labels.ts'

/** What stands in the address of the calendar. */
export type Search = {
  view?: View | undefined
  day?: string | undefined
  department?: string | undefined
  channel?: string | undefined
  author?: string | undefined
  state?: BoardFilter['state'] | undefined
}

/** What the address asks for: the view, its days, and what is shown of them. */
export function useAsked() {
  const { view = 'week', day, ...rest } = useSearch<Search>()
  const { zone } = useSession().organisation
  const at = readDay(day) ?? dayOf(new Date(), zone)
  const days = daysOf(view, at)
  const filter: BoardFilter = {
    ...spanOf(days, zone),
    ...(rest.department ? { departmentId: rest.department } : {}),
    ...(rest.channel ? { channelId: rest.channel } : {}),
    ...(rest.author ? { authorId: rest.author } : {}),
    ...(rest.state ? { state: rest.state } : {}),
  }
  const filtered = Boolean(rest.department || rest.channel || rest.author || rest.state)
  return { view, at, days, zone, filter, filtered }
}

/** Everything the calendar shows of the days asked for. */
export function useBoardQuery(filter: BoardFilter) {
  return useQuery({
    ...orpc.calendar.board.queryOptions({ input: filter }),
    placeholderData: keepPreviousData,
  })
}

export type BoardData = NonNullable<ReturnType<typeof useBoardQuery>['data']>

export type Target = { readonly day: Day; readonly minute: number }
type Move = {
  readonly item: BoardItem & { draftId: string }
  readonly to: Target
  readonly confirmed: boolean
}
export type Asked = { readonly move: Move; readonly warnings: readonly Warning[] }

/** Moves a card: shown at once, put back when the server says no or asks first, undone by one press. */
export function useMove(zone: string) {
  const queries = useQueryClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const key = orpc.calendar.board.key()
  const mutation = useMutation({
    mutationFn: ({ item, to, confirmed }: Move) =>
      api.calendar.move({ draftId: item.draftId, ...to, confirmed }),
    onMutate: async ({ item, to }: Move) => {
      await queries.cancelQueries({ queryKey: key })
      const at = instant(to.day, to.minute, zone)
      queries.setQueriesData<BoardData>(
        { queryKey: key },
        (data) =>
          data && {
            ...data,
            items: data.items.map((one) => (one.draftId === item.draftId ? { ...one, at } : one)),
          },
      )
    },
    onError: toastError,
    onSuccess: (done, move) => {
      if (!done.moved) setAsked({ move, warnings: done.warnings })
      else toast(movedWords(done, zone), { undo: () => back(move) })
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: key }),
        queries.invalidateQueries({ queryKey: orpc.publishing.key() }),
      ]),
  })
  const back = ({ item }: Move): void => {
    const to = { day: dayOf(item.at, zone), minute: minuteOf(item.at, zone) }
    mutation.mutate({ item, to, confirmed: true })
  }
  return {
    move: (item: BoardItem & { draftId: string }, to: Target) =>
      mutation.mutate({ item, to, confirmed: false }),
    asked,
    confirm: () => {
      if (asked) mutation.mutate({ ...asked.move, confirmed: true })
      setAsked(null)
    },
    dismiss: () => setAsked(null),
  }
}

function movedWords(
  done: { readonly at: string; readonly twice: boolean; readonly warnings: readonly Warning[] },
  zone: string,
): string {
  const words = [t('Moved to {time}.', { time: exact(done.at, zone) })]
  if (done.twice) words.push(t('The clock shows this time twice that night; the first one was taken.'))
  const [first] = done.warnings
  if (first) words.push(conflictWords(first, zone))
  return words.join(' ')
}
