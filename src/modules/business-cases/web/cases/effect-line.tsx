import type { CaseBody } from '#modules/business-cases/contract.ts'
import { Select } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { basisList, basisWord } from './basis-word.ts'
import { MoneyField } from './money-field.tsx'
import type { Effect } from './shapes.ts'

type LineProps = {
  effect: Effect
  at: string
  currency: CaseBody['currency']
  onChange: (effect: Effect | null) => void
}

export function EffectLine({ effect, at, currency, onChange }: LineProps) {
  const bounds = [
    ['low', t('Lowest')],
    ['likely', t('Likeliest')],
    ['high', t('Highest')],
  ] as const
  const wrong =
    effect.low > effect.likely
      ? t('The lowest is above the likeliest.')
      : effect.likely > effect.high
        ? t('The likeliest is above the highest.')
        : undefined
  return (
    <div className={css.line}>
      <div className={css.wideCell}>
        <TextField
          name={`${at}.what`}
          label={t('What is to change')}
          hint={t('Over all the months, such as: hires through referrals.')}
          value={effect.what}
          onChange={(what) => onChange({ ...effect, what })}
          required
        />
      </div>
      {bounds.map(([bound, label]) => (
        <NumberField
          key={bound}
          name={bound === 'low' ? at : `${at}.${bound}`}
          label={label}
          step={0.01}
          value={effect[bound]}
          error={bound === 'low' ? wrong : undefined}
          onChange={(value) => onChange({ ...effect, [bound]: value ?? 0 })}
        />
      ))}
      <MoneyField
        name={`${at}.worth`}
        label={t('Worth of one')}
        hint={t('Empty when nobody can say.')}
        currency={currency}
        value={effect.worth}
        onChange={(worth) => onChange({ ...effect, worth })}
      />
      <Select
        name={`${at}.basis`}
        label={t('Stands on')}
        value={effect.basis}
        onChange={(basis) =>
          onChange({ ...effect, basis: basisList.find((one) => one === basis) ?? 'estimate' })
        }
        options={basisList.map((one) => ({ value: one, label: basisWord(one) }))}
      />
      <TextField
        name={`${at}.source`}
        label={t('Which one')}
        hint={t('The study, the report, or who judged.')}
        value={effect.source}
        onChange={(source) => onChange({ ...effect, source })}
      />
      <IconButton icon="trash" label={t('Remove this effect')} onPress={() => onChange(null)} />
    </div>
  )
}
