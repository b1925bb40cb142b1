import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { PublicPage } from '#web/design/public-page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { Paper } from './paper.tsx'

/** Figures behind a link, for people without an account. */
export function Screen() {
  const { token = '' } = useParams<{ token: string }>()
  const [password, setPassword] = useState('')
  const query = useQuery({
    ...orpc.reports.openLink.queryOptions({ input: { token, password: null } }),
    // One look is one opening.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const open = useMutation({ mutationFn: () => api.reports.openLink({ token, password }) })
  const shown = open.data ?? query.data
  const page = shown?.state === 'open' ? shown : undefined
  usePlace([page?.title ?? t('Figures')])
  return (
    <PublicPage from={page?.organisation} width="wide" title={page ? undefined : t('Figures')}>
      <QueryView query={query} skeleton="table" what={t('These figures cannot be shown.')}>
        {() =>
          page ? (
            <>
              <h1 className="vh">{page.title}</h1>
              <Paper html={page.html} title={page.title} />
            </>
          ) : (
            <Form onSubmit={() => open.mutateAsync()} label={t('Figures')}>
              <p>{t('These figures are kept behind a password. Whoever sent you the link knows it.')}</p>
              <TextField
                name="password"
                type="password"
                label={t('Password')}
                autoComplete="off"
                value={password}
                onChange={setPassword}
                required
              />
              <FormActions>
                <Submit size="l">{t('Show the figures')}</Submit>
              </FormActions>
            </Form>
          )
        }
      </QueryView>
    </PublicPage>
  )
}
