import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ConversationCard } from '#modules/inbox/contract.ts'
import { api } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { lookAgain, rememberLists, showCard } from './cards-cache.ts'
import { mutate } from './mutate.ts'

type Person = NonNullable<ConversationCard['owner']>

export type Acts = {
  close: (card: ConversationCard) => void
  reopen: (card: ConversationCard) => void
  assign: (card: ConversationCard, to: Person | null) => void
  snooze: (card: ConversationCard, until: string) => void
  /** Throws a refusal for the form that asked. */
  hand: (card: ConversationCard, to: { id: string; name: string }, reason: string) => Promise<void>
  /** It was answered for good: on to the next. */
  answeredAndClosed: (card: ConversationCard) => void
}

type Step = {
  before: ConversationCard
  after: ConversationCard
  call: () => Promise<ConversationCard>
}

/**
 * What can be done to a conversation. It shows at once, is taken back when the server refuses, and every act has its
 * way back. `onShown` hears of each state as it is shown, so that the screen can move on.
 */
export function useActs(onShown: (card: ConversationCard) => void): Acts {
  const queries = useQueryClient()
  const me = useSession().member.id
  return useMemo(() => {
    const run = async ({ before, after, call }: Step, done?: () => void): Promise<void> => {
      const putBack = rememberLists(queries)
      showCard(queries, after, me)
      onShown(after)
      try {
        showCard(queries, await mutate(queries, call), me)
        done?.()
      } catch (error) {
        putBack()
        showCard(queries, before, me)
        toastError(error)
      }
      await lookAgain(queries, before.id)
    }
    const reopen = (card: ConversationCard): void => {
      const after = { ...card, state: 'open' as const, snoozedUntil: null }
      void run({ before: card, after, call: () => api.inbox.reopen({ id: card.id }) })
    }
    const assign = (card: ConversationCard, to: Person | null, silent = false): void => {
      const after = { ...card, owner: to }
      const call = () => api.inbox.assign({ id: card.id, memberId: to?.id ?? null })
      void run({ before: card, after, call }, () => {
        if (silent) return
        toast(to ? t('Given to {name}.', { name: to.name }) : t('Back on the desk.'), {
          undo: () => assign(after, card.owner, true),
        })
      })
    }
    return {
      reopen,
      assign,
      // It is closed when it is out; until then it stays in the list, for it can be taken back.
      answeredAndClosed: (card) => onShown({ ...card, state: 'closed' as const, clock: null }),
      close: (card) => {
        const after = { ...card, state: 'closed' as const, clock: null, snoozedUntil: null }
        void run({ before: card, after, call: () => api.inbox.close({ id: card.id }) }, () =>
          toast(t('Closed.'), { undo: () => reopen({ ...after, clock: card.clock }) }),
        )
      },
      snooze: (card, until) => {
        const after = { ...card, state: 'snoozed' as const, snoozedUntil: until }
        void run({ before: card, after, call: () => api.inbox.snooze({ id: card.id, until }) }, () =>
          toast(t('Put aside until {time}.', { time: formatTime(until) }), { undo: () => reopen(after) }),
        )
      },
      hand: async (card, to, reason) => {
        const input = { id: card.id, departmentId: to.id, reason }
        const handed = await mutate(queries, () => api.inbox.hand(input))
        showCard(queries, handed, me)
        onShown(handed)
        toast(t('Handed to {desk}. The clock goes on.', { desk: to.name }))
        await lookAgain(queries, card.id)
      },
    }
  }, [queries, me, onShown])
}
