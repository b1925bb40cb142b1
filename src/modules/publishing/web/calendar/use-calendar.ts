import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import type { CalendarItem } from '../../contract.ts'
import { useHidden } from '../removal.ts'
import { movable } from '../state-look.ts'
import { useNow } from '../use-now.ts'
import { addDays } from './days.ts'
import type { Viewer } from './slot-words.ts'

/** What goes out between the first day and the last, both included. */
export function useCalendar(days: readonly Date[]) {
  const from = (days[0] ?? new Date()).toISOString()
  const to = addDays(days.at(-1) ?? new Date(), 1).toISOString()
  const hidden = useHidden()
  const query = useQuery({
    ...orpc.publishing.calendar.queryOptions({ input: { from, to } }),
    placeholderData: keepPreviousData,
  })
  const items = (query.data?.items ?? []).filter((item) => item.draftId === null || !hidden.has(item.draftId))
  return { items, loaded: query.data !== undefined, error: query.error, refetch: () => void query.refetch() }
}

/** Who looks at the cards, and who each draft waits for. */
export function useViewer(): Viewer {
  const memberId = useSession().member.id
  const now = useNow()
  const waiting = useQuery(orpc.publishing.drafts.queryOptions({ input: { view: 'submitted', limit: 200 } }))
  const names = new Map(waiting.data?.drafts.map((draft) => [draft.id, draft.waitsFor ?? undefined]))
  return { memberId, now, waitsFor: (draftId) => names.get(draftId) }
}

/** A card that stands for a draft whose minute can still be changed. */
export function canMove(item: CalendarItem): item is CalendarItem & { draftId: string } {
  return item.draftId !== null && movable(item.state)
}

type Move = { readonly draftId: string; readonly from: string; readonly to: string }

/** Moves a draft to another minute: shown at once, put back when the server says no, undone by one press. */
export function useMove(): (move: Move) => void {
  const queries = useQueryClient()
  const key = orpc.publishing.calendar.key()
  const mutation = useMutation({
    mutationFn: ({ draftId, to }: Move) => api.publishing.reschedule({ id: draftId, scheduledAt: to }),
    onMutate: async ({ draftId, to }: Move) => {
      await queries.cancelQueries({ queryKey: key })
      queries.setQueriesData<{ items: CalendarItem[] }>({ queryKey: key }, (data) =>
        data
          ? {
              items: data.items.map((item) =>
                item.draftId === draftId && canMove(item) ? { ...item, at: to } : item,
              ),
            }
          : data,
      )
    },
    onError: toastError,
    onSuccess: (draft, move) => {
      queries.setQueryData(orpc.publishing.draft.queryKey({ input: { id: draft.id } }), draft)
      toast(t('Moved to {time}.', { time: formatExact(move.to) }), { undo: () => back(move) })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.publishing.key() }),
  })
  const back = ({ draftId, from, to }: Move): void => mutation.mutate({ draftId, from: to, to: from })
  return (move) => mutation.mutate(move)
}
