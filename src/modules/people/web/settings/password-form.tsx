import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { PasswordField } from '../door/password-field.tsx'
import css from './settings.module.css'

/** A new password for the one who is signed in; every other device is signed out with it. */
export function PasswordForm() {
  const queries = useQueryClient()
  const { email } = useSession().member
  const [round, setRound] = useState(0)
  const submit = async (data: FormData): Promise<void> => {
    await api.people.changePassword({ current: String(data.get('current')), next: String(data.get('next')) })
    toast(t('Your password is changed. Other devices are signed out.'))
    // Empties the fields: a password does not stay on a screen.
    setRound(round + 1)
    void queries.invalidateQueries({ queryKey: orpc.people.sessions.key() })
  }
  return (
    <Form key={round} onSubmit={submit} className={css.form} label={t('Password')}>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField name="current" label={t('Present password')} use="current" />
      <PasswordField name="next" label={t('New password')} use="new" />
      <FormActions>
        <Submit kind="plain">{t('Change the password')}</Submit>
      </FormActions>
    </Form>
  )
}
