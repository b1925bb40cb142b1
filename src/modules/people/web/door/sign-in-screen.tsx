import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, orpc } from '#web/api.ts'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { ThreadsLoader } from '#web/design/mark.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useGo, usePlace, useSearch } from '#web/screen-hooks.ts'
import { DoorFoot, DoorPage } from './door-page.tsx'
import { safeNext } from './next.ts'
import { PasswordField } from './password-field.tsx'

/** E-mail and password. A fresh installation is led to its first run. */
export function Screen() {
  usePlace([t('Sign in')])
  const go = useGo()
  const queries = useQueryClient()
  const { next } = useSearch<{ next?: string }>()
  // When the server cannot be reached the form still stands; it says so when it is sent.
  const firstRun = useQuery({ ...orpc.people.firstRun.queryOptions(), retry: false })
  const fresh = firstRun.data?.needed === true
  useEffect(() => {
    if (fresh) go('/first-run', { replace: true })
  }, [fresh, go])
  if (fresh || firstRun.isPending) return <ThreadsLoader />

  const submit = async (data: FormData): Promise<void> => {
    await api.people.signIn({ email: String(data.get('email')), password: String(data.get('password')) })
    queries.clear()
    go(safeNext(next, location.origin), { replace: true })
  }
  return (
    <DoorPage title={t('Sign in')}>
      <Form onSubmit={submit} label={t('Sign in')}>
        <TextField
          name="email"
          label={t('E-mail address')}
          type="email"
          autoComplete="username"
          required
          autoFocus
        />
        <PasswordField name="password" label={t('Password')} use="current" />
        <FormActions>
          <Submit size="l">{t('Sign in')}</Submit>
        </FormActions>
      </Form>
      <DoorFoot>
        <p>
          <Link to="/forgot" className="link">
            {t('I have forgotten my password')}
          </Link>
        </p>
        <p>{t('No account yet? Somebody in your organisation can invite you.')}</p>
      </DoorFoot>
    </DoorPage>
  )
}
