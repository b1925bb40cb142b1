import type { IncidentView } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { said, useReload } from '../use-act.ts'
import { scenarioOptions } from '../words.ts'

/** Gives the incident its name, its account and its scenario. */
export function EditWords({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const reload = useReload()
  const submit = async (data: FormData): Promise<void> => {
    await api.incidents.describe({
      id: incident.id,
      title: said(data, 'title'),
      summary: said(data, 'summary'),
      scenario: said(data, 'scenario') as typeof incident.scenario,
    })
    await reload()
    onClose()
  }
  return (
    <Dialog title={t('Name the incident')} open onClose={onClose}>
      <Form onSubmit={submit}>
        <TextField name="title" label={t('What happened')} required defaultValue={incident.title} />
        <TextArea
          name="summary"
          label={t('What is known so far, and where it can be seen')}
          rows={4}
          defaultValue={incident.summary}
        />
        <Select
          name="scenario"
          label={t('What kind')}
          options={scenarioOptions()}
          defaultValue={incident.scenario}
        />
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
