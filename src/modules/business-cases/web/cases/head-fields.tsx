import { useQuery } from '@tanstack/react-query'
import type { CaseBody } from '#modules/business-cases/contract.ts'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { tacticChoices } from '#web/tactics.ts'
import css from '../cases.module.css'
import { currencyChoices } from './currencies.ts'
import { MoneyField } from './money-field.tsx'

export type HeadWords = {
  title: string
  departmentId: string | null
  tactic: number | null
  decideBy: string | null
}

type Props = {
  head: HeadWords
  onHead: (head: HeadWords) => void
  body: CaseBody
  onBody: (part: Partial<CaseBody>) => void
}

/** What the case is about, and in what it is reckoned. */
export function HeadFields({ head, onHead, body, onBody }: Props) {
  const departments = useQuery(orpc.people.departments.queryOptions())
  return (
    <div className={css.stack}>
      <TextField
        name="title"
        label={t('Title')}
        value={head.title}
        onChange={(title) => onHead({ ...head, title })}
        required
      />
      <FormRow>
        <Select
          name="departmentId"
          label={t('Whose head decides')}
          value={head.departmentId ?? ''}
          onChange={(id) => onHead({ ...head, departmentId: id || null })}
          options={[
            { value: '', label: t('The whole house') },
            ...(departments.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="tactic"
          label={t('Tactic')}
          value={String(head.tactic ?? '')}
          onChange={(no) => onHead({ ...head, tactic: Number(no) || null })}
          options={[{ value: '', label: t('None of them') }, ...tacticChoices()]}
        />
      </FormRow>
      <FormRow>
        <DayField
          name="decideBy"
          label={t('Decide by')}
          value={head.decideBy ?? ''}
          onChange={(day) => onHead({ ...head, decideBy: day || null })}
        />
        <NumberField
          name="months"
          label={t('Reckoned over months')}
          min={1}
          max={60}
          value={body.months}
          onChange={(months) => onBody({ months: months ?? 12 })}
        />
      </FormRow>
      <FormRow>
        <Select
          name="currency"
          label={t('Currency')}
          value={body.currency}
          onChange={(code) =>
            onBody({
              currency: currencyChoices().find(({ value }) => value === code)?.value ?? body.currency,
            })
          }
          options={currencyChoices()}
        />
        <MoneyField
          name="hourRate"
          label={t('Cost of an hour of people')}
          hint={t('An average of the roles that take part, never somebody’s pay.')}
          currency={body.currency}
          value={body.hourRate}
          onChange={(hourRate) => onBody({ hourRate })}
        />
      </FormRow>
    </div>
  )
}
