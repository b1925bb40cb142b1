import { useQueryClient } from '@tanstack/react-query'
import { api } from '#web/api.ts'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { sessionKey } from '#web/session-key.ts'
import css from './settings.module.css'

/** What members say about themselves. Title and department are for those who manage people. */
export function ProfileForm() {
  const queries = useQueryClient()
  const { name, email } = useSession().member
  const submit = async (data: FormData): Promise<void> => {
    await api.people.updateProfile({ name: String(data.get('name')), locale: currentLocale() })
    await queries.invalidateQueries({ queryKey: sessionKey })
    toast(t('Saved.'))
  }
  return (
    <Form onSubmit={submit} className={css.form} label={t('You')}>
      <TextField
        name="name"
        label={t('Your name')}
        hint={t('Colleagues see it. You sign in as {email}.', { email })}
        defaultValue={name}
        required
      />
      <FormActions>
        <Submit kind="plain">{t('Save')}</Submit>
      </FormActions>
    </Form>
  )
}
