import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import { useSession } from '#web/session.ts'
import type { MetricCard } from '../../contract.ts'
import { TargetList } from '../board/target-list.tsx'
import { useRefresh } from '../board/use-board.ts'
import type { Part } from '../words.ts'

type TargetPanelProps = { metric: MetricCard; part: Part; departmentId: string | undefined }

/** Where this figure shall be, and by when; the path is drawn in the chart. */
export function TargetPanel({ metric, part, departmentId }: TargetPanelProps) {
  const [open, setOpen] = useState(false)
  const input = { metricId: metric.id, ...(departmentId ? { departmentId } : {}) }
  const query = useQuery(orpc.insights.targets.queryOptions({ input }))
  return (
    <Panel
      title={t('Target')}
      end={
        query.data?.maySet && !open ? (
          <Button size="s" icon="plus" onPress={() => setOpen(true)}>
            {t('Set a target')}
          </Button>
        ) : null
      }
    >
      <QueryView
        query={query}
        skeleton="list"
        rows={1}
        what={t('The targets could not be loaded.')}
        isEmpty={({ targets }) => targets.length === 0}
        empty={open ? null : <p className="q">{t('This figure has no target here.')}</p>}
      >
        {({ targets }) => <TargetList targets={targets} />}
      </QueryView>
      {open ? (
        <TargetForm
          metric={metric}
          part={part}
          departmentId={departmentId ?? null}
          onDone={() => setOpen(false)}
        />
      ) : null}
    </Panel>
  )
}

type TargetFormProps = { metric: MetricCard; part: Part; departmentId: string | null; onDone: () => void }

function TargetForm({ metric, part, departmentId, onDone }: TargetFormProps) {
  const { member } = useSession()
  const refresh = useRefresh()
  const [owner, setOwner] = useState<Person | null>({ id: member.id, name: member.name })
  const submit = async (data: FormData): Promise<void> => {
    const text = (name: string): string => String(data.get(name) ?? '')
    await api.insights.setTarget({
      metricId: metric.id,
      figure: part.id,
      departmentId,
      fromDay: text('fromDay'),
      toDay: text('toDay'),
      fromValue: Number(text('fromValue')),
      toValue: Number(text('toValue')),
      ownerId: owner?.id ?? member.id,
      note: text('note'),
    })
    toast(t('The target is set.'))
    await refresh()
    onDone()
  }
  const suffix = { minutes: t('minutes'), percent: '%', count: '', one: '', two: '' }[part.unit]
  return (
    <Form onSubmit={submit} label={t('Set a target')}>
      <FormRow>
        <DayField name="fromDay" label={t('From')} required />
        <NumberField name="fromValue" label={t('Value at the beginning')} suffix={suffix} required />
      </FormRow>
      <FormRow>
        <DayField name="toDay" label={t('Until')} required />
        <NumberField name="toValue" label={t('Value to be reached')} suffix={suffix} required />
      </FormRow>
      <MemberField name="ownerId" label={t('Who answers for it')} value={owner} onChange={setOwner} />
      <TextField name="note" label={t('Note')} maxLength={500} />
      <FormActions>
        <Submit>{t('Set the target')}</Submit>
        <Button kind="ghost" onPress={onDone}>
          {t('Cancel')}
        </Button>
      </FormActions>
    </Form>
  )
}
