import { useState } from 'react'
import { currencies, isCurrency } from '#kernel/money.ts'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { WrongLines } from '#web/design/wrong-lines.tsx'
import { fileText } from '#web/file-text.ts'
import { formatDay, t } from '#web/i18n.ts'
import { useActOf } from '#web/use-act.ts'
import { said } from '../data.ts'
import css from '../planning.module.css'
import { dayOf } from '../time/days.ts'
import { useAct } from '../use-act.ts'
import { takenWords } from './taken-words.ts'
import type { RatesView } from './view.ts'

/** Exchange rates by day, entered or taken in from a table, each with its source. */
export function ExchangePanel({ view }: { view: RatesView }) {
  const [wrong, setWrong] = useState<{ row: number; message: string }[]>([])
  const bring = useActOf(orpc.planning.key(), api.planning.importExchange, takenWords, (answer) =>
    setWrong(answer.wrong),
  )
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setWrong([])
    bring.mutate({ csv: await fileText(file) })
  }
  return (
    <Panel
      title={t('Exchange rates')}
      note={t('The last one up to a day counts, if it is at most 31 days old.')}
    >
      <div className={css.stack}>
        {view.mayChange ? (
          <>
            <ExchangeForm view={view} />
            <FileField
              name="rates"
              label={t('Rates as CSV')}
              hint={t('Columns: base, quote, day, rate, source.')}
              accept=".csv,.txt,text/csv"
              maxBytes={1_000_000}
              onFiles={(files) => void take(files[0])}
            />
          </>
        ) : null}
        <WrongLines lines={wrong.map(({ row, message }) => ({ line: row, message }))} />
        {view.exchange.length === 0 ? (
          <p className="q">
            {t('No rate is entered yet. Amounts in other currencies are unknown until one is.')}
          </p>
        ) : (
          <ExchangeTable view={view} />
        )}
        {view.moreExchange ? <p className="q t13">{t('Only the latest 300 are shown.')}</p> : null}
      </div>
    </Panel>
  )
}

function ExchangeForm({ view }: { view: RatesView }) {
  const add = useAct(api.planning.addExchange, t('Entered.'))
  const options = currencies.map((code) => ({ value: code, label: code }))
  const submit = (data: FormData) => {
    const [base, quote] = [said(data, 'base'), said(data, 'quote')]
    return add.mutateAsync({
      base: isCurrency(base) ? base : 'EUR',
      quote: isCurrency(quote) ? quote : view.settings.currency,
      ...{ day: said(data, 'day'), rate: said(data, 'rate'), source: said(data, 'source') },
    })
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Exchange rates')}>
      <FormRow>
        <Select name="base" label={t('One')} defaultValue="EUR" options={options} />
        <TextField name="rate" label={t('is')} required />
        <Select name="quote" label={t('of')} defaultValue={view.settings.currency} options={options} />
      </FormRow>
      <FormRow>
        <DayField name="day" label={t('Day')} defaultValue={dayOf(new Date())} required />
        <TextField
          name="source"
          label={t('Where it is from')}
          hint={t('A central bank, an invoice.')}
          required
        />
      </FormRow>
      <FormActions>
        <Submit>{t('Enter the rate')}</Submit>
      </FormActions>
    </Form>
  )
}

function ExchangeTable({ view }: { view: RatesView }) {
  return (
    <DataTable
      caption={t('Exchange rates')}
      rows={view.exchange}
      keyOf={({ base, quote, day }) => `${base} ${quote} ${day}`}
      columns={[
        {
          id: 'day',
          head: t('Day'),
          cell: ({ day }) => formatDay(`${day}T12:00:00Z`),
          sort: ({ day }) => day,
        },
        {
          id: 'pair',
          head: t('Rate'),
          names: true,
          cell: ({ base, quote, rate }) => `1 ${base} = ${rate} ${quote}`,
        },
        { id: 'source', head: t('Where it is from'), cell: ({ source }) => source },
        { id: 'by', head: t('Entered by'), cell: ({ by }) => by ?? '–' },
      ]}
    />
  )
}
