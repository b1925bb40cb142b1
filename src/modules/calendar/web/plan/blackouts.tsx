import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import type { BlackoutView } from '../../contract.ts'
import styles from '../calendar.module.css'
import { ChannelsField } from '../channels-field.tsx'
import { clockText } from '../days.ts'
import { exact, weekdayNames } from '../labels.ts'
import { TimeField } from '../time-field.tsx'
import { useAct } from '../use-act.ts'
import { WeekdayField } from '../weekday-field.tsx'

/** When nothing should go out: nights, weekends, a move of the office. */
export function Blackouts() {
  const query = useQuery(orpc.calendar.blackouts.queryOptions())
  const act = useAct()
  return (
    <QueryView query={query} skeleton="list" what={t('The blackouts could not be loaded.')}>
      {({ blackouts, mayPlan }) => (
        <>
          <Panel title={t('Blackouts')}>
            <p className="q">
              {t(
                'A habit: the calendar asks before something goes there. What must not be said is a quiet period.',
              )}
            </p>
            {blackouts.length === 0 ? (
              <p className="qq">{t('Something may go out at any hour.')}</p>
            ) : (
              blackouts.map((one) => (
                <div key={one.id} className={styles.row}>
                  <span>
                    <b>{one.name}</b> <WhenOf blackout={one} />
                  </span>
                  {mayPlan ? (
                    <Button
                      size="s"
                      onPress={() => act.mutate({ run: () => api.calendar.removeBlackout({ id: one.id }) })}
                    >
                      {t('Remove')}
                    </Button>
                  ) : null}
                </div>
              ))
            )}
          </Panel>
          {mayPlan ? <AddBlackout /> : null}
        </>
      )}
    </QueryView>
  )
}

function WhenOf({ blackout }: { blackout: BlackoutView }) {
  const { zone } = useSession().organisation
  const { weekly, dated, channelIds } = blackout
  const names = weekdayNames()
  const when = weekly
    ? `${weekly.weekdays.length === 7 ? t('Every day') : weekly.weekdays.map((day) => names[day]).join(', ')} ${clockText(weekly.fromMinute)} – ${clockText(weekly.toMinute)}`
    : `${exact(dated?.from ?? '', zone)} – ${exact(dated?.to ?? '', zone)}`
  const where = channelIds
    ? t('{n, plural, one {one channel} other {# channels}}', { n: channelIds.length })
    : t('All channels')
  return <span className="qq">{`${when} · ${where}`}</span>
}

type Kind = 'weekly' | 'dated'

function AddBlackout() {
  const act = useAct()
  const { data } = useQuery(orpc.calendar.choices.queryOptions())
  const [kind, setKind] = useState<Kind>('weekly')
  const [weekdays, setWeekdays] = useState<number[]>([5, 6])
  const [fromMinute, setFrom] = useState<number | null>(0)
  const [toMinute, setTo] = useState<number | null>(0)
  const [channels, setChannels] = useState<string[]>([])
  const submit = async (form: FormData): Promise<void> => {
    const weekly =
      kind === 'weekly' && fromMinute !== null && toMinute !== null
        ? { weekdays, fromMinute, toMinute }
        : null
    const dated = kind === 'dated' ? { from: String(form.get('from')), to: String(form.get('to')) } : null
    await api.calendar.addBlackout({
      name: String(form.get('name') ?? ''),
      channelIds: channels.length > 0 ? channels : null,
      weekly,
      dated,
    })
    await act.mutateAsync({ run: async () => undefined, words: t('The blackout is set.') })
  }
  return (
    <Panel title={t('Add a blackout')}>
      <Form onSubmit={submit} className={styles.form} label={t('Add a blackout')}>
        <TextField name="name" label={t('Name')} required />
        <RadioGroup
          name="kind"
          label={t('When')}
          options={[
            { value: 'weekly', label: t('Every week') },
            { value: 'dated', label: t('From one moment to another') },
          ]}
          value={kind}
          onChange={setKind}
        />
        {kind === 'weekly' ? (
          <>
            <WeekdayField legend={t('Days')} value={weekdays} onChange={setWeekdays} />
            <div className={styles.clocks}>
              <TimeField name="fromMinute" label={t('From')} value={fromMinute} onChange={setFrom} />
              <TimeField
                name="toMinute"
                label={t('To')}
                hint={t('Not later than the beginning: the next day.')}
                value={toMinute}
                onChange={setTo}
              />
            </div>
          </>
        ) : (
          <div className={styles.inline}>
            <DateTimeField name="from" label={t('From')} required />
            <DateTimeField name="to" label={t('To')} required />
          </div>
        )}
        <ChannelsField
          legend={t('Channels')}
          note={t('None chosen: all of them.')}
          channels={data?.channels ?? []}
          value={channels}
          onChange={setChannels}
        />
        <FormActions>
          <Submit>{t('Add it')}</Submit>
        </FormActions>
      </Form>
    </Panel>
  )
}
