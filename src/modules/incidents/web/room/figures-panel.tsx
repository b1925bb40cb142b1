import type { IncidentView } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { BarChart } from '#web/design/bar-chart.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { LineChart } from '#web/design/line-chart.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import css from '../incidents.module.css'
import { chosenMeasure, MeasureSelect } from '../measure-select.tsx'
import { momentWords } from '../moment.ts'
import { said, useReload } from '../use-act.ts'

type Course = Pick<IncidentView, 'hours' | 'waves' | 'recoveredAt' | 'signals' | 'measuredBy'>
type Props = {
  readonly incident: Course & { readonly id?: string; readonly may?: IncidentView['may'] }
}

/** How the storm goes: posts by the hour against the usual, its waves, and whether it has calmed. */
export function FiguresPanel({ incident }: Props) {
  const { hours, waves, id, may, measuredBy } = incident
  const isHeard = measuredBy.length > 0 || incident.signals.some(({ kind }) => kind !== 'button')
  if (hours.length === 0)
    return !isHeard ? (
      <div className={css.stack}>
        <p className="q">
          {t(
            'Raised by hand: nothing is counted until somebody names what measures it, or a signal joins it.',
          )}
        </p>
        {id && may?.crew ? <Measuring id={id} /> : null}
      </div>
    ) : (
      <p className="q">{t('Figures come within a quarter of an hour.')}</p>
    )
  const last = hours.at(-1)
  const all = hours.reduce((sum, one) => sum + one.mentions, 0)
  return (
    <div className={css.parts}>
      <div className={css.numbers}>
        <Figure value={formatNumber(all)} note={t('posts so far')} />
        <Figure
          value={
            last && last.baseline !== null
              ? formatNumber(last.mentions / Math.max(1, last.baseline), 'one')
              : null
          }
          note={t('times the usual in this hour')}
          reason={t('nobody can say yet what is usual')}
        />
      </div>
      <LineChart
        label={t('Posts by the hour')}
        unit="count"
        points={hours.map((one) => ({ at: one.at, value: one.mentions }))}
        momentName={momentWords}
        target={last && last.baseline !== null ? Math.max(1, last.baseline) * 1.5 : undefined}
        targetLabel={`${formatNumber(1.5, 'one')}×`}
        events={incident.signals.map((one) => ({ at: one.at, label: t('Signal') }))}
      />
      <p>
        {incident.recoveredAt
          ? t('Calm since {time}: below 1.5 times the usual for three hours.', {
              time: momentWords(incident.recoveredAt),
            })
          : t('Not calm yet. Recovery is three hours in a row below 1.5 times the usual.')}
      </p>
      {measuredBy.length > 0 ? (
        <p className="q">
          {t('Measured by {names}', { names: measuredBy.map(({ name }) => name).join(', ') })}
        </p>
      ) : null}
      {waves.length > 1 ? (
        <BarChart
          label={t('Posts by wave')}
          bars={waves.map((wave, no) => ({
            id: wave.from,
            label: t('Wave {no}, from {time}', { no: no + 1, time: momentWords(wave.from) }),
            value: wave.mentions,
          }))}
        />
      ) : null}
    </div>
  )
}

function Measuring({ id }: { id: string }) {
  const reload = useReload()
  const submit = async (data: FormData): Promise<void> => {
    await api.incidents.measure({ id, by: chosenMeasure(said(data, 'measure')) })
    await reload()
  }
  return (
    <Form onSubmit={submit}>
      <MeasureSelect />
      <FormActions>
        <Submit kind="plain">{t('Measure it')}</Submit>
      </FormActions>
    </Form>
  )
}
