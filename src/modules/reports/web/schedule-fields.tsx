import { Select } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { DraftState } from './draft.ts'
import { clockOf, weekdayName } from './words.ts'

type Props = { draft: DraftState; zone: string; onChange: (part: Partial<DraftState>) => void }

/** When it goes out, on the organisation's clock. */
export function ScheduleFields({ draft, zone, onChange }: Props) {
  return (
    <FormRow>
      <Select
        name="schedule.every"
        label={t('Goes out')}
        value={draft.every}
        onChange={(every) => onChange({ every })}
        options={[
          { value: 'week', label: t('every week') },
          { value: 'month', label: t('every month') },
          { value: 'quarter', label: t('every quarter') },
          { value: 'hand', label: t('by hand only') },
        ]}
      />
      {draft.every === 'week' ? (
        <Select
          name="schedule.weekday"
          label={t('On weekday')}
          value={String(draft.weekday)}
          onChange={(weekday) => onChange({ weekday: Number(weekday) })}
          options={[0, 1, 2, 3, 4, 5, 6].map((day) => ({ value: String(day), label: weekdayName(day) }))}
        />
      ) : null}
      {draft.every === 'month' || draft.every === 'quarter' ? (
        <NumberField
          name="schedule.day"
          label={t('On day')}
          hint={t('A day the month does not have is its last.')}
          min={1}
          max={31}
          value={draft.day}
          onChange={(day) => onChange({ day: day ?? 1 })}
        />
      ) : null}
      {draft.every === 'hand' ? null : (
        <Select
          name="schedule.hour"
          label={t('At the hour')}
          hint={t('By the clock of {zone}.', { zone })}
          value={String(draft.hour)}
          onChange={(hour) => onChange({ hour: Number(hour) })}
          options={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: clockOf(hour) }))}
        />
      )}
    </FormRow>
  )
}
