import type { CaseBody } from '#modules/business-cases/contract.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { NumberField, TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { CostFields } from './cost-fields.tsx'
import { EffectFields } from './effect-fields.tsx'
import type { Option } from './shapes.ts'
import { Tried } from './tried-options.tsx'
import { withAt } from './with-at.ts'

type Props = { body: CaseBody; onChange: (part: Partial<CaseBody>) => void }

const MOST = 6

const empty: Option = { name: '', what: '', costs: [], hoursPerWeek: 0, effects: [] }

/** Options, doing nothing among them, with what they come to while they are written. */
export function OptionFields({ body, onChange }: Props) {
  const put = (index: number, option: Option | null): void => {
    const options = withAt(body.options, index, option)
    const proposed =
      option !== null || body.proposed === null || body.proposed < index
        ? body.proposed
        : body.proposed === index
          ? null
          : body.proposed - 1
    onChange({ options, proposed })
  }
  return (
    <div className={css.stack}>
      <TextArea
        name="waiting"
        label={t('Doing nothing: what does it cost to wait?')}
        rows={2}
        value={body.waiting}
        onChange={(waiting) => onChange({ waiting })}
      />
      {body.options.map((option, index) => (
        <OptionBox
          // biome-ignore lint/suspicious/noArrayIndexKey: options have no id, and their order is what names them
          key={index}
          option={option}
          index={index}
          currency={body.currency}
          onChange={(next) => put(index, next)}
        />
      ))}
      <div className={css.acts}>
        <Button
          icon="plus"
          disabledReason={
            body.options.length >= MOST
              ? t('Six options are the most that anybody can choose from.')
              : undefined
          }
          onPress={() => onChange({ options: [...body.options, empty] })}
        >
          {t('Add an option')}
        </Button>
      </div>
      {body.options.length > 0 ? (
        <RadioGroup
          name="proposed"
          label={t('What do you propose?')}
          value={body.proposed === null ? '' : String(body.proposed)}
          onChange={(value) => onChange({ proposed: Number(value) })}
          options={body.options.map(({ name }, index) => ({
            value: String(index),
            label: name || t('Option {n}', { n: index + 1 }),
          }))}
        />
      ) : null}
      <Tried body={body} />
    </div>
  )
}

type BoxProps = {
  option: Option
  index: number
  currency: CaseBody['currency']
  onChange: (option: Option | null) => void
}

function OptionBox({ option, index, currency, onChange }: BoxProps) {
  const at = `options.${index}`
  return (
    <fieldset className={css.box}>
      <legend className="strong">{option.name || t('Option {n}', { n: index + 1 })}</legend>
      <FormRow>
        <TextField
          name={`${at}.name`}
          label={t('Name of the option')}
          value={option.name}
          onChange={(name) => onChange({ ...option, name })}
          required
        />
        <NumberField
          name={`${at}.hours`}
          label={t('Hours of people a week')}
          min={0}
          step={0.01}
          value={option.hoursPerWeek}
          onChange={(hours) => onChange({ ...option, hoursPerWeek: hours ?? 0 })}
        />
      </FormRow>
      <TextArea
        name={at}
        label={t('What is done')}
        rows={2}
        value={option.what}
        onChange={(what) => onChange({ ...option, what })}
      />
      <CostFields option={option} at={at} currency={currency} onChange={onChange} />
      <EffectFields option={option} at={at} currency={currency} onChange={onChange} />
      <div className={css.acts}>
        <Button kind="ghost" size="s" icon="trash" onPress={() => onChange(null)}>
          {t('Remove this option')}
        </Button>
      </div>
    </fieldset>
  )
}
