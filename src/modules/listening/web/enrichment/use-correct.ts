import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import type { HeardMention } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { type Enrichment, type Fact, factWord, saidOf } from './words.ts'

type Pages = InfiniteData<{ items: HeardMention[]; next: string | null }>

/** Puts a fact of a mention right, or takes that back; every list that shows it changes at once. */
export function useCorrect(id: string) {
  const queries = useQueryClient()
  const show = (enrichment: Enrichment): void => {
    const key = orpc.listening.mentions.key({ type: 'infinite' })
    const put = (mention: HeardMention) => (mention.id === id ? { ...mention, enrichment } : mention)
    queries.setQueriesData<Pages>(
      { queryKey: key },
      (data) =>
        data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(put) })) },
    )
  }
  const back = useMutation(
    orpc.listening.takeBackCorrection.mutationOptions({ onSuccess: show, onError: toastError }),
  )
  const correct = useMutation(
    orpc.listening.correct.mutationOptions({
      onSuccess: (enrichment, { fact }) => {
        show(enrichment)
        toast(t('{fact}: {value}.', { fact: factWord(fact), value: saidOf(fact, enrichment) }), {
          undo: () => back.mutate({ id, fact }),
        })
      },
      onError: toastError,
    }),
  )
  return {
    busy: correct.isPending || back.isPending,
    correct: (fact: Fact, value: string) => correct.mutate({ id, fact, value }),
    takeBack: (fact: Fact) => back.mutate({ id, fact }),
  }
}
