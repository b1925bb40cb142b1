import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'

/** Begins the company policy and goes to the editor. */
function useStart(): { readonly run: (starter: boolean) => void; readonly busy: boolean } {
  const queries = useQueryClient()
  const go = useGo()
  const starting = useMutation({
    mutationFn: (starter: boolean) =>
      api.policy.create({ departmentId: null, languages: ['en', 'de'], starter }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: orpc.policy.key() })
      go(`/people/policy/edit?policy=${id}`)
    },
    onError: toastError,
  })
  return { run: (starter) => starting.mutate(starter), busy: starting.isPending }
}

/** Nothing is published yet: what to do next, by what the viewer may. */
export function StartPolicy() {
  const query = useQuery(orpc.policy.list.queryOptions())
  const start = useStart()
  return (
    <QueryView query={query} skeleton="text" what={t('The policy could not be loaded.')}>
      {({ policies, mayCreate, help }) => {
        const draft = policies.find((one) => one.kind === 'company')
        if (!mayCreate)
          return (
            <EmptyState
              title={t('No policy is published yet')}
              text={`${t('As soon as one is, you read and acknowledge it here.')} ${help ?? ''}`}
            />
          )
        if (draft)
          return (
            <EmptyState
              title={t('The policy is a draft')}
              text={t('Nobody sees it before it is published.')}
              action={{ label: t('Go on writing'), to: `/people/policy/edit?policy=${draft.id}` }}
            />
          )
        return (
          <EmptyState
            title={t('Begin with a text that holds')}
            text={t(
              'The starter text has all seventeen sections in English and German, in plain words. Make it yours, name an owner, publish.',
            )}
            action={{ label: t('Begin with the starter text'), run: () => start.run(true) }}
            sample={{ label: t('Begin empty'), run: () => start.run(false) }}
          />
        )
      }}
    </QueryView>
  )
}
