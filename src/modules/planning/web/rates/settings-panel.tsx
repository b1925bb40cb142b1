import { currencies, isCurrency } from '#kernel/money.ts'
import { api } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { formatDuration, formatNumber, t } from '#web/i18n.ts'
import { said, saidOr } from '../data.ts'
import css from '../planning.module.css'
import { useAct } from '../use-act.ts'
import type { RatesView } from './view.ts'

const keys = ['hours', 'spend', 'alike'] as const
const keyName = (key: (typeof keys)[number]): string =>
  ({ hours: t('By hours given'), spend: t('By money spent'), alike: t('Alike for all tactics') })[key]

/** What the whole house agreed on for its figures. */
export function SettingsPanel({ view }: { view: RatesView }) {
  const { settings, metrics } = view
  const save = useAct(api.planning.saveSettings, t('Saved.'))
  const submit = (data: FormData) => {
    const currency = said(data, 'currency')
    return save.mutateAsync({
      currency: isCurrency(currency) ? currency : settings.currency,
      threshold: Number(said(data, 'threshold')),
      weekMinutes: Math.round(Number(said(data, 'hours').replace(',', '.')) * 60),
      toolsKey: keys.find((one) => one === said(data, 'toolsKey')) ?? 'hours',
      outcomeMetric: saidOr(data, 'outcomeMetric'),
    })
  }
  if (!view.mayChange) return <SettingsFacts view={view} />
  return (
    <Panel title={t('The house')}>
      <Form onSubmit={submit} className={css.column} label={t('The house')}>
        <FormRow>
          <Select
            name="currency"
            label={t('Currency of the house')}
            defaultValue={settings.currency}
            options={currencies.map((code) => ({ value: code, label: code }))}
          />
          <NumberField
            name="threshold"
            label={t('Told at how many percent over plan')}
            min={1}
            max={500}
            defaultValue={settings.threshold}
          />
        </FormRow>
        <FormRow>
          <NumberField
            name="hours"
            label={t('Hours of a full week by contract')}
            min={1}
            max={100}
            step={0.25}
            defaultValue={settings.weekMinutes / 60}
          />
          <Select
            name="toolsKey"
            label={t('Tools are shared out')}
            defaultValue={settings.toolsKey}
            options={keys.map((value) => ({ value, label: keyName(value) }))}
          />
        </FormRow>
        <Select
          name="outcomeMetric"
          label={t('Outcome')}
          hint={t('What cost per outcome divides by, unless somebody chooses another.')}
          defaultValue={settings.outcomeMetric ?? ''}
          options={[
            { value: '', label: t('Not chosen yet') },
            ...metrics.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <FormActions>
          <Submit>{t('Save')}</Submit>
        </FormActions>
      </Form>
    </Panel>
  )
}

function SettingsFacts({ view }: { view: RatesView }) {
  const { settings, metrics } = view
  const metric = metrics.find(({ id }) => id === settings.outcomeMetric)
  return (
    <Panel title={t('The house')}>
      <Facts
        items={[
          [t('Currency of the house'), settings.currency],
          [
            t('Told at'),
            t('{percent} over plan', { percent: formatNumber(settings.threshold / 100, 'percent') }),
          ],
          [t('Full week by contract'), formatDuration(settings.weekMinutes)],
          [t('Tools are shared out'), keyName(settings.toolsKey)],
          [t('Outcome'), metric?.name ?? '–'],
        ]}
      />
    </Panel>
  )
}
