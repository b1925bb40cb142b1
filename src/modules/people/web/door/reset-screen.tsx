import { useQueryClient } from '@tanstack/react-query'
import { api } from '#web/api.ts'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { t } from '#web/i18n.ts'
import { useGo, useParams, usePlace } from '#web/screen-hooks.ts'
import { DoorPage } from './door-page.tsx'
import { BackToSignIn } from './forgot-screen.tsx'
import { PasswordField } from './password-field.tsx'

/** A link that was mailed: choose a new password and be signed in. */
export function Screen() {
  usePlace([t('New password')])
  const { token = '' } = useParams<{ token: string }>()
  const go = useGo()
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    await api.people.reset({ token, password: String(data.get('password')) })
    queries.clear()
    go('/', { replace: true })
  }
  return (
    <DoorPage
      title={t('Choose a new password')}
      text={t('You are signed out everywhere else when you save it.')}
    >
      <Form onSubmit={submit} label={t('Choose a new password')}>
        <PasswordField name="password" label={t('New password')} use="new" autoFocus />
        <FormActions>
          <Submit size="l">{t('Save and sign in')}</Submit>
        </FormActions>
      </Form>
      <BackToSignIn />
    </DoorPage>
  )
}
