import { useQuery } from '@tanstack/react-query'
import type { StudyView } from '#modules/campaigns/contract.ts'
import { orpc } from '#web/api.ts'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'

type Outcome = StudyView['versions'][number]['plan']['outcome']

/** What is chosen so far; texts, as fields hold them. */
export type Picked = {
  kind: Outcome['kind']
  campaignId: string
  metricId: string
  seriesId: string
  date: string
  column: string
  controls: readonly string[]
  unit: string
  treated: string
}

export function pickedFrom(outcome: Outcome | undefined): Picked {
  const empty = {
    campaignId: '',
    metricId: '',
    seriesId: '',
    date: '',
    column: '',
    controls: [],
    unit: '',
    treated: '',
  }
  if (!outcome) return { kind: 'visits', ...empty }
  if (outcome.kind === 'visits') return { ...empty, kind: 'visits', campaignId: outcome.campaignId ?? '' }
  if (outcome.kind === 'metric') return { ...empty, kind: 'metric', metricId: outcome.metricId }
  return { ...empty, ...outcome, unit: outcome.unit ?? '', treated: outcome.treated.join(', ') }
}

export function toOutcome(picked: Picked): Outcome {
  if (picked.kind === 'visits') return { kind: 'visits', campaignId: picked.campaignId || null }
  if (picked.kind === 'metric') return { kind: 'metric', metricId: picked.metricId, departmentId: null }
  const treated = picked.treated.split(',').map((name) => name.trim())
  return {
    ...{ kind: 'series', seriesId: picked.seriesId, date: picked.date, column: picked.column },
    controls: picked.unit ? [] : [...picked.controls],
    unit: picked.unit || null,
    treated: picked.unit ? treated.filter(Boolean) : [],
  }
}

type Props = {
  picked: Picked
  onChange: (picked: Picked) => void
  campaigns: readonly { id: string; name: string }[]
}

/** The figure that a study looks at. */
export function OutcomeFields({ picked, onChange, campaigns }: Props) {
  const metrics = useQuery(orpc.campaigns.outcomes.queryOptions())
  return (
    <>
      <Select
        name="kind"
        label={t('What is looked at')}
        value={picked.kind}
        onChange={(kind) => onChange({ ...picked, kind })}
        options={[
          { value: 'visits', label: t('Visits through our links') },
          { value: 'metric', label: t('A figure of the scoreboard') },
          { value: 'series', label: t('An imported table') },
        ]}
      />
      {picked.kind === 'visits' ? (
        <Select
          name="outcomeCampaign"
          label={t('Whose links')}
          value={picked.campaignId}
          onChange={(campaignId) => onChange({ ...picked, campaignId })}
          options={[
            { value: '', label: t('All') },
            ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      {picked.kind === 'metric' ? (
        <Select
          name="metricId"
          label={t('Figure')}
          value={picked.metricId}
          onChange={(metricId) => onChange({ ...picked, metricId })}
          placeholder={t('Choose one')}
          options={(metrics.data?.metrics ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {picked.kind === 'series' ? <SeriesFields picked={picked} onChange={onChange} /> : null}
    </>
  )
}

function SeriesFields({ picked, onChange }: Omit<Props, 'campaigns'>) {
  const series = useQuery(orpc.campaigns.series.queryOptions())
  const all = series.data?.series ?? []
  const columns = all.find(({ id }) => id === picked.seriesId)?.columns ?? []
  const others = columns.filter((name) => name !== picked.date && name !== picked.column)
  const choice = columns.map((name) => ({ value: name, label: name }))
  return (
    <>
      <Select
        name="seriesId"
        label={t('Table')}
        value={picked.seriesId}
        placeholder={all.length === 0 ? t('No table was imported yet.') : t('Choose one')}
        onChange={(seriesId) => {
          const [date = '', column = ''] = all.find(({ id }) => id === seriesId)?.columns ?? []
          onChange({ ...picked, seriesId, date, column, controls: [], unit: '' })
        }}
        options={all.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormRow>
        <Select
          name="date"
          label={t('Column of days')}
          value={picked.date}
          onChange={(date) => onChange({ ...picked, date })}
          options={choice}
        />
        <Select
          name="column"
          label={t('Column of the figure')}
          value={picked.column}
          onChange={(column) => onChange({ ...picked, column })}
          options={choice}
        />
        <Select
          name="unit"
          label={t('Column of regions or brands')}
          value={picked.unit}
          onChange={(unit) => onChange({ ...picked, unit, controls: [] })}
          options={[
            { value: '', label: t('There is none') },
            ...others.map((name) => ({ value: name, label: name })),
          ]}
        />
      </FormRow>
      {picked.unit ? (
        <TextField
          name="treated"
          label={t('Reached by it')}
          hint={t('Names as they stand in the column, parted by commas.')}
          value={picked.treated}
          onChange={(treated) => onChange({ ...picked, treated })}
        />
      ) : (
        <fieldset className="fld">
          <legend className="label">{t('Figures that move with it and were not touched')}</legend>
          {others.map((name) => (
            <Checkbox
              key={name}
              name={`control-${name}`}
              label={name}
              checked={picked.controls.includes(name)}
              onChange={(on) =>
                onChange({
                  ...picked,
                  controls: on ? [...picked.controls, name] : picked.controls.filter((one) => one !== name),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
