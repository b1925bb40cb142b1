import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ConversationCard } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { lookAgain, rememberLists, showCard } from '../cards-cache.ts'
import { mutate } from '../mutate.ts'
import { priorityWord } from './words.ts'

type Label = ConversationCard['labels'][number]
type Priority = ConversationCard['priority']

/** Priority and labels of one conversation: shown at once, taken back when the server refuses, each with its way back. */
export function useWork() {
  const queries = useQueryClient()
  const me = useSession().member.id
  return useMemo(() => {
    const run = async (
      before: ConversationCard,
      after: ConversationCard,
      call: () => Promise<ConversationCard>,
      done?: () => void,
    ): Promise<void> => {
      const putBack = rememberLists(queries)
      showCard(queries, after, me)
      try {
        showCard(queries, await mutate(queries, call), me)
        done?.()
      } catch (error) {
        putBack()
        showCard(queries, before, me)
        toastError(error)
      }
      await lookAgain(queries, before.id)
      await queries.invalidateQueries({ queryKey: orpc.inbox.labels.key() })
    }
    const setPriority = (card: ConversationCard, priority: Priority, silent = false): void => {
      const after = { ...card, priority }
      void run(
        card,
        after,
        () => api.inbox.setPriority({ id: card.id, priority }),
        () => {
          if (!silent)
            toast(t('Priority: {word}.', { word: priorityWord(priority) }), {
              undo: () => setPriority(after, card.priority, true),
            })
        },
      )
    }
    const toggleLabel = (card: ConversationCard, label: Label): void => {
      const has = card.labels.some((one) => one.id === label.id)
      const labels = has ? card.labels.filter((one) => one.id !== label.id) : [...card.labels, label]
      const change = has ? { add: [], remove: [label.id] } : { add: [label.id], remove: [] }
      void run(card, { ...card, labels }, () => api.inbox.setLabels({ id: card.id, ...change }))
    }
    return { setPriority, toggleLabel }
  }, [queries, me])
}
