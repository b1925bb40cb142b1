import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Switch } from '#web/design/choice-field.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import css from './satisfaction.module.css'

/** Settings, Satisfaction: which desks ask when they close a conversation. */
export function Screen() {
  const queries = useQueryClient()
  const query = useQuery(orpc.satisfaction.desks.queryOptions())
  const { mutate, isPending, variables } = useMutation(
    orpc.satisfaction.setDesk.mutationOptions({
      onError: toastError,
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.satisfaction.desks.key() }),
    }),
  )
  usePlace([t('Settings'), t('Satisfaction')])
  return (
    <Page width="text">
      <PageTitle
        title={t('Satisfaction')}
        note={t(
          'One question, five answers, a comment if they like. The link works once, for thirty days, and needs no sign-in. It carries no name.',
        )}
      />
      <QueryView query={query} skeleton="list" what={t('The desks could not be loaded.')}>
        {({ desks, mayNotChange }) => (
          <Panel
            title={t('Ask when a conversation is closed')}
            note={t(
              'The question is put into the answer; a person reads it and sends it. Anybody who answers can ask by hand on every desk.',
            )}
          >
            <div className={css.desks}>
              {desks.map(({ id, name, onClose }) => (
                <Switch
                  key={id}
                  name={`desk-${id}`}
                  label={name}
                  checked={isPending && variables.id === id ? variables.onClose : onClose}
                  disabled={mayNotChange !== null}
                  onChange={(on) => mutate({ id, onClose: on })}
                />
              ))}
            </div>
            {mayNotChange ? <p className="t13 q">{mayNotChange}</p> : null}
          </Panel>
        )}
      </QueryView>
    </Page>
  )
}
