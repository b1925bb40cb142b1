import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, startOfDay } from '#kernel/local-time.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { classes } from '#web/design/classes.ts'
import { DateTimeField, DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { type EventKind, type EventView, eventKinds } from '../../contract.ts'
import styles from '../calendar.module.css'
import { dayOf } from '../days.ts'
import { kindWord } from '../event-line.tsx'
import { exact, longDay } from '../labels.ts'
import { useAct } from '../use-act.ts'

const AHEAD_DAYS = 365

/** What else happens: launches, fairs, the day of results, holidays. */
export function Events() {
  const { zone } = useSession().organisation
  const [today] = useState(() => dayOf(new Date(), zone))
  const window = {
    from: startOfDay(today, zone).toISOString(),
    to: startOfDay(addDays(today, AHEAD_DAYS), zone).toISOString(),
  }
  const query = useQuery(orpc.calendar.events.queryOptions({ input: window }))
  return (
    <QueryView query={query} skeleton="list" what={t('The events could not be loaded.')}>
      {({ events, mayPlan }) => (
        <>
          <Panel title={t('Events')} note={t('From today for a year')}>
            {events.length === 0 ? (
              <p className="qq">{t('Nothing is entered yet.')}</p>
            ) : (
              events.map((event) => <EventRow key={event.id} event={event} mayPlan={mayPlan} />)
            )}
          </Panel>
          {mayPlan ? (
            <Panel title={t('Add an event')}>
              <EventForm />
            </Panel>
          ) : null}
        </>
      )}
    </QueryView>
  )
}

function EventRow({ event, mayPlan }: { event: EventView; mayPlan: boolean }) {
  const { zone } = useSession().organisation
  const act = useAct()
  const [open, setOpen] = useState(false)
  const last = dayOf(new Date(Date.parse(event.to) - 1), zone)
  const first = dayOf(event.from, zone)
  const when = event.allDay
    ? [longDay(first), ...(last === first ? [] : [longDay(last)])].join(' – ')
    : `${exact(event.from, zone)} – ${exact(event.to, zone)}`
  return (
    <div className={styles.row}>
      <span>
        <b dir="auto">{event.name}</b>{' '}
        <span className="qq">
          {[kindWord(event.kind), when, event.departmentName].filter(Boolean).join(', ')}
        </span>
        {event.note ? (
          <span className={classes(styles.note, 'q t13 clip')} dir="auto">
            {event.note}
          </span>
        ) : null}
      </span>
      {mayPlan ? (
        <>
          <Button size="s" onPress={() => setOpen(!open)}>
            {open ? t('Close') : t('Change')}
          </Button>
          <Button
            size="s"
            onPress={() => act.mutate({ run: () => api.calendar.removeEvent({ id: event.id }) })}
          >
            {t('Remove')}
          </Button>
        </>
      ) : null}
      {open ? <EventForm event={event} onDone={() => setOpen(false)} /> : null}
    </div>
  )
}

const none = 'none'

function EventForm({ event, onDone }: { event?: EventView; onDone?: () => void }) {
  const { zone } = useSession().organisation
  const { data } = useQuery(orpc.calendar.choices.queryOptions())
  const act = useAct()
  const [allDay, setAllDay] = useState(event?.allDay ?? true)
  const [kind, setKind] = useState<EventKind>(event?.kind ?? 'launch')
  const [department, setDepartment] = useState(event?.departmentId ?? none)
  const submit = async (form: FormData): Promise<void> => {
    const [from, to] = ['from', 'to'].map((name) => String(form.get(name) ?? ''))
    const fields = {
      name: String(form.get('name') ?? ''),
      kind,
      allDay,
      departmentId: department === none ? null : department,
      note: String(form.get('note') ?? ''),
      from: allDay ? startOfDay(from || '2026-01-01', zone).toISOString() : (from ?? ''),
      to: allDay ? startOfDay(addDays(to || from || '2026-01-01', 1), zone).toISOString() : (to ?? ''),
    }
    if (event) await api.calendar.saveEvent({ ...fields, id: event.id })
    else await api.calendar.addEvent(fields)
    await act.mutateAsync({ run: async () => undefined, words: t('The event is saved.') })
    onDone?.()
  }
  return (
    <Form onSubmit={submit} className={styles.form} label={t('Event')}>
      <FormRow>
        <TextField name="name" label={t('Name')} defaultValue={event?.name} required />
        <Select
          name="kind"
          label={t('Kind')}
          options={eventKinds.map((one) => ({ value: one, label: kindWord(one) }))}
          value={kind}
          onChange={setKind}
        />
      </FormRow>
      <Checkbox name="allDay" label={t('Whole days')} checked={allDay} onChange={setAllDay} />
      <FormRow>
        {allDay ? (
          <>
            <DayField
              name="from"
              label={t('From')}
              defaultValue={event ? dayOf(event.from, zone) : undefined}
              required
            />
            <DayField
              name="to"
              label={t('Last day')}
              defaultValue={event ? dayOf(new Date(Date.parse(event.to) - 1), zone) : undefined}
            />
          </>
        ) : (
          <>
            <DateTimeField name="from" label={t('From')} value={event?.from} required />
            <DateTimeField name="to" label={t('To')} value={event?.to} required />
          </>
        )}
      </FormRow>
      <Select
        name="department"
        label={t('Department')}
        options={[
          { value: none, label: t('The whole house') },
          ...(data?.departments ?? []).map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={department}
        onChange={setDepartment}
      />
      <TextArea name="note" label={t('Note')} rows={2} defaultValue={event?.note} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
      </FormActions>
    </Form>
  )
}
