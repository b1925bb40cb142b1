import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { currencies, isCurrency } from '#kernel/money.ts'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Panel } from '#web/design/page.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { formatMoney } from '#web/money.ts'
import { said, saidOr } from '../data.ts'
import { typed } from '../grid/read-cells.ts'
import css from '../planning.module.css'
import { dayOf } from '../time/days.ts'
import { useAct } from '../use-act.ts'
import type { RatesView } from './view.ts'

/** What an hour costs the house on average, by role group: never anybody's pay. */
export function LoadedPanel({ view }: { view: RatesView }) {
  return (
    <Panel
      title={t('What an hour costs')}
      note={t('An average of a role group with all that work costs besides pay, over at least three people.')}
    >
      <div className={css.stack}>
        {view.mayChange ? <LoadedForm view={view} /> : null}
        {view.loaded.length === 0 ? (
          <p className="q">{t('No rate is entered yet. Until then the cost of time is unknown.')}</p>
        ) : (
          <LoadedTable view={view} />
        )}
      </div>
    </Panel>
  )
}

function LoadedForm({ view }: { view: RatesView }) {
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const [wrong, setWrong] = useState<string>()
  const add = useAct(api.planning.addLoadedRate, t('Entered.'))
  const submit = async (data: FormData): Promise<void> => {
    const code = said(data, 'currency')
    const currency = isCurrency(code) ? code : view.settings.currency
    const read = typed(said(data, 'minor'), currency)
    setWrong('wrong' in read ? read.wrong : read.minor === null ? t('Write an amount.') : undefined)
    if ('wrong' in read || read.minor === null) return
    await add.mutateAsync({
      ...{
        name: said(data, 'name'),
        departmentId: saidOr(data, 'departmentId'),
        minor: read.minor,
        currency,
      },
      ...{ validFrom: said(data, 'validFrom'), people: Number(said(data, 'people')) },
    })
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('What an hour costs')}>
      <FormRow>
        <TextField name="name" label={t('Role group')} required />
        <Select
          name="departmentId"
          label={t('Department')}
          defaultValue=""
          options={[
            { value: '', label: t('Everybody without a group of their own') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </FormRow>
      <FormRow>
        <TextField name="minor" label={t('Amount an hour')} error={wrong} required />
        <Select
          name="currency"
          label={t('Currency')}
          defaultValue={view.settings.currency}
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
      </FormRow>
      <FormRow>
        <NumberField name="people" label={t('Average of how many people')} min={3} defaultValue={3} />
        <DayField name="validFrom" label={t('Holds from')} defaultValue={dayOf(new Date())} required />
      </FormRow>
      <FormActions>
        <Submit>{t('Enter the rate')}</Submit>
      </FormActions>
    </Form>
  )
}

function LoadedTable({ view }: { view: RatesView }) {
  const remove = useAct(api.planning.removeLoadedRate, t('Taken out.'), ({ id }) =>
    remove.mutate({ id, removed: false }),
  )
  return (
    <DataTable
      caption={t('What an hour costs')}
      rows={view.loaded}
      keyOf={({ id }) => id}
      columns={[
        { id: 'name', head: t('Role group'), names: true, cell: ({ name }) => name },
        {
          id: 'department',
          head: t('Department'),
          cell: ({ department }) => department?.name ?? t('Everybody else'),
        },
        {
          id: 'minor',
          head: t('An hour'),
          align: 'end',
          cell: ({ minor, currency }) => formatMoney(minor, currency),
        },
        { id: 'people', head: t('People'), align: 'end', cell: ({ people }) => formatNumber(people) },
        {
          id: 'from',
          head: t('Holds from'),
          cell: ({ validFrom }) => formatDay(`${validFrom}T12:00:00Z`),
        },
        {
          id: 'act',
          head: t('Action'),
          align: 'end',
          cell: ({ id }) =>
            view.mayChange ? (
              <IconButton
                icon="trash"
                label={t('Take it out')}
                onPress={() => remove.mutate({ id, removed: true })}
              />
            ) : (
              ''
            ),
        },
      ]}
    />
  )
}
