import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Severity } from '#modules/incidents/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup, Select } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import css from './incidents.module.css'
import { chosenMeasure, MeasureSelect } from './measure-select.tsx'
import { said, useReload } from './use-act.ts'
import { floorOptions, scenarioOptions, severityMeans, severityName } from './words.ts'

/** The human button: what happened, how grave, whom it concerns. */
export function NewIncident({ onClose }: { onClose: () => void }) {
  const go = useGo()
  const reload = useReload()
  const [floor, setFloor] = useState('')
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const submit = async (data: FormData): Promise<void> => {
    const { id } = await api.incidents.open({
      title: said(data, 'title'),
      summary: said(data, 'summary'),
      scenario: (said(data, 'scenario') || 'other') as 'other',
      floor: (floor || null) as 'harm' | null,
      severity: Number(said(data, 'severity') || 3) as Severity,
      departmentId: said(data, 'departmentId') || null,
      restricted: data.get('restricted') !== null,
      firstAt: said(data, 'firstAt') || null,
      measuredBy: chosenMeasure(said(data, 'measure')),
    })
    await reload()
    go(`/incidents/${id}`)
  }
  return (
    <Form onSubmit={submit} className={css.form} label={t('Open an incident')}>
      <TextField
        name="title"
        label={t('What happened')}
        hint={t('In a few words, as people call it.')}
        required
        autoFocus
      />
      <TextArea name="summary" label={t('What is known so far, and where it can be seen')} rows={3} />
      <FormRow>
        <Select name="scenario" label={t('What kind')} options={scenarioOptions()} defaultValue="other" />
        <Select
          name="departmentId"
          label={t('Department')}
          options={[
            { value: '', label: t('The whole house') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </FormRow>
      <Select
        name="floor"
        label={t('Is one of these the case?')}
        hint={t('If you are not sure, choose it: it can be taken back.')}
        options={floorOptions()}
        value={floor as ''}
        onChange={setFloor}
      />
      {floor === '' ? (
        <RadioGroup
          name="severity"
          label={t('How grave is it?')}
          defaultValue="3"
          options={([1, 2, 3, 4] as const).map((value) => ({
            value: String(value),
            label: severityName(value),
            hint: severityMeans(value),
          }))}
        />
      ) : (
        <p>{t('This is SEV1 whatever else is known. Whoever has duty is rung at once.')}</p>
      )}
      <DateTimeField name="firstAt" label={t('When it began outside, if you know')} />
      <MeasureSelect />
      <Checkbox
        name="restricted"
        label={t('Only named people see it')}
        hint={t('For matters of single people, of law, of investors. You name them in the war room.')}
      />
      <FormActions>
        <Submit kind="danger">{t('Open the incident')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
