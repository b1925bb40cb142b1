import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { PostCard } from '../contract.ts'

type PostActs = {
  readonly retry: () => void
  readonly stop: () => void
  readonly busy: boolean
}

/** Tries a post again, or stops it for good. */
export function usePostActs(post: Pick<PostCard, 'id' | 'state'>): PostActs {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: orpc.publishing.key() })
  const retry = useMutation({
    mutationFn: () => api.publishing.retry({ id: post.id }),
    onSuccess: () => {
      toast(post.state === 'unknown' ? t('Looking whether it is there.') : t('It is tried again.'))
      return refresh()
    },
    onError: toastError,
  })
  const stop = useMutation({
    mutationFn: () => api.publishing.cancel({ id: post.id }),
    onSuccess: () => {
      toast(t('Stopped. It will not go out.'))
      return refresh()
    },
    onError: toastError,
  })
  return { retry: () => retry.mutate(), stop: () => stop.mutate(), busy: retry.isPending || stop.isPending }
}
