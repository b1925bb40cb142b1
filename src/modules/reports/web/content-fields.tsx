import { saidIn } from '#modules/insights/contract/german/said-in.ts'
import type { ReportChoices } from '#modules/reports/contract.ts'
import { Checkbox, RadioGroup, Select } from '#web/design/choice-field.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import type { DraftState } from './draft.ts'
import css from './reports.module.css'
import { periods, periodWord } from './words.ts'

export type PartProps = {
  draft: DraftState
  choices: ReportChoices
  onChange: (part: Partial<DraftState>) => void
}

/** What it says: its name, the board or chosen figures, of the house or a department, over which days. */
export function ContentFields({ draft, choices, onChange }: PartProps) {
  return (
    <>
      <TextField
        name="name"
        label={t('Name')}
        hint={t('It stands above the letter and in its subject.')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        required
      />
      <RadioGroup
        name="board"
        label={t('It shows')}
        value={draft.board ? 'board' : 'figures'}
        onChange={(value) => onChange({ board: value === 'board' })}
        options={[
          { value: 'board', label: t('the board'), hint: t('How far each tactic has come, and its figure.') },
          {
            value: 'figures',
            label: t('chosen figures'),
            hint: t('Each with its course and its definition.'),
          },
        ]}
      />
      {draft.board ? null : <MetricChecks draft={draft} choices={choices} onChange={onChange} />}
      <Select
        name="departmentId"
        label={t('Of which department')}
        value={draft.departmentId}
        onChange={(departmentId) => onChange({ departmentId })}
        options={[
          { value: '', label: t('The whole house') },
          ...choices.departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="period"
        label={t('Days')}
        hint={t('Whole days of the organisation’s calendar, before the day it goes out.')}
        value={draft.period}
        onChange={(period) => onChange({ period })}
        options={periods.map((value) => ({ value, label: periodWord(value) }))}
      />
      <Select
        name="language"
        label={t('Language')}
        value={draft.language}
        onChange={(language) => onChange({ language })}
        options={[
          { value: 'en', label: 'English' },
          { value: 'de', label: 'Deutsch' },
        ]}
      />
      <TextArea
        name="note"
        label={t('A few words above it, if you like')}
        rows={2}
        value={draft.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  )
}

function MetricChecks({ draft, choices, onChange }: PartProps) {
  const locale = currentLocale()
  const metrics = choices.metrics
    .map(({ id, name }) => ({ id, label: saidIn(locale, name) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <fieldset className={css.box}>
      <legend className="label fld-label">
        {t('{n, plural, =0 {No figure chosen} one {# figure chosen} other {# figures chosen}}', {
          n: draft.metricIds.length,
        })}
      </legend>
      <div className={css.checks}>
        {metrics.map(({ id, label }) => (
          <Checkbox
            key={id}
            name="metricIds"
            value={id}
            label={label}
            checked={draft.metricIds.includes(id)}
            onChange={(on) =>
              onChange({
                metricIds: on ? [...draft.metricIds, id] : draft.metricIds.filter((one) => one !== id),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
