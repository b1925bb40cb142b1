import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import { useGo, useParams, usePlace } from '#web/screen-hooks.ts'
import css from './door.module.css'
import { DoorPage } from './door-page.tsx'
import { BackToSignIn } from './forgot-screen.tsx'
import { PasswordField } from './password-field.tsx'

type Invitation = Awaited<ReturnType<typeof api.people.invitation>>

/** What an invitation link opens: who invites to what, and the two things that are missing. */
export function Screen() {
  usePlace([t('Invitation')])
  const { token = '' } = useParams<{ token: string }>()
  const query = useQuery(orpc.people.invitation.queryOptions({ input: { token } }))
  if (query.data) return <Accept token={token} invitation={query.data} />
  return (
    <DoorPage title={t('Invitation')}>
      <QueryView query={query} skeleton="form" what={t('This invitation cannot be used.')}>
        {() => null}
      </QueryView>
      {query.error ? <BackToSignIn /> : null}
    </DoorPage>
  )
}

function Accept({ token, invitation }: { token: string; invitation: Invitation }) {
  const go = useGo()
  const queries = useQueryClient()
  const { organisation, invitedBy, email, name } = invitation
  const submit = async (data: FormData): Promise<void> => {
    const password = String(data.get('password'))
    await api.people.acceptInvitation({
      token,
      name: String(data.get('name')),
      password,
      locale: currentLocale(),
    })
    queries.clear()
    go('/', { replace: true })
  }
  return (
    <DoorPage
      title={t('Welcome to {organisation}', { organisation })}
      text={
        invitedBy
          ? t('{invitedBy} invites you to listen, answer and speak on social media together.', { invitedBy })
          : t('You are invited to listen, answer and speak on social media together.')
      }
    >
      <div className={css.facts}>
        <span className="label">{t('This invitation is for')}</span>
        <b className="mid">{email}</b>
      </div>
      <Form onSubmit={submit} label={t('Accept the invitation')}>
        {/* Password managers store the account under this address. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <TextField name="name" label={t('Your name')} autoComplete="name" defaultValue={name} required />
        <PasswordField name="password" label={t('Password')} use="new" />
        <FormActions>
          <Submit size="l">{t('Accept and sign in')}</Submit>
        </FormActions>
      </Form>
      <BackToSignIn />
    </DoorPage>
  )
}
