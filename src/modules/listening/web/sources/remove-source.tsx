import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SourceView } from '#modules/listening/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { kindWords } from '../source-words.ts'

/** Stops listening there; what it brought stays, and it can be taken back. */
export function RemoveSource({ source }: { source: SourceView }) {
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: orpc.listening.sources.key() })
  const addAgain = async (): Promise<void> => {
    const { channelId, kind, term } = source
    if (kind === 'account') return
    try {
      await api.listening.addSource({ channelId, kind, term })
    } catch (error) {
      toastError(error)
    }
    await again()
  }
  const remove = useMutation(
    orpc.listening.removeSource.mutationOptions({
      onError: toastError,
      onSuccess: () =>
        toast(t('Nobody listens there any more: {what}.', { what: kindWords(source) }), {
          undo: () => void addAgain(),
        }),
      onSettled: again,
    }),
  )
  return (
    <Button
      size="s"
      icon="trash"
      busy={remove.isPending}
      label={t('Stop listening: {what}', { what: kindWords(source) })}
      onPress={() => remove.mutate({ id: source.id })}
    >
      {t('Stop listening')}
    </Button>
  )
}
