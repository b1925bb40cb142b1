import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { dayName } from '../figures/words.ts'
import css from './rehearsal.module.css'
import { type DayChoice, dayChoiceIds, lineFault, type ShiftLine } from './trial-draft.ts'

type LinesProps = {
  /** Without it the lines are for no desk in particular. */
  desks?: readonly { value: string; label: string }[] | undefined
  lines: readonly ShiftLine[]
  onChange: (lines: readonly ShiftLine[]) => void
}

const dayWord = (choice: DayChoice): string => {
  if (choice === 'weekdays') return t('Monday to Friday')
  if (choice === 'weekend') return t('Saturday and Sunday')
  return choice === 'every' ? t('Every day') : dayName(Number(choice) - 1, 'long')
}

/** Who is there when, one line a shift. */
export function ShiftLines({ desks, lines, onChange }: LinesProps) {
  const next = Math.max(0, ...lines.map(({ id }) => id)) + 1
  const fresh: ShiftLine = {
    id: next,
    desk: desks ? (desks[0]?.value ?? '') : 'file',
    days: 'weekdays',
    from: '09:00',
    to: '17:00',
    people: 1,
  }
  return (
    <fieldset className={css.lines}>
      <legend className="label">{t('People')}</legend>
      {lines.map((line) => (
        <Line
          key={line.id}
          line={line}
          desks={desks}
          onChange={(changed) => onChange(lines.map((one) => (one.id === line.id ? changed : one)))}
          onRemove={() => onChange(lines.filter(({ id }) => id !== line.id))}
        />
      ))}
      <div>
        <Button
          size="s"
          icon="plus"
          onPress={() => onChange([...lines, fresh])}
          disabledReason={lines.length >= 20 ? t('Twenty lines are the most') : undefined}
        >
          {t('Add people')}
        </Button>
      </div>
    </fieldset>
  )
}

type LineProps = Pick<LinesProps, 'desks'> & {
  line: ShiftLine
  onChange: (line: ShiftLine) => void
  onRemove: () => void
}

function Line({ line, desks, onChange, onRemove }: LineProps) {
  const fault = lineFault(line)
  return (
    <div className={css.line}>
      <NumberField
        name={`people-${line.id}`}
        label={t('How many')}
        min={-100}
        max={100}
        step={1}
        value={line.people}
        onChange={(people) => onChange({ ...line, people })}
        error={fault === 'people' ? t('Write a whole number; fewer people with a minus.') : undefined}
      />
      {desks ? (
        <Select
          name={`desk-${line.id}`}
          label={t('Desk')}
          options={desks}
          value={line.desk}
          onChange={(desk) => onChange({ ...line, desk })}
        />
      ) : null}
      <Select
        name={`days-${line.id}`}
        label={t('Days')}
        options={dayChoiceIds.map((value) => ({ value, label: dayWord(value) }))}
        value={line.days}
        onChange={(days) => onChange({ ...line, days })}
      />
      <TextField
        name={`from-${line.id}`}
        label={t('From')}
        value={line.from}
        maxLength={5}
        onChange={(from) => onChange({ ...line, from })}
        error={fault === 'time' ? t('Write times as 09:00.') : undefined}
      />
      <TextField
        name={`to-${line.id}`}
        label={t('To')}
        value={line.to}
        maxLength={5}
        onChange={(to) => onChange({ ...line, to })}
      />
      <IconButton icon="trash" label={t('Remove this line')} onPress={onRemove} />
    </div>
  )
}
