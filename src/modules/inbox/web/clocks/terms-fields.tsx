import type { ClockTermsInput } from '#modules/inbox/contract.ts'
import { Select } from '#web/design/choice-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from './clocks.module.css'
import { shownGoal } from './read-terms.ts'

/** The promise of a rule: how long for each clock, who is warned when, and who hears after the end. */
export function TermsFields({ terms }: { terms: ClockTermsInput }) {
  return (
    <>
      <FieldGroup
        legend={t('At the most')}
        note={t('Working time is that of the desk: its hours, its holidays, its time zone.')}
      >
        <GoalFields name="first" label={t('First answer')} goal={terms.first} />
        <GoalFields name="next" label={t('Each further answer')} goal={terms.next} />
        <GoalFields
          name="resolution"
          label={t('Until it is closed')}
          goal={terms.resolution}
          hint={t('Empty: measured without a goal.')}
        />
      </FieldGroup>
      <FieldGroup legend={t('Who hears')}>
        <div className={styles.goal}>
          <Select
            name="warn.unit"
            label={t('Before it runs out')}
            defaultValue={terms.warn?.unit ?? 'none'}
            options={[
              { value: 'none', label: t('Nobody is warned') },
              { value: 'minutes', label: t('Minutes before') },
              { value: 'percent', label: t('Percent of the time left') },
            ]}
            hint={t('Whoever has it hears, else the head of the desk; who is away is passed over.')}
          />
          <NumberField
            name="warn.value"
            label={t('How much')}
            min={1}
            step={1}
            defaultValue={terms.warn?.value}
          />
        </div>
        <TextField
          name="steps"
          label={t('Minutes after it ran out')}
          defaultValue={terms.steps.join(', ')}
          placeholder="0, 60, 240"
          hint={t('Each goes one rung up the reporting line; 0 is the moment itself. Empty: nobody.')}
        />
      </FieldGroup>
    </>
  )
}

type GoalFieldsProps = {
  name: string
  label: string
  goal: ClockTermsInput['resolution']
  hint?: string
}

function GoalFields({ name, label, goal, hint }: GoalFieldsProps) {
  const { value, unit } = shownGoal(goal)
  return (
    <div className={styles.goal}>
      <NumberField name={`${name}.value`} label={label} defaultValue={value} min={0} hint={hint} />
      <Select
        name={`${name}.unit`}
        label={t('Unit')}
        defaultValue={unit}
        options={[
          { value: 'minutes', label: t('in minutes') },
          { value: 'hours', label: t('in hours') },
        ]}
      />
      <Select
        name={`${name}.by`}
        label={t('Measured by')}
        defaultValue={goal?.by ?? 'wall'}
        options={[
          { value: 'wall', label: t('The clock') },
          { value: 'business', label: t('Working time') },
        ]}
      />
    </div>
  )
}
