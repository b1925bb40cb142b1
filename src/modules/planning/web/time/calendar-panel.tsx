import { useState } from 'react'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { formatDay, formatDuration, formatNumber, t } from '#web/i18n.ts'
import { tacticChoices } from '#web/tactics.ts'
import css from '../planning.module.css'
import { useAct } from '../use-act.ts'
import { dayAfter, dayOf } from './days.ts'

type Read = Awaited<ReturnType<typeof api.planning.readCalendar>>
const WEEKS = 8

/** Meetings of the last eight weeks out of a calendar file: chosen one by one, nothing else is kept. */
export function CalendarPanel() {
  const [read, setRead] = useState<Read | null>(null)
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map())
  const look = useAct(api.planning.readCalendar, '')
  const keep = useAct(api.planning.addCalendar, t('Meetings taken in.'))
  const today = dayOf(new Date())
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const span = { from: dayAfter(today, -7 * WEEKS), until: dayAfter(today, 1) }
    look.mutate(
      { ics: await file.text(), ...span },
      {
        onSuccess: (found) => {
          setRead(found)
          setChosen(new Map())
        },
      },
    )
  }
  const set = (key: string, tactic: number | null): void => {
    const next = new Map(chosen)
    if (tactic === null) next.delete(key)
    else next.set(key, tactic)
    setChosen(next)
  }
  const save = (): void =>
    keep.mutate(
      {
        entries: (read?.events ?? []).flatMap(({ key, day, minutes, title }) => {
          const tactic = chosen.get(key)
          return tactic === undefined ? [] : [{ key, day, minutes, note: title, tactic, campaignId: null }]
        }),
      },
      {
        onSuccess: () => {
          setRead(null)
          setChosen(new Map())
        },
      },
    )
  return (
    <Panel
      title={t('From my calendar')}
      note={t('A file as every calendar exports it. Only what you choose is kept.')}
    >
      <div className={css.stack}>
        <FileField
          name="ics"
          label={t('Calendar file (.ics)')}
          accept=".ics,text/calendar"
          maxBytes={4_000_000}
          onFiles={(files) => void take(files[0])}
        />
        {read ? (
          <>
            <p className="q t13" aria-live="polite">
              {t(
                '{n, plural, one {# meeting} other {# meetings}} in the last eight weeks; {left} left out.',
                {
                  n: read.events.length,
                  left: formatNumber(read.left),
                },
              )}
            </p>
            {read.events.length > 0 ? (
              <MeetingTable events={read.events} chosen={chosen} onSet={set} />
            ) : null}
            <Acts n={chosen.size} busy={keep.isPending} onSave={save} onCancel={() => setRead(null)} />
          </>
        ) : null}
      </div>
    </Panel>
  )
}

type TableProps = {
  events: Read['events']
  chosen: ReadonlyMap<string, number>
  onSet: (key: string, tactic: number | null) => void
}

function MeetingTable({ events, chosen, onSet }: TableProps) {
  return (
    <DataTable
      caption={t('Meetings')}
      rows={events}
      keyOf={({ key }) => key}
      columns={[
        {
          id: 'take',
          head: t('Take'),
          cell: ({ key, title, there }) =>
            there ? (
              t('there already')
            ) : (
              <Checkbox
                name={key}
                label={t('Take “{title}”', { title })}
                silentLabel
                checked={chosen.has(key)}
                onChange={(on) => onSet(key, on ? 1 : null)}
              />
            ),
        },
        { id: 'day', head: t('Day'), cell: ({ day }) => formatDay(`${day}T12:00:00Z`) },
        {
          id: 'title',
          head: t('Meeting'),
          names: true,
          cell: ({ title }) => title || t('without a title'),
        },
        {
          id: 'minutes',
          head: t('Time'),
          align: 'end',
          cell: ({ minutes }) => formatDuration(minutes),
        },
        {
          id: 'tactic',
          head: t('Tactic'),
          cell: ({ key, title }) =>
            chosen.has(key) ? (
              <Select
                name={`tactic-${key}`}
                label={t('Tactic of “{title}”', { title })}
                silentLabel
                value={String(chosen.get(key))}
                onChange={(value) => onSet(key, Number(value))}
                options={tacticChoices()}
              />
            ) : (
              ''
            ),
        },
      ]}
    />
  )
}

type ActsProps = { n: number; busy: boolean; onSave: () => void; onCancel: () => void }

function Acts({ n, busy, onSave, onCancel }: ActsProps) {
  return (
    <div className={css.acts}>
      <Button
        kind="pri"
        busy={busy}
        disabledReason={n === 0 ? t('Choose a meeting first.') : undefined}
        onPress={onSave}
      >
        {t('Take {n, plural, one {# meeting} other {# meetings}} in', { n })}
      </Button>
      <Button onPress={onCancel}>{t('Cancel')}</Button>
    </div>
  )
}
