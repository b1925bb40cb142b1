import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { currencies, isCurrency } from '#kernel/money.ts'
import type { BudgetLine } from '#modules/planning/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { said } from '../data.ts'
import { typed } from '../grid/read-cells.ts'
import { rowWords } from '../words.ts'

/** Writes money down on a line: promised or gone. */
export function PostingForm({ line, year }: { line: BudgetLine; year: number }) {
  const queries = useQueryClient()
  const words = rowWords()
  const [round, setRound] = useState(0)
  const [wrong, setWrong] = useState<string>()
  const today = new Date().toISOString().slice(0, 10)
  const submit = async (data: FormData): Promise<void> => {
    const code = said(data, 'currency')
    const currency = isCurrency(code) ? code : line.currency
    const read = typed(said(data, 'minor'), currency)
    setWrong('wrong' in read ? read.wrong : read.minor === null ? t('Write an amount.') : undefined)
    if ('wrong' in read || read.minor === null) return
    await api.planning.addPosting({
      ...{ lineId: line.lineId, currency, minor: read.minor, note: said(data, 'note') },
      kind: said(data, 'kind') === 'committed' ? 'committed' : 'actual',
      postedOn: said(data, 'postedOn'),
    })
    toast(t('Written down.'))
    setRound(round + 1)
    await queries.invalidateQueries({ queryKey: orpc.planning.key() })
  }
  return (
    <Form key={round} onSubmit={submit} label={t('Write money down')}>
      <FormRow>
        <Select
          name="kind"
          label={t('Kind')}
          options={[
            { value: 'actual', label: words.actual },
            { value: 'committed', label: words.committed },
          ]}
        />
        <DayField
          name="postedOn"
          label={t('Day')}
          defaultValue={today.startsWith(String(year)) ? today : `${year}-01-01`}
          required
        />
      </FormRow>
      <FormRow>
        <TextField name="minor" label={t('Amount')} error={wrong} required />
        <Select
          name="currency"
          label={t('Currency')}
          defaultValue={line.currency}
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
      </FormRow>
      <TextField name="note" label={t('Note')} hint={t('An invoice number, a supplier.')} maxLength={300} />
      <FormActions>
        <Submit>{t('Write it down')}</Submit>
      </FormActions>
    </Form>
  )
}
