import type { CaseBody } from '#modules/business-cases/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { MoneyField } from './money-field.tsx'
import type { Option } from './shapes.ts'
import { withAt } from './with-at.ts'

type PartProps = {
  option: Option
  at: string
  currency: CaseBody['currency']
  onChange: (option: Option) => void
}

export function CostFields({ option, at, currency, onChange }: PartProps) {
  const put = (index: number, cost: Option['costs'][number] | null): void =>
    onChange({ ...option, costs: withAt(option.costs, index, cost) })
  return (
    <div>
      {option.costs.map((cost, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id
        <div key={index} className={css.line}>
          <TextField
            name={`${at}.costs.${index}.what`}
            label={t('Paid for')}
            value={cost.what}
            onChange={(what) => put(index, { ...cost, what })}
            required
          />
          <MoneyField
            name={`${at}.costs.${index}.amount`}
            label={t('Amount')}
            currency={currency}
            value={cost.amount}
            onChange={(amount) => put(index, { ...cost, amount: amount ?? 0 })}
          />
          <Select
            name={`${at}.costs.${index}.kind`}
            label={t('How often')}
            value={cost.kind}
            onChange={(kind) => put(index, { ...cost, kind: kind === 'yearly' ? 'yearly' : 'once' })}
            options={[
              { value: 'once', label: t('Once') },
              { value: 'yearly', label: t('Every year') },
            ]}
          />
          <IconButton icon="trash" label={t('Remove this cost')} onPress={() => put(index, null)} />
        </div>
      ))}
      <Button
        kind="ghost"
        size="s"
        icon="plus"
        onPress={() =>
          onChange({ ...option, costs: [...option.costs, { what: '', kind: 'once', amount: 0 }] })
        }
      >
        {t('Add a cost')}
      </Button>
    </div>
  )
}
