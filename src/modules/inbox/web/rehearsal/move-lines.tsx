import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from './rehearsal.module.css'
import { type MoveLine, moveFault } from './trial-draft.ts'

type MovesProps = {
  desks: readonly { value: string; label: string }[]
  lines: readonly MoveLine[]
  onChange: (lines: readonly MoveLine[]) => void
}

/** Another rule: a part of what came to one desk goes to another. */
export function MoveLines({ desks, lines, onChange }: MovesProps) {
  const next = Math.max(0, ...lines.map(({ id }) => id)) + 1
  const change = (line: MoveLine): void => onChange(lines.map((one) => (one.id === line.id ? line : one)))
  return (
    <fieldset className={css.lines}>
      <legend className="label">{t('Another rule')}</legend>
      {lines.map((line) => {
        const fault = moveFault(line)
        return (
          <div key={line.id} className={css.line}>
            <NumberField
              name={`percent-${line.id}`}
              label={t('Part')}
              suffix="%"
              min={1}
              max={100}
              step={1}
              value={line.percent}
              onChange={(percent) => change({ ...line, percent })}
              error={fault === 'percent' ? t('Write a whole number from 1 to 100.') : undefined}
            />
            <Select
              name={`move-from-${line.id}`}
              label={t('Of what came to')}
              options={desks}
              value={line.from}
              onChange={(from) => change({ ...line, from })}
            />
            <Select
              name={`move-to-${line.id}`}
              label={t('Goes to')}
              options={desks}
              value={line.to}
              onChange={(to) => change({ ...line, to })}
              error={fault === 'same' ? t('Choose another desk.') : undefined}
            />
            <IconButton
              icon="trash"
              label={t('Remove this line')}
              onPress={() => onChange(lines.filter(({ id }) => id !== line.id))}
            />
          </div>
        )
      })}
      <div>
        <Button
          size="s"
          icon="plus"
          disabledReason={
            desks.length < 2
              ? t('Only one desk got anything in this time')
              : lines.length >= 20
                ? t('Twenty lines are the most')
                : undefined
          }
          onPress={() =>
            onChange([
              ...lines,
              { id: next, from: desks[0]?.value ?? '', to: desks[1]?.value ?? '', percent: 25 },
            ])
          }
        >
          {t('Send something to another desk')}
        </Button>
      </div>
    </fieldset>
  )
}
