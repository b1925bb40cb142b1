import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './statements.module.css'

/** Nothing is written yet: words for every kind of crisis are offered, as drafts to make one’s own. */
export function Begin({ mayNot }: { mayNot: string | null }) {
  const queries = useQueryClient()
  const start = useMutation(
    orpc.statements.start.mutationOptions({
      onSuccess: ({ made }) => {
        toast(t('{n, plural, one {# draft} other {# drafts}} to read and make your own.', { n: made }))
        return queries.invalidateQueries({ queryKey: orpc.statements.key() })
      },
      onError: toastError,
    }),
  )
  const reason = mayNot ?? undefined
  return (
    <>
      <EmptyState
        icon="publish"
        title={t('No statement is written yet')}
        text={t(
          'Begin with ours for ten kinds of crisis: short, with blanks for whatever is not known. They are drafts; nobody can say them before legal and a spokesperson agreed.',
        )}
      />
      <p className={css.begin}>
        <Button
          kind="pri"
          busy={start.isPending}
          disabledReason={reason}
          onPress={() => start.mutate({ languages: ['en', 'de'] })}
        >
          {t('Begin in English and German')}
        </Button>
        <Button disabledReason={reason} onPress={() => start.mutate({ languages: ['en'] })}>
          {t('English only')}
        </Button>
        <Button disabledReason={reason} onPress={() => start.mutate({ languages: ['de'] })}>
          {t('German only')}
        </Button>
      </p>
    </>
  )
}
