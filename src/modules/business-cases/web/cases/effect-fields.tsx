import type { CaseBody } from '#modules/business-cases/contract.ts'
import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import { EffectLine } from './effect-line.tsx'
import type { Effect, Option } from './shapes.ts'

type Props = {
  option: Option
  at: string
  currency: CaseBody['currency']
  onChange: (option: Option) => void
}

const empty: Effect = {
  ...{ what: '', metricId: null, low: 0, likely: 0, high: 0 },
  ...{ basis: 'estimate', source: '', worth: null },
}

/** What an option is to bring: lowest, likeliest, highest, and what that expectation stands on. */
export function EffectFields({ option, at, currency, onChange }: Props) {
  const put = (index: number, effect: Effect | null): void =>
    onChange({
      ...option,
      effects: option.effects.flatMap((one, place) =>
        place !== index ? [one] : effect === null ? [] : [effect],
      ),
    })
  return (
    <div>
      {option.effects.map((effect, index) => (
        <EffectLine
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id
          key={index}
          effect={effect}
          at={`${at}.effects.${index}`}
          currency={currency}
          onChange={(next) => put(index, next)}
        />
      ))}
      <Button
        kind="ghost"
        size="s"
        icon="plus"
        onPress={() => onChange({ ...option, effects: [...option.effects, empty] })}
      >
        {t('Add what it is to bring')}
      </Button>
    </div>
  )
}
