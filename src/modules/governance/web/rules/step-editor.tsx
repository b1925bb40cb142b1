import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { StepRule } from '../types.ts'
import { GroupsEditor } from './groups-editor.tsx'
import styles from './matrix.module.css'
import { timeWords } from './matrix-words.ts'

type StepEditorProps = {
  step: StepRule
  number: number
  count: number
  onMove: (by: 1 | -1) => void
  onChange: (step: StepRule | null) => void
}

const minutes = [15, 30, 60, 120, 240, 480, 1440, 2880, 4320, 7200, 10_080, 20_160]

/** One consent: what it is called, who can give it, how long they have. */
export function StepEditor({ step, number, count, onMove, onChange }: StepEditorProps) {
  const set = (change: Partial<StepRule>): void => onChange({ ...step, ...change })
  const times = [...new Set([...minutes, step.minutes])].sort((a, b) => a - b)
  return (
    <li className={styles.step}>
      <StepHead step={step} number={number} count={count} onMove={onMove} onRemove={() => onChange(null)} />
      <FormRow>
        <TextField
          name={`label.${step.id}`}
          label={t('What it is called')}
          value={step.label}
          maxLength={80}
          error={step.label.trim() === '' ? t('Say who is asked.') : undefined}
          onChange={(label) => set({ label })}
        />
        <Select
          name={`minutes.${step.id}`}
          label={t('Time for an answer')}
          value={String(step.minutes)}
          onChange={(value) => set({ minutes: Number(value) })}
          options={times.map((time) => ({ value: String(time), label: timeWords(time) }))}
        />
      </FormRow>
      <GroupsEditor step={step} onChange={(from) => set({ from })} />
      {step.from.length > 1 ? (
        <Select
          name={`mode.${step.id}`}
          label={t('How many of them')}
          value={step.mode}
          onChange={(mode) => set({ mode })}
          options={[
            { value: 'any', label: t('One of all of them') },
            { value: 'all', label: t('One of each, different people') },
          ]}
        />
      ) : null}
      <Checkbox
        name={`standIn.${step.id}`}
        label={t('Owners stand in when nobody is there')}
        hint={t('Otherwise it cannot go out until somebody is named.')}
        checked={step.standIn}
        onChange={(standIn) => set({ standIn })}
      />
    </li>
  )
}

type HeadProps = Pick<StepEditorProps, 'step' | 'number' | 'count' | 'onMove'> & { onRemove: () => void }

function StepHead({ step, number, count, onMove, onRemove }: HeadProps) {
  const what = step.label
  return (
    <div className={styles.stepHead}>
      <b className="mid">{t('Consent {n}', { n: number })}</b>
      <span className="row">
        <IconButton
          icon="up"
          label={t('Move up: {what}', { what })}
          disabledReason={number === 1 ? t('It is the first.') : undefined}
          onPress={() => onMove(-1)}
        />
        <IconButton
          icon="down"
          label={t('Move down: {what}', { what })}
          disabledReason={number === count ? t('It is the last.') : undefined}
          onPress={() => onMove(1)}
        />
        <IconButton icon="trash" label={t('Take out: {what}', { what })} onPress={onRemove} />
      </span>
    </div>
  )
}
