import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Dialog } from '../design/dialog.tsx'
import { Form, FormActions, Submit } from '../design/form.tsx'
import { TextField } from '../design/text-field.tsx'
import { t } from '../i18n.ts'
import { redialLive } from '../live.ts'
import { useSession } from '../session.ts'
import { putOff, sessionResumed } from '../session-ended.ts'

/** Signs the same member in again over the page, so that what was typed there is still there afterwards. */
export function SignInAgain() {
  const { member } = useSession()
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    await api.people.signIn({ email: member.email, password: String(data.get('password')) })
    sessionResumed()
    redialLive()
    await queries.invalidateQueries()
  }
  const elsewhere = `/sign-in?${new URLSearchParams({ next: location.pathname + location.search })}`
  return (
    <Dialog
      title={t('Sign in again')}
      note={t('Your session has ended. What you typed is still here.')}
      open
      onClose={putOff}
      size="s"
    >
      <Form onSubmit={submit} label={t('Sign in again')}>
        <p>
          {t('You are {name}, {email}.', { name: member.name, email: member.email })}{' '}
          {/* A whole new page: nothing of one person is left for the next. */}
          <a className="ul" href={elsewhere}>
            {t('Somebody else')}
          </a>
        </p>
        {/* Password managers look for the name beside the password. */}
        <input type="hidden" autoComplete="username" value={member.email} readOnly />
        <TextField
          name="password"
          label={t('Password')}
          type="password"
          autoComplete="current-password"
          required
          autoFocus
        />
        <FormActions>
          <Submit>{t('Sign in')}</Submit>
        </FormActions>
      </Form>
    </Dialog>
  )
}
