import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import type { Alert, MetricCard } from '../../contract.ts'
import { useAct, useRefresh } from '../board/use-board.ts'
import type { Part } from '../words.ts'
import { lineWords } from './line-words.ts'
import css from './notes.module.css'

type AlertPanelProps = { metric: MetricCard; part: Part; departmentId: string | undefined }

/** Lines at which somebody is told, by mail and on Today. */
export function AlertPanel({ metric, part, departmentId }: AlertPanelProps) {
  const [open, setOpen] = useState(false)
  const query = useQuery(orpc.insights.alerts.queryOptions({ input: { metricId: metric.id } }))
  const remove = useAct((id: string) => api.insights.removeAlert({ id }), t('You are told no more.'))
  return (
    <Panel
      title={t('Told at a line')}
      end={
        open ? null : (
          <Button size="s" icon="bell" onPress={() => setOpen(true)}>
            {t('Tell me')}
          </Button>
        )
      }
    >
      <QueryView
        query={query}
        skeleton="list"
        rows={1}
        what={t('The lines could not be loaded.')}
        isEmpty={({ alerts }) => alerts.length === 0}
        empty={open ? null : <p className="q">{t('Nobody is told when this figure crosses a line.')}</p>}
      >
        {({ alerts }) => (
          <ul className={css.comments}>
            {alerts.map((alert) => (
              <AlertLine
                key={alert.id}
                alert={alert}
                busy={remove.isPending}
                onRemove={() => remove.mutate(alert.id)}
              />
            ))}
          </ul>
        )}
      </QueryView>
      {open ? (
        <AlertForm
          metric={metric}
          part={part}
          departmentId={departmentId ?? null}
          onDone={() => setOpen(false)}
        />
      ) : null}
    </Panel>
  )
}

type LineProps = { alert: Alert; busy: boolean; onRemove: () => void }

function AlertLine({ alert, busy, onRemove }: LineProps) {
  return (
    <li>
      <span>{lineWords(alert)}</span>
      <span className="q">
        {t('last {n} days', { n: alert.days })}, {alert.department?.name ?? t('the whole house')}
      </span>
      {alert.crossed ? <Chip tone="warn">{t('beyond the line')}</Chip> : null}
      <span className="q">{alert.members.map(({ name }) => name).join(', ')}</span>
      {alert.mayRemove ? (
        <Button kind="ghost" size="s" busy={busy} onPress={onRemove}>
          {t('Remove')}
        </Button>
      ) : null}
    </li>
  )
}

type FormProps = { metric: MetricCard; part: Part; departmentId: string | null; onDone: () => void }

function AlertForm({ metric, part, departmentId, onDone }: FormProps) {
  const { member } = useSession()
  const refresh = useRefresh()
  const submit = async (data: FormData): Promise<void> => {
    await api.insights.setAlert({
      metricId: metric.id,
      figure: part.id,
      departmentId,
      kind: String(data.get('kind')) as Alert['kind'],
      bound: Number(data.get('bound')),
      days: Number(data.get('days')),
      memberIds: [member.id],
    })
    toast(t('You are told once it happens.'))
    await refresh()
    onDone()
  }
  return (
    <Form onSubmit={submit} label={t('Tell me')}>
      <FormRow>
        <Select
          name="kind"
          label={t('When it')}
          defaultValue="above"
          options={[
            { value: 'above', label: t('is above') },
            { value: 'below', label: t('is below') },
            { value: 'change', label: t('changes by so many percent') },
          ]}
        />
        <NumberField name="bound" label={t('The line')} required />
        <Select
          name="days"
          label={t('Counted over')}
          defaultValue="28"
          options={[7, 28, 90].map((n) => ({ value: String(n), label: t('last {n} days', { n }) }))}
        />
      </FormRow>
      <FormActions>
        <Submit>{t('Tell me')}</Submit>
        <Button kind="ghost" onPress={onDone}>
          {t('Cancel')}
        </Button>
      </FormActions>
    </Form>
  )
}
