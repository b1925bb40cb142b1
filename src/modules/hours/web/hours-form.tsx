import { useState } from 'react'
import { addDays, localTime } from '#kernel/local-time.ts'
import { type DeskView, judge, type VersionView } from '#modules/hours/contract.ts'
import { api } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button, LinkButton } from '#web/design/button.tsx'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { FieldGroup, Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { toast } from '#web/design/toast.tsx'
import { ZoneField } from '#web/design/zone-field.tsx'
import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { ClosedLines, ExtraLines } from './day-lines.tsx'
import css from './hours.module.css'
import { draftOf, type HoursDraft, type Typed, usualHours, wholeTimes } from './typed.ts'
import { useDraft } from './use-draft.ts'
import { useFaults } from './use-faults.ts'
import { WeekFields } from './week-fields.tsx'
import { daysText, type Overview, useReload } from './words.ts'

type FormProps = {
  desk: DeskView
  overview: Overview
  /** What is corrected; without it other hours are set from a day on. */
  version: VersionView | undefined
  onDone: () => void
}

/** Sets hours from a day on, or corrects those of a time: week, closed days, extra openings, holidays. */
export function HoursForm({ desk, overview, version, onDone }: FormProps) {
  const reload = useReload()
  const { draft, again, change, startOver, forget } = useDraft(
    `${desk.departmentId ?? 'organisation'}.${version?.id ?? 'new'}`,
    freshDraft(desk, overview, version),
  )
  const { faultAt, check } = useFaults(draft)
  const setHours = (patch: Partial<Typed>) => change({ hours: { ...draft.hours, ...patch } })
  const leave = () => {
    forget()
    onDone()
  }
  const submit = async (): Promise<void> => {
    check()
    const hours = draft.follows ? null : wholeTimes(draft.hours)
    const found = hours ? judge(hours) : []
    if (found.length > 0) throw anotherLook(found.length)
    await save(desk, version, draft, hours)
    await reload()
    toast(version ? t('Corrected. What was measured by it is measured anew.') : t('Saved.'))
    leave()
  }
  return (
    <Form onSubmit={submit} className={css.form} label={t('Working hours')}>
      {again ? (
        <Banner
          tone="note"
          title={t('What you typed last time is back.')}
          action={<LinkButton onPress={startOver}>{t('Start over')}</LinkButton>}
        />
      ) : null}
      <Since desk={desk} version={version} draft={draft} change={change} />
      {desk.departmentId === null ? null : (
        <Checkbox
          name="follows"
          label={t('As the one above it')}
          hint={t('No hours of its own from this day on.')}
          checked={draft.follows}
          onChange={(follows) => change({ follows })}
        />
      )}
      {draft.follows ? null : (
        <div className={css.body}>
          <ZoneField
            value={draft.hours.zone}
            onChange={(zone) => setHours({ zone })}
            error={faultAt('zone')}
          />
          <WeekFields week={draft.hours.week} onChange={(week) => setHours({ week })} faultAt={faultAt} />
          <Calendars overview={overview} draft={draft} change={change} />
          <ClosedLines
            closed={draft.hours.closed}
            onChange={(closed) => setHours({ closed })}
            faultAt={faultAt}
          />
          <ExtraLines extra={draft.hours.extra} onChange={(extra) => setHours({ extra })} faultAt={faultAt} />
        </div>
      )}
      <FormActions>
        <Submit>{version ? t('Save the correction') : t('Save')}</Submit>
        <Button onPress={leave}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

/** Said above the form; what is wrong stands at its place. */
function anotherLook(n: number): Refusal {
  const sentence =
    '{n, plural, one {One thing needs} other {# things need}} another look. Nothing was saved yet.'
  return { kind: 'fields', message: t(sentence, { n }), fields: {}, retry: false }
}

function freshDraft(desk: DeskView, { zone }: Overview, version: VersionView | undefined): HoursDraft {
  const now = desk.versions.find(({ state, hours }) => state === 'now' && hours)
  const nobody = !desk.own && desk.follows === null
  const like = { zone: desk.hours.zone, week: desk.hours.week, closed: [], extra: [] }
  const fallback = now?.hours ?? (nobody ? usualHours(zone) : like)
  const first = desk.versions.length === 0
  const tomorrow = addDays(localTime(new Date(), desk.hours.zone).day, 1)
  const draft = draftOf(version, fallback, first ? '' : tomorrow)
  return version ? draft : { ...draft, calendarIds: now?.calendarIds ?? [] }
}

async function save(
  desk: DeskView,
  version: VersionView | undefined,
  draft: HoursDraft,
  hours: Typed | null,
): Promise<void> {
  const said = { hours, calendarIds: hours ? [...draft.calendarIds] : [] }
  if (version) await api.hours.correctVersion({ id: version.id, ...said })
  else
    await api.hours.addVersion({
      departmentId: desk.departmentId,
      validFrom: draft.validFrom === '' ? null : draft.validFrom,
      ...said,
    })
}

type PartProps = { draft: HoursDraft; change: (patch: Partial<HoursDraft>) => void }

function Since({ desk, version, draft, change }: PartProps & Pick<FormProps, 'desk' | 'version'>) {
  const [kind, setKind] = useState<'ever' | 'day'>(draft.validFrom === '' ? 'ever' : 'day')
  const tomorrow = addDays(localTime(new Date(), desk.hours.zone).day, 1)
  if (version)
    return (
      <Panel
        title={
          version.validFrom
            ? t('Hours from {day}', { day: daysText(version.validFrom, version.validFrom) })
            : t('Hours from the beginning')
        }
      >
        <p className="q">
          {version.state === 'planned'
            ? t('They do not hold yet.')
            : t('A correction: they were wrong from the start. Answer times of that time are measured anew.')}
        </p>
      </Panel>
    )
  const choose = (next: 'ever' | 'day') => {
    setKind(next)
    change({ validFrom: next === 'ever' ? '' : tomorrow })
  }
  return (
    <>
      <RadioGroup
        name="since"
        label={t('They hold')}
        value={kind}
        onChange={choose}
        options={[
          {
            value: 'ever',
            label: t('From the beginning'),
            hint: t('Past answer times are measured by them too.'),
          },
          { value: 'day', label: t('From a day on'), hint: t('What was before stays measured as it was.') },
        ]}
      />
      {kind === 'day' ? (
        <DayField
          name="validFrom"
          label={t('First day')}
          value={draft.validFrom}
          onChange={(day) => change({ validFrom: day ?? '' })}
        />
      ) : (
        <input type="hidden" name="validFrom" value="" />
      )}
    </>
  )
}

function Calendars({ overview, draft, change }: PartProps & { overview: Overview }) {
  const { calendars } = overview
  return (
    <FieldGroup
      legend={t('Closed on holidays')}
      note={
        calendars.length === 0
          ? t('There is no holiday calendar yet. Make one under Working hours; then choose it here.')
          : undefined
      }
    >
      <div className={css.checks}>
        {calendars.map(({ id, name, days }) => (
          <Checkbox
            key={id}
            name={`calendar-${id}`}
            label={name}
            hint={t('{n, plural, one {# entry} other {# entries}}', { n: days.length })}
            checked={draft.calendarIds.includes(id)}
            onChange={(on) =>
              change({
                calendarIds: on ? [...draft.calendarIds, id] : draft.calendarIds.filter((one) => one !== id),
              })
            }
          />
        ))}
      </div>
    </FieldGroup>
  )
}
