import { Select } from '#web/design/choice-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { ProgrammeView } from '../contract.ts'
import styles from './calendar.module.css'
import { weekdayNames } from './labels.ts'
import { WeekdayField } from './weekday-field.tsx'

type Rule = ProgrammeView['rule']
type Freq = Rule['freq']

/** A rule of this kind to begin with. */
export function firstRule(freq: Freq): Rule {
  switch (freq) {
    case 'daily':
      return { freq, interval: 1 }
    case 'weekly':
      return { freq, interval: 1, weekdays: [1] }
    case 'monthly':
      return { freq, interval: 1, monthDay: 1 }
    case 'monthly-weekday':
      return { freq, interval: 1, nth: 1, weekday: 0 }
  }
}

/** How a series comes again. */
export function RuleField({ value, onChange }: { value: Rule; onChange: (rule: Rule) => void }) {
  const names = weekdayNames('long')
  return (
    <FieldGroup legend={t('Comes again')}>
      <div className={styles.inline}>
        <Select
          name="freq"
          label={t('How')}
          options={[
            { value: 'daily', label: t('By days') },
            { value: 'weekly', label: t('By weeks') },
            { value: 'monthly', label: t('On a day of the month') },
            { value: 'monthly-weekday', label: t('On a weekday of the month') },
          ]}
          value={value.freq}
          onChange={(freq) => onChange(firstRule(freq))}
        />
        <NumberField
          name="interval"
          label={t('Every how many')}
          min={1}
          max={52}
          value={value.interval}
          onChange={(interval) => onChange({ ...value, interval: interval ?? 1 })}
        />
        {value.freq === 'monthly' ? (
          <Select
            name="monthDay"
            label={t('Day')}
            options={[
              ...Array.from({ length: 28 }, (_, index) => ({
                value: String(index + 1),
                label: String(index + 1),
              })),
              { value: '-1', label: t('The last one') },
            ]}
            value={String(value.monthDay)}
            onChange={(day) => onChange({ ...value, monthDay: day === '-1' ? -1 : Number(day) })}
          />
        ) : null}
        {value.freq === 'monthly-weekday' ? (
          <>
            <Select
              name="nth"
              label={t('Which')}
              options={[
                { value: '1', label: t('The first one') },
                { value: '2', label: t('The second one') },
                { value: '3', label: t('The third one') },
                { value: '4', label: t('The fourth one') },
                { value: '-1', label: t('The last one') },
              ]}
              value={String(value.nth)}
              onChange={(nth) => onChange({ ...value, nth: nth === '-1' ? -1 : Number(nth) })}
            />
            <Select
              name="weekday"
              label={t('Day')}
              options={names.map((name, index) => ({ value: String(index), label: name }))}
              value={String(value.weekday)}
              onChange={(weekday) => onChange({ ...value, weekday: Number(weekday) })}
            />
          </>
        ) : null}
      </div>
      {value.freq === 'weekly' ? (
        <WeekdayField
          legend={t('Days')}
          value={value.weekdays}
          onChange={(weekdays) => onChange({ ...value, weekdays })}
        />
      ) : null}
    </FieldGroup>
  )
}
