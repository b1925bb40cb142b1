import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { tacticChoices } from '#web/tactics.ts'
import css from '../cases.module.css'
import { useReload } from '../use-act.ts'
import { currencyChoices } from './currencies.ts'

export function Begin({ onDone }: { onDone: () => void }) {
  const go = useGo()
  const reload = useReload()
  const departments = useQuery(orpc.people.departments.queryOptions())
  const submit = async (data: FormData): Promise<void> => {
    const said = (name: string): string => String(data.get(name) ?? '').trim()
    const { id } = await api.cases.add({
      title: said('title'),
      departmentId: said('departmentId') || null,
      tactic: Number(said('tactic')) || null,
      decideBy: said('decideBy') || null,
      currency: currencyChoices().find(({ value }) => value === said('currency'))?.value ?? 'EUR',
    })
    await reload()
    go(`/cases/${id}/edit`)
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Begin a business case')}>
      <TextField
        name="title"
        label={t('What is to be decided')}
        hint={t('Such as: Twenty engineers answer questions in public.')}
        required
      />
      <FormRow>
        <Select
          name="departmentId"
          label={t('Whose head decides')}
          key={departments.data ? 'there' : 'loading'}
          defaultValue=""
          options={[
            { value: '', label: t('The whole house') },
            ...(departments.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="tactic"
          label={t('Tactic')}
          defaultValue=""
          options={[{ value: '', label: t('None of them') }, ...tacticChoices()]}
        />
      </FormRow>
      <FormRow>
        <DayField name="decideBy" label={t('Decide by')} />
        <Select name="currency" label={t('Currency')} defaultValue="EUR" options={currencyChoices()} />
      </FormRow>
      <FormActions>
        <Submit>{t('Begin')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
