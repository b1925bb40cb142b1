import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { PasswordField } from '../door/password-field.tsx'
import type { StepProps } from './draft.ts'

export function OwnerStep({ draft, onChange, onSubmit, onBack, refusal }: StepProps) {
  return (
    <Form onSubmit={onSubmit} refusal={refusal} label={t('You, the owner')}>
      <p className="q">
        {t('The owner may do everything and invites the others. There can be more than one.')}
      </p>
      <TextField
        name="name"
        label={t('Your name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        autoComplete="name"
        required
        autoFocus
      />
      <TextField
        name="email"
        label={t('E-mail address')}
        hint={t('You sign in with it.')}
        type="email"
        value={draft.email}
        onChange={(email) => onChange({ email })}
        autoComplete="username"
        required
      />
      <PasswordField
        name="password"
        label={t('Password')}
        use="new"
        value={draft.password}
        onChange={(password) => onChange({ password })}
      />
      <FormActions>
        <Submit size="l">{t('Continue')}</Submit>
        <Button size="l" onPress={onBack}>
          {t('Back')}
        </Button>
      </FormActions>
    </Form>
  )
}
