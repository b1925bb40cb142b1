import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { ZoneField } from '#web/design/zone-field.tsx'
import { t } from '#web/i18n.ts'
import type { StepProps } from './draft.ts'

export function OrganisationStep({ draft, onChange, onSubmit, refusal }: StepProps) {
  return (
    <Form onSubmit={onSubmit} refusal={refusal} label={t('Organisation')}>
      <TextField
        name="organisation"
        label={t('What is your organisation called?')}
        hint={t('As your customers know it.')}
        value={draft.organisation}
        onChange={(organisation) => onChange({ organisation })}
        autoComplete="organization"
        required
        autoFocus
      />
      <ZoneField value={draft.zone} onChange={(zone) => onChange({ zone })} />
      <FormActions>
        <Submit size="l">{t('Continue')}</Submit>
      </FormActions>
    </Form>
  )
}
